import type { ComponentChildren, JSX } from 'preact';
import type { TextKey } from '../../utils/texts';
import { useTexts } from '../texts-context';

/** One part of the options page. */
export interface OptionsPart {
  /** Anchor in the page's address. */
  readonly id: string;
  readonly title: TextKey;
  readonly note: TextKey;
  readonly content: ComponentChildren;
  /** True where an organisation has set it. */
  readonly isLocked?: boolean;
  /** True where an organisation has set some of it. */
  readonly isPreset?: boolean;
}

export interface OptionsViewProps {
  readonly notices: ComponentChildren;
  readonly parts: readonly OptionsPart[];
}

/** The whole options page: what must be said first, a table of contents, its parts, and whose code is in it. */
export function OptionsView({ notices, parts }: OptionsViewProps): JSX.Element {
  const { text } = useTexts();
  return (
    <>
      <nav aria-label={text('optionsContents')}>
        <ul>
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{text(title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <h1>{text('optionsTitle')}</h1>
        {notices}
        {parts.map(({ id, title, note, content, isLocked = false, isPreset = false }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{text(title)}</h2>
            <p class="note">{text(note)}</p>
            {(isLocked || isPreset) && <p class="managed">{text(isLocked ? 'policyLocked' : 'policyPreset')}</p>}
            <fieldset disabled={isLocked}>
              <legend class="hidden">{text(title)}</legend>
              {content}
            </fieldset>
          </section>
        ))}
      </main>
      <footer>
        <a href="/licences.txt">{text('optionsLicences')}</a>
      </footer>
    </>
  );
}
