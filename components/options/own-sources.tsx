import type { JSX, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { SOURCE_KINDS, type SourceKind } from '../../utils/detection/vocabulary';
import type { OwnSource } from '../../utils/rules/rule-format';
import { useTexts } from '../texts-context';
import { SOURCE_KIND_WORDS } from '../words';
import { Choice, TextField } from './fields';

export interface OwnSourcesProps {
  readonly ownSources: readonly OwnSource[];
  /** False where it could not be taken. */
  readonly onSaveSource: (source: Omit<OwnSource, 'id'>) => Promise<boolean>;
  readonly onRemoveSource: (id: string) => void;
}

/** Organisations that the user names, for rules to speak of. */
export function OwnSources({ ownSources, onSaveSource, onRemoveSource }: OwnSourcesProps): JSX.Element {
  const { text } = useTexts();
  return (
    <details open={ownSources.length > 0}>
      <summary>{text('ownSourcesTitle')}</summary>
      <p class="note">{text('ownSourcesNote')}</p>
      <ul class="rows">
        {ownSources.map(({ id, name, kind }) => (
          <li key={id}>
            <span>
              <bdi class="name">{name}</bdi> <small>{text(SOURCE_KIND_WORDS[kind])}</small>
            </span>
            <button type="button" aria-label={text('ruleRemoveNamed', name)} onClick={() => onRemoveSource(id)}>
              {text('ruleRemove')}
            </button>
          </li>
        ))}
      </ul>
      <OwnSourceForm onSaveSource={onSaveSource} />
    </details>
  );
}

const linesOf = (value: string): string[] => value.split(/[\n,]+/).flatMap((line) => line.trim() || []);

function OwnSourceForm({ onSaveSource }: Pick<OwnSourcesProps, 'onSaveSource'>): JSX.Element {
  const { text } = useTexts();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<SourceKind>('press-release-wire');
  const [hosts, setHosts] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const clean = name.trim();
    const isKept = await onSaveSource({ name: clean, kind, credits: [clean], hosts: linesOf(hosts.toLowerCase()) });
    setIsRefused(!isKept);
    if (!isKept) return;
    setName('');
    setHosts('');
  };
  return (
    <form class="grid" onSubmit={(event) => void submit(event)}>
      <TextField label={text('ownSourceName')} value={name} onInput={setName} problem={isRefused ? text('ownSourceRefused') : null} />
      <Choice label={text('ownSourceKind')} values={SOURCE_KINDS} words={SOURCE_KIND_WORDS} value={kind} onChange={setKind} />
      <TextField label={text('ownSourceHosts')} hint={text('ownSourceHostsHint')} value={hosts} onInput={setHosts} isCode class="wide" />
      <p class="buttons wide">
        <button type="submit" disabled={name.trim() === ''}>
          {text('ownSourceAdd')}
        </button>
      </p>
    </form>
  );
}
