import type { JSX } from 'preact';
import type { Evidence } from '../../utils/detection/verdict';
import type { SwitchTarget } from '../../utils/settings/switches';
import type { SourceNote } from '../../utils/tab-report';
import { LocateIcon, MoreIcon } from '../icons';
import { useTexts } from '../texts-context';
import { GRADE_WORDS, ROLE_WORDS } from '../words';

interface EvidenceItemProps {
  readonly item: Evidence;
  readonly language: string | null;
  readonly source: SourceNote | null;
  readonly isHighlighted: boolean;
  readonly onShow: () => void;
  readonly onSwitchOff: (target: SwitchTarget, id: string) => void;
}

/** One finding: the page's own words first, then what they are. A click goes to them; what stands in the code has nowhere to go. */
export function EvidenceItem(props: EvidenceItemProps): JSX.Element {
  const { item, isHighlighted, onShow } = props;
  const { text } = useTexts();
  return (
    <li data-evidence data-marker={item.marker} data-zone={item.zone} data-claim={item.claim}>
      {item.block === null ? (
        <div class="finding">
          <Finding {...props} />
        </div>
      ) : (
        <button type="button" class="finding" aria-pressed={isHighlighted} onClick={onShow} title={text('showOne')}>
          <Finding {...props} />
          <LocateIcon />
        </button>
      )}
      <NotRight {...props} />
    </li>
  );
}

function Finding({ item, language }: EvidenceItemProps): JSX.Element {
  const { text } = useTexts();
  const isCode = item.block === null;
  const grade = item.grade === 'marked' && !isCode ? 'gradeMarkedHidden' : GRADE_WORDS[item.grade];
  return (
    <span class="words">
      {isCode ? (
        <code dir="ltr">{item.field === null ? item.quote : `${item.field}: ${item.quote}`}</code>
      ) : (
        <q dir="auto" {...(language === null ? {} : { lang: language })}>
          {item.quote}
        </q>
      )}
      <small>
        {text(ROLE_WORDS[item.role])} · {text(grade)}
      </small>
    </span>
  );
}

/** The rule's name, and the ways to be rid of it. */
function NotRight({ item, source, onSwitchOff }: EvidenceItemProps): JSX.Element {
  const { text } = useTexts();
  return (
    <details class="not-right">
      <summary aria-label={text('notRight')} title={text('notRight')}>
        <MoreIcon />
      </summary>
      <p>
        <bdi>{text('ruleName', item.marker)}</bdi>
      </p>
      <button type="button" onClick={() => onSwitchOff('marker', item.marker)}>
        {text('switchOffMarker')}
      </button>
      {source !== null && (
        <button type="button" onClick={() => onSwitchOff('source', source.id)}>
          {text('switchOffSource', source.name)}
        </button>
      )}
    </details>
  );
}
