import type { JSX } from 'preact';
import type { Label, State } from '../../utils/detection/vocabulary';
import { useTexts } from '../texts-context';
import { LABEL_WORDS } from '../words';

/** The same letters as on the toolbar; each label has a shape of its own besides its colour. */
const LETTERS: Record<Label, string> = {
  paid: 'AD',
  'press-release': 'PR',
  distributed: 'DI',
  partner: 'PA',
  republished: 'RE',
  agency: 'AG',
  none: '–',
};

/** The verdict's sign. */
export function Seal({ state, label }: { readonly state: State | 'checking'; readonly label: Label }): JSX.Element {
  const { text } = useTexts();
  if (state === 'checking') return <span class="seal" data-shape="checking" aria-hidden="true" />;
  const isUnread = state === 'no-access' || state === 'failed';
  if (state !== 'checked' || label === 'none') {
    return (
      <span class="seal" data-shape="none" aria-hidden="true">
        {isUnread ? '?' : LETTERS.none}
      </span>
    );
  }
  return (
    <span class="seal" data-shape={label} role="img" aria-label={text(LABEL_WORDS[label])}>
      {LETTERS[label]}
    </span>
  );
}
