import type { JSX } from 'preact';
import type { TextKey } from '../../utils/texts';
import { useTexts } from '../texts-context';

/** Whether automatic checking was asked for, and what the browser answered. */
export type Choice = 'open' | 'granted' | 'declined';

const ANSWERS: Record<Choice, TextKey> = { open: 'welcomeClick', granted: 'welcomeGranted', declined: 'welcomeDeclined' };

/** What the extension does, and the one choice. */
export function WelcomeView({ choice, onAutomatic }: { readonly choice: Choice; readonly onAutomatic: () => void }): JSX.Element {
  const { text } = useTexts();
  return (
    <main data-choice={choice}>
      <img src="/icon.svg" alt="" width="72" height="72" />
      <h1>{text('welcomeTitle')}</h1>
      <p class="lead">{text('welcomeText')}</p>
      {choice !== 'granted' && (
        <button type="button" class="primary" onClick={onAutomatic}>
          {text('welcomeAutomatic')}
        </button>
      )}
      <p role="status" class="note">
        {text(ANSWERS[choice])}
      </p>
    </main>
  );
}
