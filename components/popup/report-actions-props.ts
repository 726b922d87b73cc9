import type { TabReport } from '../../utils/tab-report';
import type { OnSwitchOff } from './switch-buttons';

export interface ReportActionsProps {
  readonly report: TabReport;
  readonly onCopy: (text: string) => void;
  readonly onSwitchOff: OnSwitchOff;
}
