import type { JSX } from 'preact';
import type { PartCount } from '../../utils/detection/verdict';
import { useTexts } from '../texts-context';
import { PART_WORDS } from '../words';

/** Parts below this share of the words are quoted below anyway and would be slivers in the bar. */
const SLIVER = 0.02;

interface PartsBarProps {
  readonly parts: readonly PartCount[];
  readonly canDim: boolean;
  readonly isDimmed: boolean;
  readonly onDim: (isDimmed: boolean) => void;
}

/** How many words are the story and how many the supplier's. Nothing where the article is all story. */
export function PartsBar({ parts, canDim, isDimmed, onDim }: PartsBarProps): JSX.Element | null {
  const { text, plural, number } = useTexts();
  const counted = parts.filter(({ words }) => words > 0);
  if (!counted.some(({ part }) => part !== 'body')) return null;
  const total = sumOf(counted);
  const large = counted.filter(({ part, words }) => part === 'body' || words / total >= SLIVER);
  const shown = large.some(({ part }) => part !== 'body') ? large : counted;
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
            {part === 'body'
              ? plural('partOfWords', total, text(PART_WORDS[part]), number(words), number(total))
              : plural('partWords', words, text(PART_WORDS[part]), number(words))}
          </li>
        ))}
      </ul>
      {canDim && (
        <button type="button" class="link" aria-pressed={isDimmed} onClick={() => onDim(!isDimmed)}>
          {text('dimSupplied')}
        </button>
      )}
    </section>
  );
}

const sumOf = (parts: readonly PartCount[]): number => parts.reduce((sum, { words }) => sum + words, 0);
