import type { JSX } from 'preact';
import type { Notice, SwitchedOff } from '../../utils/popup/popup-model';
import type { TabReport } from '../../utils/report/tab-report';
import type { TextKey } from '../../utils/texts';
import { AgainIcon, OptionsIcon } from '../icons';
import { useTexts } from '../texts-context';
import { CheckedSummary } from './checked-summary';
import { EvidenceList, type EvidenceListProps } from './evidence-list';
import { PartsBar } from './parts-bar';
import { ReportActions } from './report-actions';
import type { ReportActionsProps } from './report-actions-props';
import { SourceCard } from './source-card';
import { VerdictHeader } from './verdict-header';
import { WayOut } from './way-out';

export interface PopupViewProps extends Omit<EvidenceListProps & ReportActionsProps, 'report'> {
  /** Null while nothing is known yet. */
  readonly report: TabReport | null;
  readonly isChecking: boolean;
  readonly notice: Notice | null;
  readonly switchedOff: SwitchedOff | null;
  readonly onDim: (isDimmed: boolean) => void;
  readonly onUndo: () => void;
  readonly onCheckAgain: () => void;
  readonly onOpenOptions: () => void;
}

/** The whole popup. Tests and assistive scripts may rely on the root's data attributes. */
export function PopupView(props: PopupViewProps): JSX.Element {
  const { report, isChecking } = props;
  const { text } = useTexts();
  const verdict = report?.verdict;
  return (
    <main
      class="popup"
      data-state={verdict?.state ?? 'checking'}
      data-label={verdict?.label ?? ''}
      data-route={verdict?.route?.kind ?? ''}
      data-payment={verdict?.payment?.kind ?? ''}
      data-source={verdict?.route?.source ?? ''}
      aria-busy={isChecking}
    >
      <TopBar {...props} />
      <VerdictHeader report={report} />
      {report !== null && <WayOut verdict={report.verdict} isChecking={isChecking} onCheckAgain={props.onCheckAgain} />}
      {report?.truncated && <p class="way-out">{text('checkedTruncated')}</p>}
      <Notices {...props} />
      {report !== null && verdict?.state === 'checked' && (
        <>
          <SourceCard report={report} />
          <PartsBar parts={verdict.parts} canDim={report.supplied.length > 0} isDimmed={props.highlighted.isDimmed} onDim={props.onDim} />
          <EvidenceList {...props} report={report} />
          {verdict.label === 'none' && <CheckedSummary report={report} />}
          <ReportActions {...props} report={report} />
        </>
      )}
    </main>
  );
}

function TopBar({ report, isChecking, onCheckAgain, onOpenOptions }: PopupViewProps): JSX.Element {
  const { text } = useTexts();
  return (
    <header>
      <span class="host">
        <bdi>{report?.host || text('extensionName')}</bdi>
      </span>
      <button
        type="button"
        class="icon"
        aria-label={text('checkAgain')}
        title={text('checkAgain')}
        aria-disabled={isChecking}
        onClick={() => isChecking || onCheckAgain()}
      >
        <AgainIcon />
      </button>
      <button type="button" class="icon" aria-label={text('openOptions')} title={text('openOptions')} onClick={onOpenOptions}>
        <OptionsIcon />
      </button>
    </header>
  );
}

const NOTICES: Record<Notice, TextKey> = {
  lost: 'notFoundOnPage',
  hidden: 'hiddenOnPage',
  copied: 'copied',
  'not-copied': 'notCopied',
  'not-saved': 'notSaved',
};

function Notices({ notice, switchedOff, onUndo }: PopupViewProps): JSX.Element {
  const { text } = useTexts();
  return (
    <div class="notices" role="status">
      {notice !== null && <p>{text(NOTICES[notice])}</p>}
      {switchedOff !== null && (
        <p>
          {switchedOff.site === null ? text('switchedOff', switchedOff.name) : text('switchedOffHere', switchedOff.name, switchedOff.site)}{' '}
          <button type="button" class="link" onClick={onUndo}>
            {text('undo')}
          </button>
        </p>
      )}
    </div>
  );
}
