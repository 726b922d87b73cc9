import type { JSX } from 'preact';
import { CopyReport } from './copy-report';
import { FindOriginal } from './find-original';
import { NotRight } from './not-right';
import type { Panel, ReportActionsProps } from './report-actions-props';

interface ReportPanelProps extends ReportActionsProps {
  readonly panel: Panel;
}

const CONTENTS: Record<Panel, (props: ReportActionsProps) => JSX.Element> = { original: FindOriginal, copy: CopyReport, mistake: NotRight };

/** One panel's contents; loaded when the first is opened. */
export function ReportPanel({ panel, ...props }: ReportPanelProps): JSX.Element {
  const Contents = CONTENTS[panel];
  return <Contents {...props} />;
}
