import { expect, it } from 'vitest';
import { distributedPage } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { checkPage } from './harness/check-page';
import { openDesk } from './harness/desk';
import { popupFacts } from './harness/popup-facts';

inEachBrowser((bench) => {
  it('leaves a source out that was switched off, and finds it again when it is on', async () => {
    const { browser } = bench();
    const desk = await openDesk(browser);
    const switchTo = async (on: boolean): Promise<void> => {
      const options = await browser.openExtensionPage('options.html');
      const input = await options.waitForSelector('[data-source="seaprwire"]');
      await input?.evaluate((element) => (element as HTMLInputElement).click());
      await expect.poll(() => input?.evaluate((element) => (element as HTMLInputElement).checked)).toBe(on);
      await expect.poll(async () => JSON.stringify((await desk.stored()).local).includes('"sourcesOff":["seaprwire"]')).toBe(!on);
      await options.close();
    };
    await switchTo(false);
    const { page, popup, facts } = await checkPage(bench(), '/abgeschaltet', distributedPage('in a footer inside the article'));
    expect(facts).toMatchObject({ state: 'checked', source: '' });
    expect(facts.label).not.toBe('press-release');
    await popup.close();
    await switchTo(true);
    const again = await browser.clickToolbar(page);
    await expect.poll(async () => (await popupFacts(again)).source).toBe('seaprwire');
  });
});
