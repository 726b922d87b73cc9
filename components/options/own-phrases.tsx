import type { JSX, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { PhraseProblem } from '../../utils/options-model';
import { CLAIMS, OWN_ZONES, type OwnPhrase, SETTINGS_LIMITS } from '../../utils/settings/schema';
import type { TextKey } from '../../utils/texts';
import { useTexts } from '../texts-context';
import { CLAIM_WORDS } from '../words';

export interface OwnPhrasesProps {
  readonly ownPhrases: readonly OwnPhrase[];
  /** Returns what is wrong with the phrase, or null where it was taken. */
  readonly onAdd: (own: OwnPhrase) => PhraseProblem | null;
  readonly onRemove: (own: OwnPhrase) => void;
}

const ZONES: Record<OwnPhrase['zone'], TextKey> = { head: 'ownZoneHead', lead: 'ownZoneLead', tail: 'ownZoneTail' };
const EMPTY: OwnPhrase = { phrase: '', says: 'press-release', zone: 'tail' };

/** The user's own markers. */
export function OwnPhrases({ ownPhrases, onAdd, onRemove }: OwnPhrasesProps): JSX.Element {
  const { text } = useTexts();
  return (
    <section aria-labelledby="own-title">
      <h2 id="own-title">{text('ownTitle')}</h2>
      <p class="note">{text('ownNote')}</p>
      <OwnPhraseForm onAdd={onAdd} />
      {ownPhrases.length === 0 ? (
        <p class="note">{text('ownNone')}</p>
      ) : (
        <ul class="rows">
          {ownPhrases.map((own) => (
            <li key={`${own.zone} ${own.phrase}`}>
              <span>
                <q dir="auto">{own.phrase}</q>{' '}
                <small>
                  {text(CLAIM_WORDS[own.says])} · {text(ZONES[own.zone])}
                </small>
              </span>
              <button type="button" onClick={() => onRemove(own)}>
                {text('ownRemove', own.phrase)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OwnPhraseForm({ onAdd }: Pick<OwnPhrasesProps, 'onAdd'>): JSX.Element {
  const { text } = useTexts();
  const [own, setOwn] = useState(EMPTY);
  const [problem, setProblem] = useState<PhraseProblem | null>(null);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const found = onAdd({ ...own, phrase: own.phrase.trim() });
    setProblem(found);
    if (found === null) setOwn({ ...own, phrase: '' });
  };

  return (
    <form class="own" onSubmit={submit}>
      <label>
        {text('ownPhrase')}
        <input
          type="text"
          dir="auto"
          required
          maxLength={SETTINGS_LIMITS.phraseLength}
          value={own.phrase}
          aria-invalid={problem !== null}
          aria-describedby="own-problem"
          onInput={({ currentTarget }) => setOwn({ ...own, phrase: currentTarget.value })}
        />
      </label>
      <Choice label={text('ownSays')} values={CLAIMS} words={CLAIM_WORDS} value={own.says} onChange={(says) => setOwn({ ...own, says })} />
      <Choice label={text('ownZone')} values={OWN_ZONES} words={ZONES} value={own.zone} onChange={(zone) => setOwn({ ...own, zone })} />
      <button type="submit">{text('ownAdd')}</button>
      <p id="own-problem" class="problem" role="status">
        {problem?.kind === 'invalid' && text('ownInvalid', problem.reason)}
        {problem?.kind === 'duplicate' && text('ownDuplicate')}
        {problem?.kind === 'full' && text('ownTooMany')}
      </p>
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly words: Record<Value, TextKey>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, values, words, value, onChange }: ChoiceProps<Value>): JSX.Element {
  const { text } = useTexts();
  return (
    <label>
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
