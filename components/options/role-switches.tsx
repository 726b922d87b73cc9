import type { JSX } from 'preact';
import { ROLES, type Role } from '../../utils/detection/vocabulary';
import { useTexts } from '../texts-context';
import { ROLE_WORDS } from '../words';
import { Switch } from './fields';

export interface RoleSwitchesProps {
  readonly rolesOff: readonly Role[];
  readonly onSwitchRole: (role: Role, on: boolean) => void;
}

/** Whole kinds of signs, whoever's they are. */
export function RoleSwitches({ rolesOff, onSwitchRole }: RoleSwitchesProps): JSX.Element {
  const { text } = useTexts();
  return (
    <details open={rolesOff.length > 0}>
      <summary>{text('rolesTitle')}</summary>
      <p class="note">{text('rolesNote')}</p>
      <div class="columns">
        {ROLES.map((role) => (
          <Switch key={role} on={!rolesOff.includes(role)} onSwitch={(on) => onSwitchRole(role, on)}>
            {text(ROLE_WORDS[role])}
            {rolesOff.includes(role) && <OffByYou />}
          </Switch>
        ))}
      </div>
    </details>
  );
}

/** Says that the user has switched something off. */
export function OffByYou(): JSX.Element {
  const { text } = useTexts();
  return <small class="off">{text('offByYou')}</small>;
}
