import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { JsonProblem } from '../../utils/options/rules-model';
import type { OwnRule } from '../../utils/rules/rule-format';
import { useTexts } from '../texts-context';
import { TextField } from './fields';
import { formWords } from './form-words';
import { refusalWords } from './refusal-words';

export interface RuleJsonProps {
  readonly draft: OwnRule;
  /** Takes the rule from JSON; returns what is wrong with it. */
  readonly onWriteJson: (text: string) => readonly JsonProblem[];
}

const LINES = 14;

/** The rule as JSON, for those who like that better. */
export function RuleJson({ draft, onWriteJson }: RuleJsonProps): JSX.Element {
  const texts = useTexts();
  const { text } = texts;
  // what is being typed, while it is no rule yet
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const write = (value: string): void => {
    const found = onWriteJson(value).map((problem) => ('refused' in problem ? refusalWords(problem, texts) : formWords(problem, texts)));
    setWrong(found);
    setTyped(found.length === 0 ? null : value);
  };
  return (
    <details class="wide">
      <summary>{text('ruleJson')}</summary>
      <TextField
        label={text('ruleJsonLabel')}
        hint={text('ruleJsonHint')}
        value={typed ?? JSON.stringify(draft, null, 2)}
        onInput={write}
        lines={LINES}
        isCode
        problem={wrong.length === 0 ? null : text('ruleJsonWrong', wrong.join(' '))}
      />
    </details>
  );
}
