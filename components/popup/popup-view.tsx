import type { JSX } from 'preact';
import type { SwitchedOff } from '../../utils/popup-model';
import type { TabReport } from '../../utils/tab-report';
import { AgainIcon, OptionsIcon } from '../icons';
import { useTexts } from '../texts-context';
import { CheckedSummary } from './checked-summary';
import { EvidenceList, type EvidenceListProps } from './evidence-list';
import { PartsBar } from './parts-bar';
import { SourceCard } from './source-card';
import { VerdictHeader } from './verdict-header';

export interface PopupViewProps extends Omit<EvidenceListProps, 'report'> {
  /** Null while nothing is known yet. */
  readonly report: TabReport | null;
  readonly isChecking: boolean;
  /** True where a passage asked for is no longer on the page. */
  readonly isLost: boolean;
  readonly switchedOff: SwitchedOff | null;
  readonly onUndo: () => void;
  readonly onCheckAgain: () => void;
  readonly onOpenOptions: () => void;
}

/** The whole popup. Tests and assistive scripts may rely on the root's data attributes. */
export function PopupView(props: PopupViewProps): JSX.Element {
  const { report, isChecking } = props;
  const verdict = report?.verdict;
  return (
    <main
      data-state={verdict?.state ?? 'checking'}
      data-label={verdict?.label ?? ''}
      data-route={verdict?.route?.kind ?? ''}
      data-payment={verdict?.payment?.kind ?? ''}
      data-source={verdict?.route?.source ?? ''}
      aria-busy={isChecking}
    >
      <TopBar {...props} />
      <VerdictHeader report={report} />
      <Notices {...props} />
      {report !== null && verdict?.state === 'checked' && (
        <>
          <SourceCard report={report} />
          <PartsBar parts={verdict.parts} />
          <EvidenceList {...props} report={report} />
          {verdict.label === 'none' && <CheckedSummary report={report} />}
        </>
      )}
    </main>
  );
}

function TopBar({ report, isChecking, onCheckAgain, onOpenOptions }: PopupViewProps): JSX.Element {
  const { text } = useTexts();
  return (
    <header>
      <span class="host" dir="auto">
        {report?.host || text('extensionName')}
      </span>
      <button
        type="button"
        class="icon"
        aria-label={text('checkAgain')}
        title={text('checkAgain')}
        disabled={isChecking}
        onClick={onCheckAgain}
      >
        <AgainIcon />
      </button>
      <button type="button" class="icon" aria-label={text('openOptions')} title={text('openOptions')} onClick={onOpenOptions}>
        <OptionsIcon />
      </button>
    </header>
  );
}

function Notices({ isLost, switchedOff, onUndo }: PopupViewProps): JSX.Element {
  const { text } = useTexts();
  return (
    <div class="notices" role="status">
      {isLost && <p>{text('notFoundOnPage')}</p>}
      {switchedOff !== null && (
        <p>
          {text('switchedOff', switchedOff.name)}{' '}
          <button type="button" class="link" onClick={onUndo}>
            {text('undo')}
          </button>
        </p>
      )}
    </div>
  );
}
