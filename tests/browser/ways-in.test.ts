import { expect, it } from 'vitest';
import { distributedPage } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { openPage } from './harness/check-page';
import { popupFacts } from './harness/popup-facts';

const SUPPLIED = distributedPage('in a footer inside the article');

inEachBrowser((bench, name) => {
  it('says who supplied the page from the page’s menu', async () => {
    const { browser } = bench();
    const page = await openPage(bench(), '/menue', SUPPLIED);
    // the entry itself lets Firefox's extension read the page; Chromium's menu cannot be clicked here, so its leave comes from a click before
    if (name === 'chromium') await (await browser.clickToolbar(page)).close();
    await browser.chooseInMenu(page, 'check');
    const popup = await browser.waitForPopup();
    expect(await popupFacts(popup)).toMatchObject({ state: 'checked', label: 'distributed', source: 'seaprwire' });
  });

  it('opens a rule on the words that are selected, from the page’s menu', async () => {
    const { browser } = bench();
    const page = await openPage(bench(), '/auswahl', SUPPLIED);
    const words = await page.evaluate(() => {
      const paragraph = document.querySelector('article p');
      if (paragraph !== null) getSelection()?.selectAllChildren(paragraph);
      return String(getSelection());
    });
    expect(words).not.toBe('');
    await browser.chooseInMenu(page, 'rule');
    const options = await browser.waitForExtensionPage('options.html#new-rule');
    const phrase = await options.waitForSelector('#rules form textarea');
    await expect.poll(() => phrase?.evaluate((field) => (field as HTMLTextAreaElement).value)).toBe(words);
  });

  it('says who supplied the page at the press of its keys, which the browser keeps for it', async () => {
    const page = await openPage(bench(), '/tasten', SUPPLIED);
    const popup = await bench().browser.pressShortcut(page);
    expect(await popupFacts(popup)).toMatchObject({ state: 'checked', label: 'distributed', source: 'seaprwire' });
  });
});
