import type { TabReport } from '../../utils/report/tab-report';
import type { OnSwitchOff } from './switch-buttons';

/** What can be done with a verdict. */
export const PANELS = ['original', 'copy', 'mistake'] as const;
export type Panel = (typeof PANELS)[number];

export interface ReportActionsProps {
  readonly report: TabReport;
  readonly onCopy: (text: string) => void;
  /** Null where an organisation does not let people switch anything. */
  readonly onSwitchOff: OnSwitchOff | null;
  /** Makes a rule of the words that are selected on the page. */
  readonly onMakeRule?: () => void;
}
