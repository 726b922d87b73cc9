import type { JSX, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { SOURCE_KINDS, type SourceKind } from '../../utils/detection/vocabulary';
import type { OwnSource } from '../../utils/rules/rule-format';
import { useTexts } from '../texts-context';
import { SOURCE_KIND_WORDS } from '../words';
import { Choice, TextField } from './fields';

export interface OwnSourcesProps {
  readonly ownSources: readonly OwnSource[];
  /** Keeps a new source, or one in place of that with the id; false where it could not be taken. */
  readonly onSaveSource: (source: Omit<OwnSource, 'id'>, id: string | null) => Promise<boolean>;
  readonly onRemoveSource: (id: string) => void;
}

/** Organisations that the user names, for rules to speak of. */
export function OwnSources({ ownSources, onSaveSource, onRemoveSource }: OwnSourcesProps): JSX.Element {
  const { text } = useTexts();
  const [edited, setEdited] = useState<OwnSource | null>(null);
  return (
    <details open={ownSources.length > 0}>
      <summary>{text('ownSourcesTitle')}</summary>
      <p class="note">{text('ownSourcesNote')}</p>
      <ul class="rows own-sources">
        {ownSources.map((source) => (
          <li key={source.id}>
            <span>
              <bdi class="name">{source.name}</bdi> <small>{text(SOURCE_KIND_WORDS[source.kind])}</small>{' '}
              <small>
                <bdi>{source.hosts.join(', ')}</bdi>
              </small>
            </span>
            <span class="buttons">
              <button type="button" aria-label={text('ruleEditNamed', source.name)} onClick={() => setEdited(source)}>
                {text('ruleEdit')}
              </button>
              <button type="button" aria-label={text('ruleRemoveNamed', source.name)} onClick={() => onRemoveSource(source.id)}>
                {text('ruleRemove')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <OwnSourceForm key={edited?.id ?? ''} edited={edited} onSaveSource={onSaveSource} onDone={() => setEdited(null)} />
    </details>
  );
}

const linesOf = (value: string): string[] => value.split(/[\n,]+/).flatMap((line) => line.trim() || []);

interface OwnSourceFormProps extends Pick<OwnSourcesProps, 'onSaveSource'> {
  /** The source that is being changed; null for a new one. */
  readonly edited: OwnSource | null;
  readonly onDone: () => void;
}

function OwnSourceForm({ edited, onSaveSource, onDone }: OwnSourceFormProps): JSX.Element {
  const { text } = useTexts();
  const [name, setName] = useState(edited?.name ?? '');
  const [kind, setKind] = useState<SourceKind>(edited?.kind ?? 'press-release-wire');
  const [hosts, setHosts] = useState(edited?.hosts.join(', ') ?? '');
  const [isRefused, setIsRefused] = useState(false);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const clean = name.trim();
    const others = edited?.credits.filter((credit) => credit !== edited.name && credit !== clean) ?? [];
    const source = { name: clean, kind, credits: [clean, ...others], hosts: linesOf(hosts.toLowerCase()) };
    const isKept = await onSaveSource(source, edited?.id ?? null);
    setIsRefused(!isKept);
    if (!isKept) return;
    setName('');
    setHosts('');
    onDone();
  };
  return (
    <form class="grid" onSubmit={(event) => void submit(event)}>
      <TextField label={text('ownSourceName')} value={name} onInput={setName} problem={isRefused ? text('ownSourceRefused') : null} />
      <Choice label={text('ownSourceKind')} values={SOURCE_KINDS} words={SOURCE_KIND_WORDS} value={kind} onChange={setKind} />
      <TextField label={text('ownSourceHosts')} hint={text('ownSourceHostsHint')} value={hosts} onInput={setHosts} isCode class="wide" />
      <p class="buttons wide">
        <button type="submit" disabled={name.trim() === ''}>
          {text(edited === null ? 'ownSourceAdd' : 'ownSourceSave')}
        </button>
        {edited !== null && (
          <button type="button" onClick={onDone}>
            {text('ruleCancel')}
          </button>
        )}
      </p>
    </form>
  );
}
