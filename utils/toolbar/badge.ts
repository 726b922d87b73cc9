import type { Label } from '../detection/vocabulary';
import { headlineOf } from '../report/headline';
import type { TabReport } from '../report/tab-report';
import type { Texts } from '../texts';

/** What the toolbar button shows. */
export interface Badge {
  readonly text: string;
  readonly color: string;
  readonly title: string;
}

/** White on each of these holds 4.5:1. */
export const BADGE_TEXT_COLOR = '#ffffff';
const QUIET_COLOR = '#5b5f69';

const STYLES: Record<Label, { readonly text: string; readonly color: string }> = {
  paid: { text: 'AD', color: '#7a4b00' },
  'press-release': { text: 'PR', color: '#1f4f8f' },
  distributed: { text: 'DI', color: '#5f3a8f' },
  partner: { text: 'PA', color: '#0d5c63' },
  republished: { text: 'RE', color: '#7b3558' },
  agency: { text: 'AG', color: '#3b4a5c' },
  none: { text: '', color: QUIET_COLOR },
};

/** `?` where the page could not be checked, nothing where it is no article. */
export function badgeOf(report: TabReport, texts: Texts): Badge {
  const { state, label } = report.verdict;
  const title = `${texts.text('extensionName')}: ${headlineOf(report, texts)}`;
  if (state === 'no-access' || state === 'failed') return { text: '?', color: QUIET_COLOR, title };
  return { ...STYLES[state === 'checked' ? label : 'none'], title };
}
