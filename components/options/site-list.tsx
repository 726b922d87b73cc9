import type { JSX, TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { SiteList as SiteListKind } from '../../utils/settings/sites';
import type { TextKey } from '../../utils/texts';
import { useTexts } from '../texts-context';
import { TextField } from './fields';

export interface SiteListProps {
  readonly list: SiteListKind;
  readonly sites: readonly string[];
  /** Returns false where the input is no site. */
  readonly onAdd: (input: string) => boolean;
  readonly onRemove: (site: string) => void;
  /** Adds all sites of a text; returns the words that are none. */
  readonly onImport: (text: string) => Promise<readonly string[]>;
}

const WORDS: Record<SiteListKind, { readonly title: TextKey; readonly none: TextKey }> = {
  sites: { title: 'sitesAlways', none: 'siteNone' },
  neverSites: { title: 'sitesNever', none: 'sitesNeverNone' },
};

/** From so many sites on, a search helps. */
export const MANY = 8;

/** A list of sites to add to and take from. */
export function SiteList({ list, sites, onAdd, onRemove, onImport }: SiteListProps): JSX.Element {
  const { text } = useTexts();
  const { title, none } = WORDS[list];
  const id = useId();
  const [input, setInput] = useState('');
  const [isInvalid, setIsInvalid] = useState(false);
  const [query, setQuery] = useState('');
  const shown = sites.filter((site) => site.includes(query.trim().toLowerCase()));

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const isAccepted = onAdd(input);
    setIsInvalid(!isAccepted);
    if (isAccepted) setInput('');
  };

  return (
    <div class="sites" data-list={list}>
      <h3>{text(title)}</h3>
      <form onSubmit={submit}>
        <label for={id}>{text('siteAddLabel')}</label>
        <input
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          value={input}
          aria-invalid={isInvalid}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => setInput(currentTarget.value)}
        />
        <button type="submit">{text('siteAdd')}</button>
        <p id={`${id}-hint`} class={isInvalid ? 'problem' : 'note'} role="status">
          {text(isInvalid ? 'siteInvalid' : 'siteAddHint')}
        </p>
      </form>
      {sites.length >= MANY && <TextField label={text('siteSearch')} isSearch value={query} onInput={setQuery} />}
      {sites.length === 0 ? (
        <p class="note">{text(none)}</p>
      ) : (
        <ul class="rows">
          {shown.map((site) => (
            <li key={site}>
              <bdi>{site}</bdi>
              <button type="button" onClick={() => onRemove(site)}>
                {text('siteRemove', site)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <SiteImport onImport={onImport} />
    </div>
  );
}

function SiteImport({ onImport }: Pick<SiteListProps, 'onImport'>): JSX.Element {
  const { text, list } = useTexts();
  const [input, setInput] = useState('');
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const take = async (): Promise<void> => {
    const found = await onImport(input);
    setWrong(found);
    setInput(found.join('\n'));
  };
  return (
    <details>
      <summary>{text('siteImport')}</summary>
      <TextField
        label={text('siteImportLabel')}
        hint={text('siteImportHint')}
        lines={4}
        isCode
        value={input}
        onInput={setInput}
        problem={wrong.length === 0 ? null : text('siteImportWrong', list(wrong.slice(0, MANY)))}
      />
      <button type="button" disabled={input.trim() === ''} onClick={() => void take()}>
        {text('siteImportTake')}
      </button>
    </details>
  );
}
