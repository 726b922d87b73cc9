import type { JSX } from 'preact';
import type { PartCount } from '../../utils/detection/verdict';
import { useTexts } from '../texts-context';
import { PART_WORDS } from '../words';

/** How many words are the story and how many the supplier's. Nothing where the article is all story. */
export function PartsBar({ parts }: { readonly parts: readonly PartCount[] }): JSX.Element | null {
  const { text, plural, number } = useTexts();
  const shown = parts.filter(({ words }) => words > 0);
  if (!shown.some(({ part }) => part !== 'body')) return null;
  return (
    <section class="parts" aria-label={text('partsTitle')}>
      <div class="bar" aria-hidden="true">
        {shown.map(({ part, words }) => (
          <i key={part} data-part={part} style={{ flexGrow: words }} />
        ))}
      </div>
      <ul>
        {shown.map(({ part, words }) => (
          <li key={part} data-part={part}>
            {plural('partWords', words, text(PART_WORDS[part]), number(words))}
          </li>
        ))}
      </ul>
    </section>
  );
}
