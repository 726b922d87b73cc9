import type { Popup } from '../../../scripts/browsers/extension-browser';
import { poll } from '../../../scripts/browsers/poll';

/** What the popup's root and evidence items say by their data attributes. */
export interface PopupFacts {
  readonly state: string;
  readonly label: string;
  readonly route: string;
  readonly payment: string;
  readonly source: string;
  readonly heading: string;
  readonly evidence: readonly { readonly marker: string; readonly zone: string; readonly quote: string }[];
}

/** The popup's facts once its check has ended. */
export async function popupFacts(popup: Popup): Promise<PopupFacts> {
  const settled = () =>
    popup.evaluate((document): PopupFacts | null => {
      const main = document.querySelector('main');
      if (main === null || main.dataset.state === 'checking' || main.ariaBusy === 'true') return null;
      const { state = '', label = '', route = '', payment = '', source = '' } = main.dataset;
      const evidence = [...document.querySelectorAll<HTMLElement>('[data-evidence]')].map((item) => ({
        marker: item.dataset.marker ?? '',
        zone: item.dataset.zone ?? '',
        quote: item.querySelector('q, code')?.textContent ?? '',
      }));
      return { state, label, route, payment, source, heading: document.querySelector('h1')?.textContent ?? '', evidence };
    });
  return poll('the popup to settle', settled);
}

/** Clicks the element that a selector finds in the popup, when it is there. */
export async function clickInPopup(popup: Popup, selector: string): Promise<void> {
  await poll(`${selector} in the popup`, () =>
    popup.evaluate((document, wanted) => {
      const element = document.querySelector<HTMLElement>(wanted);
      element?.click();
      return element !== null;
    }, selector),
  );
}
