import type { JSX } from 'preact';
import type { SwitchTarget } from '../../utils/settings/switches';
import { useTexts } from '../texts-context';

/** `site` null means everywhere. */
export type OnSwitchOff = (target: SwitchTarget, id: string, site: string | null) => void;

interface SwitchButtonsProps {
  readonly title: string;
  readonly target: SwitchTarget;
  readonly id: string;
  /** Empty for files, which have no site. */
  readonly host: string;
  /** Null where nothing may be switched. */
  readonly onSwitchOff: OnSwitchOff | null;
}

/** A rule or source by name, to be switched off here or everywhere. */
export function SwitchButtons({ title, target, id, host, onSwitchOff }: SwitchButtonsProps): JSX.Element {
  const { text } = useTexts();
  if (onSwitchOff === null) {
    return (
      <p class="switch-name">
        <bdi>{title}</bdi>
      </p>
    );
  }
  return (
    <fieldset class="switch">
      <legend>
        <bdi>{title}</bdi>
      </legend>
      {host !== '' && (
        <button type="button" onClick={() => onSwitchOff(target, id, host)}>
          {text('switchOffHere')}
        </button>
      )}
      <button type="button" onClick={() => onSwitchOff(target, id, null)}>
        {text('switchOffEverywhere')}
      </button>
    </fieldset>
  );
}
