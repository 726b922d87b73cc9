import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../../scripts/browsers/extension-browser';

/** The options page, once its sources are drawn; `address` is what follows `options.html`. */
export async function openOptions(browser: ExtensionBrowser, address = ''): Promise<Page> {
  const options = await browser.openExtensionPage(`options.html${address}`);
  await options.waitForSelector('[data-source="seaprwire"]');
  return options;
}

/** Types into a field as a person does, in place of what it holds. */
export async function fill(page: Page, selector: string, text: string): Promise<void> {
  const field = await page.waitForSelector(selector);
  await field?.evaluate((element) => (element as HTMLInputElement).select());
  await page.type(selector, text === '' ? '\b' : text);
}

/** Puts a long text into a field at once, as pasting does. */
export async function paste(page: Page, selector: string, text: string): Promise<void> {
  const field = await page.waitForSelector(selector);
  await field?.evaluate((element, value) => {
    (element as HTMLTextAreaElement).value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

/** Clicks, when it is there and can be clicked. Not by the mouse: nothing that a test looks at may hide it. */
export async function press(page: Page, selector: string): Promise<void> {
  const button = await page.waitForSelector(`${selector}:not(:disabled)`);
  await button?.evaluate((element) => (element as HTMLElement).click());
}

/** The words of all elements that a selector finds, one a line. */
export function textOf(page: Page, selector: string): Promise<string> {
  return page.evaluate((wanted) => [...document.querySelectorAll(wanted)].map(({ textContent }) => textContent).join('\n'), selector);
}

/** Whether checkboxes are ticked, in the order of the page. */
export function ticked(page: Page, selector: string): Promise<boolean[]> {
  return page.$$eval(selector, (boxes) => boxes.map((box) => (box as HTMLInputElement).checked));
}
