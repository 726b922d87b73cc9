import { randomUUID } from 'node:crypto';
import { type Popup, sourceOf } from './extension-browser';
import type { InChrome } from './firefox-chrome';
import { poll } from './poll';

/** Longest wait for an answer from the popup: it does as little as a page of its size can. */
const ANSWER_MS = 5000;
const PING_MS = 500;

/** Firefox's window in front. */
export const WINDOW = `Services.wm.getMostRecentWindow('navigator:browser')`;
/** The popup's <browser> element in it. */
const POPUP = `${WINDOW}.document.querySelector('.webextension-popup-browser')`;

function popupOf(inChrome: InChrome): Popup {
  return {
    evaluate: (run, ...args) => runInPopup(inChrome, sourceOf(run, args, 'content.document'), ANSWER_MS),
    screenshot: async () => {
      const url = await inChrome<string>(`(async () => {
        const image = await ${POPUP}.browsingContext.currentWindowGlobal.drawSnapshot(null, 2, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        canvas.getContext('2d').drawImage(image, 0, 0);
        return canvas.toDataURL();
      })()`);
      return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
    },
    close: () => closePopup(inChrome),
  };
}

/** Runs a script in the popup's process; rejects where it throws, and where the popup is gone and nobody answers. */
async function runInPopup<T>(inChrome: InChrome, expression: string, patience: number): Promise<T> {
  const key = `copytaster-${randomUUID()}`;
  const script = `new Promise((done) => done(${expression})).then(
    (value) => sendAsyncMessage('${key}', { value: JSON.stringify(value) ?? 'null' }),
    (error) => sendAsyncMessage('${key}', { error: String(error) }))`;
  const { value, error } = await inChrome<{ value?: string; error?: string }>(`new Promise((done) => {
    const { messageManager } = ${POPUP};
    const finish = (answer) => { messageManager.removeMessageListener('${key}', receive); clearTimeout(timer); done(answer); };
    const receive = ({ data }) => finish(data);
    const timer = setTimeout(() => finish({ error: 'the popup gave no answer' }), ${patience});
    messageManager.addMessageListener('${key}', receive);
    messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(script)}), false);
  })`);
  if (error !== undefined) throw new Error(error);
  return JSON.parse(value ?? 'null');
}

/** Closes the popup where it is open. */
export async function closePopup(inChrome: InChrome): Promise<void> {
  await inChrome(`${POPUP}?.closest('panel')?.hidePopup()`);
  await poll('the popup to close', () => inChrome<boolean>(`${POPUP} === null`));
}

/** The popup once it has opened. */
export async function waitForPopup(inChrome: InChrome): Promise<Popup> {
  // Until its process has loaded the page, scripts that are sent to it are lost.
  await poll('the popup', () =>
    runInPopup<boolean>(
      inChrome,
      `content.location.pathname === '/popup.html' && content.document.readyState === 'complete'`,
      PING_MS,
    ).catch(() => false),
  );
  return popupOf(inChrome);
}
