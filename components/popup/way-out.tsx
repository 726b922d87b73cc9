import type { JSX } from 'preact';
import type { Verdict } from '../../utils/detection/verdict';
import { useTexts } from '../texts-context';

/** Reasons that no second try will change. */
const FINAL = new Set(['browser-page', 'store-page', 'blocked']);

interface WayOutProps {
  readonly verdict: Verdict;
  readonly isChecking: boolean;
  readonly onCheckAgain: () => void;
}

/** What the reader can do about a page that was not checked. */
export function WayOut({ verdict: { state, reason }, isChecking, onCheckAgain }: WayOutProps): JSX.Element | null {
  const { text } = useTexts();
  if (state === 'checked') return null;
  if (FINAL.has(reason ?? '')) return <p class="way-out">{text('wayOutOtherPage')}</p>;
  return (
    <p class="way-out">
      <button type="button" aria-disabled={isChecking} onClick={() => isChecking || onCheckAgain()}>
        {text('tryAgain')}
      </button>
    </p>
  );
}
