import type { ComponentChildren, JSX } from 'preact';
import type { TextKey } from '../../utils/texts';
import { useTexts } from '../texts-context';
import { Pictures } from './pictures';

/** Whether automatic checking was asked for, and what the browser answered. */
export type Choice = 'open' | 'granted' | 'declined';

const ANSWERS: Record<Choice, TextKey> = { open: 'welcomeClick', granted: 'welcomeGranted', declined: 'welcomeDeclined' };

interface WelcomeViewProps {
  readonly choice: Choice;
  readonly onAutomatic: () => void;
  /** The demo article, to try everything on. */
  readonly children?: ComponentChildren;
}

/** What the extension does, the one choice, and an article to try it on. */
export function WelcomeView({ choice, onAutomatic, children }: WelcomeViewProps): JSX.Element {
  const { text } = useTexts();
  return (
    <main data-choice={choice}>
      <section class="intro">
        <img src="/icon.svg" alt="" width="72" height="72" />
        <h1>{text('welcomeTitle')}</h1>
        <p class="lead">{text('welcomeText')}</p>
      </section>
      <Pictures />
      <section class="choice">
        {choice !== 'granted' && (
          <button type="button" class="primary" onClick={onAutomatic}>
            {text('welcomeAutomatic')}
          </button>
        )}
        <p role="status" class="note">
          {text(ANSWERS[choice])}
        </p>
      </section>
      {children}
    </main>
  );
}
