import type { JSX } from 'preact';
import { formatPhrase } from '../../utils/catalogue/format-phrase';
import type { CatalogueMarker } from '../../utils/detection/catalogue';
import { useTexts } from '../texts-context';
import { LABEL_WORDS, ROLE_WORDS, ZONE_WORDS } from '../words';
import { OffByYou } from './role-switches';
import { STRENGTH_WORDS } from './rule-words';

export interface MarkerEntryProps {
  readonly marker: CatalogueMarker;
  readonly example: string | undefined;
  readonly isOn: boolean;
  /** False where the whole kind of signs is switched off. */
  readonly isKindOn: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** More phrases are named by their number. */
const PHRASES_SHOWN = 6;

/** One marker in plain words: what it is, where it counts, what it decides, its phrases and an example. */
export function MarkerEntry({ marker, example, isOn, isKindOn, onSwitch }: MarkerEntryProps): JSX.Element {
  const { text, list, plural, number } = useTexts();
  const { id, role, claim, strength, zones, phrases } = marker;
  const more = phrases.length - PHRASES_SHOWN;
  const places = zones.flatMap((zone) => (zone === 'outside' ? [] : text(ZONE_WORDS[zone])));
  return (
    <li class={isOn && isKindOn ? 'marker' : 'marker is-off'}>
      <label class="choice">
        <input type="checkbox" data-marker={id} checked={isOn} onChange={({ currentTarget }) => onSwitch(currentTarget.checked)} />
        <span>
          <strong>{text(ROLE_WORDS[role])}</strong> <small>{text('markerSays', text(LABEL_WORDS[claim]))}</small>
          {!isOn && <OffByYou />}
          {isOn && !isKindOn && <small class="off">{text('kindOffByYou')}</small>}
        </span>
      </label>
      <p>
        {list(places)} · {text(STRENGTH_WORDS[strength])}
      </p>
      <p class="phrases">
        {phrases.slice(0, PHRASES_SHOWN).map(({ tokens }) => (
          <code key={formatPhrase(tokens)} dir="auto">
            {formatPhrase(tokens)}
          </code>
        ))}
        {more > 0 && <small>{plural('phrasesMore', more, number(more))}</small>}
      </p>
      {example !== undefined && (
        <p>
          <small>{text('markerExample')}</small> <q dir="auto">{example}</q>
        </p>
      )}
      <p>
        <small>{text('ruleName', id)}</small>
      </p>
    </li>
  );
}
