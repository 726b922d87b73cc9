import type { JSX } from 'preact';
import type { OwnRule } from '../../utils/rules/rule-format';
import { useTexts } from '../texts-context';
import { LABEL_WORDS, ZONE_WORDS } from '../words';
import { Switch } from './fields';
import { OwnSources, type OwnSourcesProps } from './own-sources';
import { RuleForm, type RuleFormProps } from './rule-form';
import { STRENGTH_WORDS } from './rule-words';

export interface RulesSectionProps extends Omit<RuleFormProps, 'draft'>, OwnSourcesProps {
  /** The rule that is being written, or null. */
  readonly draft: OwnRule | null;
  readonly rules: readonly OwnRule[];
  readonly isFull: boolean;
  readonly onBegin: () => void;
  readonly onEdit: (rule: OwnRule) => void;
  readonly onRemove: (id: string) => void;
  readonly onSetOn: (id: string, on: boolean) => void;
}

/** The user's own rules and sources. */
export function RulesSection({ rules, draft, isFull, onBegin, onEdit, onRemove, onSetOn, ...rest }: RulesSectionProps): JSX.Element {
  const { text } = useTexts();
  return (
    <>
      {rules.length === 0 ? (
        <p class="note">{text('rulesNone')}</p>
      ) : (
        <ul class="rows own-rules">
          {rules.map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              onEdit={() => onEdit(rule)}
              onRemove={() => onRemove(rule.id)}
              onSetOn={(on) => onSetOn(rule.id, on)}
            />
          ))}
        </ul>
      )}
      {draft === null ? (
        <p class="buttons">
          <button type="button" class="primary" onClick={onBegin}>
            {text('ruleNew')}
          </button>
        </p>
      ) : (
        <RuleForm key={draft.id} draft={draft} {...rest} />
      )}
      <p class="problem" role="status">
        {isFull && text('rulesFull')}
      </p>
      <OwnSources {...rest} />
    </>
  );
}

interface RuleRowProps {
  readonly rule: OwnRule;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onSetOn: (on: boolean) => void;
}

function RuleRow({ rule, onEdit, onRemove, onSetOn }: RuleRowProps): JSX.Element {
  const { text, list } = useTexts();
  const { name, says, zones, strength, on } = rule;
  return (
    <li class={on ? '' : 'is-off'}>
      <Switch on={on} onSwitch={onSetOn} data={{ 'data-rule': rule.id }}>
        <bdi class="name">{name}</bdi>{' '}
        <small>
          {text(LABEL_WORDS[says])} · {list(zones.map((zone) => text(ZONE_WORDS[zone])))} · {text(STRENGTH_WORDS[strength])}
        </small>
      </Switch>
      <span class="buttons">
        <button type="button" aria-label={text('ruleEditNamed', name)} onClick={onEdit}>
          {text('ruleEdit')}
        </button>
        <button type="button" aria-label={text('ruleRemoveNamed', name)} onClick={onRemove}>
          {text('ruleRemove')}
        </button>
      </span>
    </li>
  );
}
