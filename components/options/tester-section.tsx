import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
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
  return (
    <>
      {draft !== null && (
        <p>{isDraftUsable ? text('testerDraft', draft.name === '' ? text('testerUnnamed') : draft.name) : text('testerDraftWrong')}</p>
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
      <label class="field">
        {text('testerTab')}
        <select
          value=""
          onFocus={onLookForTabs}
          onChange={({ currentTarget }) => {
            onTest({ kind: 'tab', tabId: Number(currentTarget.value) });
            currentTarget.value = '';
          }}
        >
          <option value="" disabled selected>
            {text(tabs.length === 0 ? 'testerNoTab' : 'testerChooseTab')}
          </option>
          {tabs.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <div aria-live="polite" aria-busy={isTesting}>
        {result !== null && <TestOutcome result={result} />}
      </div>
    </>
  );
}
