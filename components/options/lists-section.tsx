import type { JSX, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { ListState } from '../../utils/lists/list-store';
import type { Subscription } from '../../utils/lists/subscription';
import type { Adding } from '../../utils/options/lists-model';
import { useTexts } from '../texts-context';
import { TextField } from './fields';
import { ListOfferView } from './list-offer';
import { ListRow, type ListRowProps } from './list-row';
import { refusalWords } from './refusal-words';

export interface ListsSectionProps extends Omit<ListRowProps, 'list' | 'state' | 'isBusy' | 'isManaged'> {
  readonly lists: readonly Subscription[];
  readonly states: Readonly<Record<string, ListState>>;
  readonly busy: readonly string[];
  readonly adding: Adding;
  /** True for lists that an organisation set. */
  readonly isManaged: (list: Subscription) => boolean;
  readonly onLook: (url: string) => void;
  readonly onAllow: (url: string) => void;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

/** Lists of rules that others make. */
export function ListsSection(props: ListsSectionProps): JSX.Element {
  const { lists, states, busy, adding, isManaged, onLook, onAllow, onAccept, onDecline, ...row } = props;
  const texts = useTexts();
  const { text } = texts;
  const [url, setUrl] = useState('');
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onLook(url);
  };
  return (
    <>
      {lists.length === 0 ? (
        <p class="note">{text('listsNone')}</p>
      ) : (
        <ul class="rows lists">
          {lists.map((list) => (
            <ListRow
              key={list.id}
              list={list}
              state={states[list.id]}
              isBusy={busy.includes(list.id)}
              isManaged={isManaged(list)}
              {...row}
            />
          ))}
        </ul>
      )}
      <form onSubmit={submit} class="grid">
        <TextField
          label={text('listUrl')}
          hint={text('listUrlHint')}
          value={url}
          onInput={setUrl}
          problem={adding.kind === 'refused' ? refusalWords(adding.refusal, texts) : null}
          isCode
          class="wide"
        />
        <p class="buttons wide">
          <button type="submit" disabled={url.trim() === '' || adding.kind === 'fetching'} aria-busy={adding.kind === 'fetching'}>
            {text(adding.kind === 'fetching' ? 'listFetching' : 'listLook')}
          </button>
          {adding.kind === 'refused' && adding.refusal.refused === 'unreachable' && (
            <button type="button" onClick={() => onAllow(adding.url)}>
              {text('listAllow', new URL(adding.url).host)}
            </button>
          )}
        </p>
      </form>
      {adding.kind === 'offer' && <ListOfferView offer={adding.offer} onAccept={onAccept} onDecline={onDecline} />}
    </>
  );
}
