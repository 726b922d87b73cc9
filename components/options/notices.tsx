import type { JSX } from 'preact';
import type { SaveProblem } from '../../utils/options/options-model';
import { useTexts } from '../texts-context';

export interface NoticesProps {
  readonly saveProblem: SaveProblem | null;
  /** Earlier settings that could not be read, as text. */
  readonly unreadable: string | null;
  readonly onSaveUnreadable: (text: string) => void;
  readonly onForgetUnreadable: () => void;
}

/** What must be said before anything else: settings that could not be kept or read. */
export function Notices({ saveProblem, unreadable, onSaveUnreadable, onForgetUnreadable }: NoticesProps): JSX.Element {
  const { text } = useTexts();
  return (
    <>
      <div role="alert">
        {saveProblem?.kind === 'full' && <p class="notice">{text('saveFull')}</p>}
        {saveProblem?.kind === 'other' && <p class="notice">{text('saveFailed', saveProblem.reason)}</p>}
      </div>
      {unreadable !== null && (
        <div class="notice" role="alert">
          <p>{text('settingsReset')}</p>
          <p class="buttons">
            <button type="button" onClick={() => onSaveUnreadable(unreadable)}>
              {text('unreadableSave')}
            </button>
            <button type="button" onClick={onForgetUnreadable}>
              {text('unreadableForget')}
            </button>
          </p>
        </div>
      )}
    </>
  );
}
