import { fetchCatalogue } from '../catalogue/fetch-catalogue';
import { judgeSnapshot } from '../check/judge-page';
import { createEngineLoader } from '../check/load-engine';
import { answerMarks } from '../in-tab/page-marks';
import type { PageRuntime } from '../in-tab/page-runtime';
import type { Marks, PageMessage, Shown } from '../messages/page-messages';
import { newRuleAddress } from '../options/options-address';
import { copyPage } from '../page/copy';
import type { HighlightWindow } from '../page/highlight';
import { readCopy } from '../page/read-copy';
import type { PopupActions } from '../popup/popup-model';
import { DEFAULT_SETTINGS } from '../settings/schema';
import { withSiteSwitch, withSwitch } from '../settings/switches';

/** Where the demo article would stand. */
const URL = 'https://lunsby-courier.example/harbour-railway';
const OWN_ID = 'demo';

/** What the popup asks, answered by the same reader and judge inside one of the extension's own pages; settings stay as they are. */
export function createDemoActions(
  page: Window & HighlightWindow,
  addressOf: (file: string) => string,
  clipboard: Pick<Clipboard, 'writeText'>,
): PopupActions {
  const { runtime, tell } = loopback();
  answerMarks(page.document, runtime, new AbortController().signal, page);
  const loadEngine = createEngineLoader(() => fetchCatalogue(addressOf));
  let settings = DEFAULT_SETTINGS;
  return {
    saved: async () => null,
    painted: async () => {},
    check: async () => await judgeSnapshot(readCopy(copyPage(page.document, URL)), await loadEngine(settings), settings),
    show: async (passages, focus) => tell({ kind: 'show', passages, focus }) as Shown,
    dim: async (passages) => void tell({ kind: 'dim', passages }),
    marks: async () => tell({ kind: 'marks' }) as Marks,
    clear: async () => void tell({ kind: 'clear' }),
    setSwitch: async (target, id, site, on) => {
      settings = site === null ? withSwitch(settings, target, id, on) : withSiteSwitch(settings, site, target, id, on);
    },
    locks: async () => [],
    copy: (text) => clipboard.writeText(text),
    makeRule: async () => void page.open(addressOf(newRuleAddress(String(page.getSelection() ?? '')))),
  };
}

type Listener = Parameters<PageRuntime['onMessage']['addListener']>[0];

/** The messages of a page's script without a browser in between. */
function loopback(): { readonly runtime: PageRuntime; readonly tell: (message: PageMessage) => unknown } {
  const listeners = new Set<Listener>();
  return {
    runtime: {
      id: OWN_ID,
      sendMessage: () => {},
      onMessage: { addListener: (listener) => void listeners.add(listener), removeListener: (listener) => void listeners.delete(listener) },
    },
    tell: (message) => {
      let answer: unknown = null;
      for (const listener of listeners)
        listener(message, { id: OWN_ID }, (given) => {
          answer = given;
        });
      return answer;
    },
  };
}
