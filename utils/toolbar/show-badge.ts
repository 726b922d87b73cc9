import type { Action } from 'webextension-polyfill';
import type { TabReport } from '../report/tab-report';
import type { Texts } from '../texts';
import { BADGE_TEXT_COLOR, badgeOf } from './badge';

/** Draws a tab's toolbar button; null takes everything off it. */
export async function showBadge(action: Action.Static, texts: Texts, tabId: number, report: TabReport | null): Promise<void> {
  const { text, color, title } = report === null ? { text: '', color: null, title: texts.text('extensionName') } : badgeOf(report, texts);
  const drawn = await Promise.allSettled([
    action.setBadgeText({ tabId, text }),
    action.setTitle({ tabId, title }),
    ...(color === null
      ? []
      : [action.setBadgeBackgroundColor({ tabId, color }), action.setBadgeTextColor({ tabId, color: BADGE_TEXT_COLOR })]),
  ]);
  const failure = drawn.find((each) => each.status === 'rejected');
  // a tab that was closed meanwhile has no button any more
  if (failure !== undefined && !/tab/i.test(String(failure.reason))) throw failure.reason;
}
