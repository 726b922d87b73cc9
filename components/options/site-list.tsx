import type { JSX, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../texts-context';
import type { AutomaticSectionProps } from './automatic-section';

/** The sites chosen for automatic checking. */
export function SiteList({ settings, onAddSite, onRemoveSite }: AutomaticSectionProps): JSX.Element {
  const { text } = useTexts();
  const [input, setInput] = useState('');
  const [isInvalid, setIsInvalid] = useState(false);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const isAccepted = onAddSite(input);
    setIsInvalid(!isAccepted);
    if (isAccepted) setInput('');
  };

  return (
    <div class="sites">
      <form onSubmit={submit}>
        <label for="site-input">{text('siteAddLabel')}</label>
        <input
          id="site-input"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          value={input}
          aria-invalid={isInvalid}
          aria-describedby="site-hint"
          onInput={({ currentTarget }) => setInput(currentTarget.value)}
        />
        <button type="submit">{text('siteAdd')}</button>
        <p id="site-hint" class={isInvalid ? 'problem' : 'note'} role="status">
          {text(isInvalid ? 'siteInvalid' : 'siteAddHint')}
        </p>
      </form>
      {settings.sites.length === 0 ? (
        <p class="note">{text('siteNone')}</p>
      ) : (
        <ul class="rows">
          {settings.sites.map((site) => (
            <li key={site}>
              <bdi>{site}</bdi>
              <button type="button" onClick={() => onRemoveSite(site)}>
                {text('siteRemove', site)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
