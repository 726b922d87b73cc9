import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { OwnRule } from '../../utils/rules/rule-format';
import type { TestPage, TestResult } from '../../utils/rules/test-rule';
import { useTexts } from '../texts-context';
import { TextField } from './fields';
import { TestOutcome } from './test-outcome';

/** An open tab that the extension may read. */
export interface OpenTab {
  readonly id: number;
  readonly title: string;
}

export interface TesterSectionProps {
  readonly draft: OwnRule | null;
  /** False where something is wrong with the draft, so that it cannot take part. */
  readonly isDraftUsable: boolean;
  readonly result: TestResult | null;
  readonly isTesting: boolean;
  readonly tabs: readonly OpenTab[];
  readonly onTest: (page: TestPage) => void;
  /** Looks again which tabs are open. */
  readonly onLookForTabs: () => void;
}

const LINES = 8;

/** Words or pages to try rules on, before they are kept. */
export function TesterSection({ draft, isDraftUsable, result, isTesting, tabs, onTest, onLookForTabs }: TesterSectionProps): JSX.Element {
  const { text } = useTexts();
  const [input, setInput] = useState('');
  const id = useId();
  return (
    <>
      {draft !== null && (
        <p class="trying">
          {isDraftUsable ? text('testerDraft', draft.name === '' ? text('testerUnnamed') : draft.name) : text('testerDraftWrong')}
        </p>
      )}
      <TextField
        label={text('testerText')}
        hint={text('testerTextHint')}
        value={input}
        lines={LINES}
        onInput={(value) => {
          setInput(value);
          onTest({ kind: 'text', text: value });
        }}
      />
      <div class="field">
        <label for={id}>{text('testerTab')}</label>
        <select
          id={id}
          aria-describedby={`${id}-hint`}
          value=""
          onFocus={onLookForTabs}
          onChange={({ currentTarget }) => {
            onTest({ kind: 'tab', tabId: Number(currentTarget.value) });
            currentTarget.value = '';
          }}
        >
          <option value="" disabled selected>
            {text('testerChooseTab')}
          </option>
          {tabs.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        <p id={`${id}-hint`} class="note">
          {tabs.length === 0 && text('testerNoTab')}
        </p>
      </div>
      <div aria-live="polite" aria-busy={isTesting}>
        {result !== null && <TestOutcome result={result} />}
      </div>
    </>
  );
}
