import type { JSX } from 'preact';
import { AUTOMATIC_MODES, type AutomaticMode } from '../../utils/settings/schema';
import type { TextKey } from '../../utils/texts';
import { useTexts } from '../texts-context';
import { SiteList, type SiteListProps } from './site-list';

const MODES: Record<AutomaticMode, TextKey> = { off: 'automaticOff', sites: 'automaticSites', all: 'automaticAll' };

/** More sites are not read one by one. */
const MOST_NAMED = 12;

export interface AutomaticSectionProps extends Pick<SiteListProps, 'sites' | 'onAdd' | 'onRemove' | 'onImport'> {
  readonly automatic: AutomaticMode;
  /** Sites that the browser does not let the extension read; `null` for all of them, empty where nothing is missing. */
  readonly missing: readonly string[] | null;
  /** True where an organisation has locked the list of sites. */
  readonly isSitesLocked: boolean;
  /** True where the browser has just refused access. */
  readonly isDeclined: boolean;
  readonly onMode: (mode: AutomaticMode) => void;
  readonly onAllow: () => void;
}

/** When pages are checked without a click. */
export function AutomaticSection(props: AutomaticSectionProps): JSX.Element {
  const { automatic, missing, isSitesLocked, isDeclined, onMode, onAllow, ...sites } = props;
  const { text, list } = useTexts();
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
      {missing?.length !== 0 && (
        <div class="notice" data-missing="">
          <p>{missing === null ? text('accessMissingAll') : text('accessMissing', list(missing.slice(0, MOST_NAMED)))}</p>
          <p class="buttons">
            <button type="button" class="primary" onClick={onAllow}>
              {text('accessAllow')}
            </button>
          </p>
        </div>
      )}
      {automatic === 'sites' && (
        <fieldset disabled={isSitesLocked}>
          <SiteList {...sites} list="sites" />
        </fieldset>
      )}
    </>
  );
}
