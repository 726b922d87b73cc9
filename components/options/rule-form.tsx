import type { JSX, TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ROLES, STRENGTHS } from '../../utils/detection/vocabulary';
import type { RuleField, RuleProblem } from '../../utils/rules/check-rule';
import { CLAIMS, type OwnRule, RULE_ANCHORS, RULE_ZONES } from '../../utils/rules/rule-format';
import { useTexts } from '../texts-context';
import { LABEL_WORDS, ROLE_WORDS, ZONE_WORDS } from '../words';
import { Choice, LinesField, Switch, TextField } from './fields';
import { PhraseFields } from './phrase-fields';
import { problemWords } from './problem-words';
import { RuleJson, type RuleJsonProps } from './rule-json';
import { ANCHOR_WORDS, STRENGTH_WORDS } from './rule-words';

/** A source that a rule may speak of. */
export interface NamedSource {
  readonly id: string;
  readonly name: string;
}

export interface RuleFormProps extends RuleJsonProps {
  readonly problems: readonly RuleProblem[];
  readonly isChecking: boolean;
  readonly sourceNames: readonly NamedSource[];
  readonly onWrite: (changes: Partial<OwnRule>) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

const ANCHORS = ['none', ...RULE_ANCHORS] as const;

/** One rule in a form; what is wrong stands beside its field while it is being typed. */
export function RuleForm({ draft, problems, isChecking, sourceNames, onWrite, onWriteJson, onSave, onCancel }: RuleFormProps): JSX.Element {
  const texts = useTexts();
  const { text } = texts;
  const form = useRef<HTMLFormElement>(null);
  const [isExpression, setIsExpression] = useState(draft.pattern !== null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  const problemOf = (field: RuleField): string | null => {
    const problem = problems.find((each) => each.field === field);
    return problem === undefined ? null : problemWords(problem, texts);
  };
  // nobody needs to hear that an empty form is empty
  const isEmpty = Object.keys(draft.phrases).length === 0 && draft.pattern === null;
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSave();
  };
  const switchExpression = (on: boolean): void => {
    setIsExpression(on);
    onWrite(on ? { pattern: '', phrases: {}, excludes: [], requires: [] } : { pattern: null });
  };
  return (
    <form class="own grid" ref={form} onSubmit={submit} aria-label={text('ruleForm')}>
      {isExpression ? (
        <TextField
          label={text('rulePattern')}
          hint={text('rulePatternHint')}
          value={draft.pattern ?? ''}
          onInput={(pattern) => onWrite({ pattern, ...nameFrom(draft, pattern) })}
          problem={(draft.pattern ?? '') === '' ? null : problemOf('pattern')}
          isCode
          class="wide"
        />
      ) : (
        <PhraseFields
          phrases={draft.phrases}
          problem={isEmpty ? null : problemOf('phrases')}
          onChange={(phrases) => onWrite({ phrases, ...nameFrom(draft, Object.values(phrases).flat()[0] ?? '') })}
        />
      )}
      {!isExpression && (
        <details class="wide" open={draft.excludes.length + draft.requires.length > 0}>
          <summary>{text('ruleGuards')}</summary>
          <div class="grid">
            {(['excludes', 'requires'] as const).map((field) => (
              <LinesField
                key={field}
                label={text(field === 'excludes' ? 'ruleExcludes' : 'ruleRequires')}
                lines={draft[field]}
                problem={problemOf(field)}
                onChange={(lines) => onWrite({ [field]: lines })}
              />
            ))}
          </div>
        </details>
      )}
      <Choice label={text('ownSays')} values={CLAIMS} words={LABEL_WORDS} value={draft.says} onChange={(says) => onWrite({ says })} />
      <Choice
        label={text('ruleStrength')}
        values={STRENGTHS}
        words={STRENGTH_WORDS}
        value={draft.strength}
        onChange={(strength) => onWrite({ strength })}
      />
      <fieldset class="wide">
        <legend>{text('ownZone')}</legend>
        <div class="columns">
          {RULE_ZONES.map((zone) => (
            <Switch
              key={zone}
              on={draft.zones.includes(zone)}
              onSwitch={(on) => onWrite({ zones: RULE_ZONES.filter((each) => (each === zone ? on : draft.zones.includes(each))) })}
            >
              {text(ZONE_WORDS[zone])}
            </Switch>
          ))}
        </div>
        <p class="problem" role="status">
          {problemOf('zones')}
        </p>
      </fieldset>
      <Choice label={text('ruleRole')} values={ROLES} words={ROLE_WORDS} value={draft.role} onChange={(role) => onWrite({ role })} />
      <label class="field">
        {text('ruleSource')}
        <select value={draft.source ?? ''} onChange={({ currentTarget: { value } }) => onWrite({ source: value === '' ? null : value })}>
          <option value="">{text('ruleSourceNone')}</option>
          {sourceNames.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {!isExpression && (
        <Choice
          label={text('ruleAnchor')}
          values={ANCHORS}
          words={ANCHOR_WORDS}
          value={draft.anchor ?? 'none'}
          onChange={(anchor) => onWrite({ anchor: anchor === 'none' ? null : anchor })}
        />
      )}
      <TextField
        label={text('ruleLabel')}
        value={draft.name}
        onInput={(name) => onWrite({ name })}
        problem={isEmpty ? null : problemOf('name')}
      />
      <div class="wide">
        <Switch on={draft.exactCase} onSwitch={(exactCase) => onWrite({ exactCase })}>
          {text('ruleExactCase')}
        </Switch>
        <Switch on={isExpression} onSwitch={switchExpression} data={{ 'data-expression': '' }}>
          {text('ruleIsPattern')}
        </Switch>
      </div>
      <RuleJson draft={draft} onWriteJson={onWriteJson} />
      <p class="buttons wide">
        <button type="submit" class="primary" disabled={isEmpty || problems.length > 0} aria-busy={isChecking}>
          {text('ruleSave')}
        </button>
        <button type="button" onClick={onCancel}>
          {text('ruleCancel')}
        </button>
      </p>
    </form>
  );
}

const NAME_LENGTH = 60;

/** The name follows the words until the user gives one. */
function nameFrom(draft: OwnRule, words: string): Partial<OwnRule> {
  const before = (draft.pattern ?? Object.values(draft.phrases).flat()[0] ?? '').trim().slice(0, NAME_LENGTH).trim();
  const isOwnName = draft.name !== '' && draft.name !== before;
  return isOwnName ? {} : { name: words.trim().slice(0, NAME_LENGTH).trim() };
}
