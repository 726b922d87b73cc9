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
    const popup = await browser.chooseInMenu(page);
    expect(await popupFacts(popup)).toMatchObject({ state: 'checked', label: 'distributed', source: 'seaprwire' });
  });

  it('says who supplied the page at the press of its keys, which the browser keeps for it', async () => {
    const page = await openPage(bench(), '/tasten', SUPPLIED);
    const popup = await bench().browser.pressShortcut(page);
    expect(await popupFacts(popup)).toMatchObject({ state: 'checked', label: 'distributed', source: 'seaprwire' });
  });
});
