import type { JSX } from 'preact';
import { AUTOMATIC_MODES, type AutomaticMode, type Settings } from '../../utils/settings/schema';
import type { TextKey } from '../../utils/texts';
import { useTexts } from '../texts-context';
import { SiteList } from './site-list';

const MODES: Record<AutomaticMode, TextKey> = { off: 'automaticOff', sites: 'automaticSites', all: 'automaticAll' };

export interface AutomaticSectionProps {
  readonly settings: Pick<Settings, 'automatic' | 'sites'>;
  /** True where the browser has just refused access. */
  readonly isDeclined: boolean;
  readonly onMode: (mode: AutomaticMode) => void;
  /** Returns false where the input is no site. */
  readonly onAddSite: (input: string) => boolean;
  readonly onRemoveSite: (site: string) => void;
}

/** When pages are checked without a click. */
export function AutomaticSection(props: AutomaticSectionProps): JSX.Element {
  const { settings, isDeclined, onMode } = props;
  const { text } = useTexts();
  return (
    <section aria-labelledby="automatic-title">
      <h2 id="automatic-title">{text('automaticTitle')}</h2>
      <p class="note">{text('automaticNote')}</p>
      <fieldset>
        <legend class="hidden">{text('automaticTitle')}</legend>
        {AUTOMATIC_MODES.map((mode) => (
          <label key={mode} class="choice">
            <input type="radio" name="automatic" value={mode} checked={settings.automatic === mode} onClick={() => onMode(mode)} />
            {text(MODES[mode])}
          </label>
        ))}
      </fieldset>
      <p role="status" class="problem">
        {isDeclined && text('automaticDeclined')}
      </p>
      {settings.automatic === 'sites' && <SiteList {...props} />}
    </section>
  );
}
