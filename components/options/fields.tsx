import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { TextKey } from '../../utils/texts';
import { useTexts } from '../texts-context';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly words: Record<Value, TextKey>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few values, by words. */
export function Choice<Value extends string>({ label, values, words, value, onChange }: ChoiceProps<Value>): JSX.Element {
  const { text } = useTexts();
  return (
    <label class="field">
      {label}
      <select value={value} onChange={({ currentTarget }) => onChange(values[currentTarget.selectedIndex] ?? value)}>
        {values.map((each) => (
          <option key={each} value={each}>
            {text(words[each])}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** What is wrong with the value, in words; announced as it changes. */
  readonly problem?: string | null;
  readonly hint?: string;
  readonly lines?: number;
  readonly isSearch?: boolean;
  readonly isCode?: boolean;
  readonly class?: string;
}

/** A field for words, with what is wrong right beside it. */
export function TextField({
  label,
  value,
  onInput,
  problem = null,
  hint,
  lines = 1,
  isSearch = false,
  isCode = false,
  ...rest
}: TextFieldProps): JSX.Element {
  const id = useId();
  const isWrong = problem !== null;
  const shared = {
    id,
    value,
    dir: isCode ? 'ltr' : 'auto',
    // Chromium fetches dictionaries for what it checks, and its enhanced check sends what is typed.
    spellcheck: false,
    autocomplete: 'off',
    class: isCode ? 'code' : '',
    'aria-describedby': `${id}-hint`,
    ...(isWrong && { 'aria-invalid': true }),
  } as const;
  const write = ({ currentTarget }: { readonly currentTarget: { readonly value: string } }): void => onInput(currentTarget.value);
  return (
    <div class={`field ${rest.class ?? ''}`}>
      <label for={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onInput={write} />
      ) : isSearch ? (
        <input {...shared} type="search" onInput={write} />
      ) : (
        <input {...shared} type="text" onInput={write} />
      )}
      <p id={`${id}-hint`} class={problem === null ? 'note' : 'problem'} role="status">
        {problem ?? hint ?? ''}
      </p>
    </div>
  );
}

interface LinesFieldProps extends Pick<TextFieldProps, 'label' | 'hint' | 'problem'> {
  readonly lines: readonly string[];
  readonly onChange: (lines: string[]) => void;
}

/** The lines of a text, without blanks at their ends and without empty ones. */
export const linesOf = (value: string): string[] => value.split('\n').flatMap((line) => line.trim() || []);

/** Several phrases, one a line. */
export function LinesField({ lines, onChange, ...field }: LinesFieldProps): JSX.Element {
  // empty lines and blanks belong to what is being typed, not to what it means
  const [typed, setTyped] = useState(lines.join('\n'));
  const shown = linesOf(typed).join('\n') === lines.join('\n') ? typed : lines.join('\n');
  const write = (value: string): void => {
    setTyped(value);
    onChange(linesOf(value));
  };
  return <TextField {...field} value={shown} onInput={write} lines={LINES} />;
}

const LINES = 2;

interface SwitchProps {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly children: ComponentChildren;
  readonly data?: Readonly<Record<string, string>>;
}

/** A checkbox with its words beside it. */
export function Switch({ on, onSwitch, children, data = {} }: SwitchProps): JSX.Element {
  return (
    <label class="choice">
      <input type="checkbox" checked={on} {...data} onChange={({ currentTarget }) => onSwitch(currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}
