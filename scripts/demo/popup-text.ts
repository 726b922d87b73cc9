import type { Popup } from '../browsers/extension-browser';
import { poll } from '../browsers/poll';

/** Waits until the popup shows the end of a check. */
export async function whenSettled(popup: Popup): Promise<void> {
  await poll('a verdict in the popup', () =>
    popup.evaluate((document) => {
      const state = document.querySelector('main')?.dataset.state;
      return state !== undefined && state !== 'checking';
    }),
  );
}

/** What the popup says, for a terminal: its data attributes, the verdict's sentence, each piece of evidence. */
export function popupText(popup: Popup): Promise<string> {
  return popup.evaluate((document) => {
    const main = document.querySelector('main');
    const attributes = Object.entries(main?.dataset ?? {}).map(([name, value]) => `${name}=${value}`);
    const evidence = [...document.querySelectorAll<HTMLElement>('[data-evidence]')].map(
      (item) => `  [${item.dataset.zone}] ${item.dataset.marker}: “${item.querySelector('q')?.textContent?.trim() ?? ''}”`,
    );
    return [attributes.join(' '), document.querySelector('h1')?.textContent ?? '', ...evidence].join('\n');
  });
}
