import type { Browser } from 'webextension-polyfill';
import { runInTab } from '../check/run-in-tab';
import { createOrder } from '../in-order';
import type { Marks, PageMessage, Shown } from '../messages/page-messages';
import { sendMessage } from '../messages/send-message';
import { isSameDocument } from '../report/tab-report';
import { readReport } from '../report/tab-store';
import { loadLocks } from '../settings/locks';
import type { PopupActions } from './popup-model';
import type { TargetTab } from './target-tab';

const NOT_SHOWN: Shown = { found: 0, isVisible: true };

/** Binds the popup to the tab that it was opened over. */
export function createPopupActions(
  { runtime, scripting, storage, tabs }: Pick<Browser, 'runtime' | 'scripting' | 'storage' | 'tabs'>,
  tab: Promise<TargetTab>,
  clipboard: Pick<Clipboard, 'writeText'>,
  painted: PopupActions['painted'],
): PopupActions {
  const inOrder = createOrder<typeof tab>();
  const send = async (message: PageMessage): Promise<unknown> => {
    // nobody answers where the page has gone: then nothing is shown either
    return await tab.then(({ id }) => tabs.sendMessage(id, message, { frameId: 0 })).catch(() => null);
  };
  const tell = (message: PageMessage): Promise<unknown> => inOrder(tab, () => send(message));
  /** Marks are made by a script that enters a page when nobody there answers yet; what is asked for meanwhile waits. */
  const mark = (message: PageMessage): Promise<unknown> =>
    inOrder(tab, async () => {
      const answer = await send(message);
      if (answer != null) return answer;
      await runInTab(scripting, (await tab).id, '/marks.js').catch(() => null);
      return await send(message);
    });
  return {
    saved: async () => {
      const { id, url } = await tab;
      const report = await readReport(storage.session, id);
      return report !== null && url !== undefined && isSameDocument(report.url, url) ? report : null;
    },
    painted,
    check: async () => sendMessage(runtime, 'check', { tabId: (await tab).id }),
    show: async (passages, focus) => ((await mark({ kind: 'show', passages, focus })) as Shown | null) ?? NOT_SHOWN,
    dim: async (passages) => void (await (passages.length > 0 ? mark : tell)({ kind: 'dim', passages })),
    marks: async () => ((await tell({ kind: 'marks' })) as Marks | null | undefined) ?? null,
    clear: async () => void (await tell({ kind: 'clear' })),
    setSwitch: async (target, id, site, on) => void (await sendMessage(runtime, 'switch', { target, id, site, on })),
    copy: (text) => clipboard.writeText(text),
    locks: () => loadLocks(storage.managed),
    makeRule: async () => void (await sendMessage(runtime, 'rule', { tabId: (await tab).id })),
  };
}
