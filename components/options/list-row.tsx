import type { JSX } from 'preact';
import { compareLists, countMarkers } from '../../utils/lists/compare-lists';
import type { ListState } from '../../utils/lists/list-store';
import { LIST_INTERVALS, type Subscription } from '../../utils/lists/subscription';
import type { TextKey } from '../../utils/texts';
import { useTexts } from '../texts-context';
import { Switch } from './fields';
import { Changes, kilobytes } from './list-offer';
import { refusalWords } from './refusal-words';

export interface ListRowProps {
  readonly list: Subscription;
  /** What is kept of it; undefined until that is read. */
  readonly state: ListState | undefined;
  readonly isBusy: boolean;
  readonly isManaged: boolean;
  readonly onWrite: (id: string, changes: Partial<Pick<Subscription, 'name' | 'on' | 'hours'>>) => void;
  readonly onUpdate: (list: Subscription) => void;
  readonly onAcceptUpdate: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

const INTERVALS: Record<Subscription['hours'], TextKey> = {
  0: 'intervalNever',
  24: 'intervalDay',
  168: 'intervalWeek',
  720: 'intervalMonth',
};

/** One list that was taken: on or paused, how often it is looked for, what went wrong last. */
export function ListRow({ list, state, isBusy, isManaged, onWrite, onUpdate, onAcceptUpdate, onRemove }: ListRowProps): JSX.Element {
  const texts = useTexts();
  const { text, dateTime, number, plural } = texts;
  const { id, name, url, on, hours } = list;
  const pending = state?.pending ?? null;
  const content = state?.content ?? null;
  const rules = content === null ? 0 : countMarkers(content);
  return (
    <li class={on ? '' : 'is-off'}>
      <div class="list">
        {isManaged ? (
          <p data-list={id}>
            <bdi class="name">{name}</bdi> <small class="origin">{text('policyList')}</small>
          </p>
        ) : (
          <Switch on={on} onSwitch={(next) => onWrite(id, { on: next })} data={{ 'data-list': id }}>
            <bdi class="name">{name}</bdi> {!on && <small class="off">{text('listPaused')}</small>}
          </Switch>
        )}
        <p class="note">
          <bdi>{url}</bdi>
        </p>
        <p>{state?.updated == null ? text('listNeverUpdated') : text('listUpdated', dateTime(state.updated))}</p>
        {content !== null && (
          <p class="note">
            {text('listLicence')}: <bdi>{content.licence}</bdi> · {text('listKilobytes', number(kilobytes(state?.size ?? 0)))} ·{' '}
            {plural('checkedMarkers', rules, number(rules))}
          </p>
        )}
        <p class="problem" role="status">
          {state?.error != null && text('listError', refusalWords(state.error, texts))}
        </p>
        {pending !== null && (
          <div class="notice">
            {text('listPending')} <Changes changes={compareLists(content, pending)} />
            <p class="buttons">
              <button type="button" onClick={() => onAcceptUpdate(id)}>
                {text('listAcceptUpdate')}
              </button>
            </p>
          </div>
        )}
        {!isManaged && (
          <p class="buttons">
            <label>
              <span class="hidden">{text('listName')}</span>
              <input
                type="text"
                spellcheck={false}
                value={name}
                maxLength={100}
                onChange={({ currentTarget: { value } }) => value.trim() !== '' && onWrite(id, { name: value.trim() })}
              />
            </label>
            <label>
              <span class="hidden">{text('listInterval')}</span>
              <select
                value={hours}
                onChange={({ currentTarget }) => onWrite(id, { hours: LIST_INTERVALS[currentTarget.selectedIndex] ?? hours })}
              >
                {LIST_INTERVALS.map((each) => (
                  <option key={each} value={each}>
                    {text(INTERVALS[each])}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" disabled={isBusy} aria-busy={isBusy} onClick={() => onUpdate(list)}>
              {text('listUpdateNow')}
            </button>
            <button type="button" aria-label={text('ruleRemoveNamed', name)} onClick={() => onRemove(id)}>
              {text('ruleRemove')}
            </button>
          </p>
        )}
      </div>
    </li>
  );
}
