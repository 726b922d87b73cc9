import type { JSX } from 'preact';
import { AUTOMATIC_MODES, type AutomaticMode } from '../../utils/settings/schema';
import type { TextKey } from '../../utils/texts';
import { useTexts } from '../texts-context';
import { SiteList, type SiteListProps } from './site-list';

const MODES: Record<AutomaticMode, TextKey> = { off: 'automaticOff', sites: 'automaticSites', all: 'automaticAll' };

export interface AutomaticSectionProps extends Pick<SiteListProps, 'sites' | 'onAdd' | 'onRemove' | 'onImport'> {
  readonly automatic: AutomaticMode;
  /** True where the browser has just refused access. */
  readonly isDeclined: boolean;
  readonly onMode: (mode: AutomaticMode) => void;
}

/** When pages are checked without a click. */
export function AutomaticSection({ automatic, isDeclined, onMode, ...sites }: AutomaticSectionProps): JSX.Element {
  const { text } = useTexts();
  return (
    <>
      <div role="radiogroup" aria-label={text('automaticTitle')}>
        {AUTOMATIC_MODES.map((mode) => (
          <label key={mode} class="choice">
            <input type="radio" name="automatic" value={mode} checked={automatic === mode} onClick={() => onMode(mode)} />
            {text(MODES[mode])}
          </label>
        ))}
      </div>
      <p role="status" class="problem">
        {isDeclined && text('automaticDeclined')}
      </p>
      {automatic === 'sites' && <SiteList {...sites} list="sites" />}
    </>
  );
}
