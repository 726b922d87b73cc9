import { expect, it } from 'vitest';
import { articlePage, distributedPage, STORY } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { checkPage } from './harness/check-page';
import { popupFacts } from './harness/popup-facts';

const OWN_PHRASE = 'Ein Beitrag der Lindwerder Schreibstube';

inEachBrowser((bench, name) => {
  it('leaves a source out that was switched off, and finds it again when it is on', async () => {
    const { browser } = bench();
    const switchTo = async (on: boolean): Promise<void> => {
      const options = await browser.openExtensionPage('options.html');
      const input = await options.waitForSelector('[data-source="seaprwire"]');
      await input?.evaluate((element) => (element as HTMLInputElement).click());
      await expect.poll(() => input?.evaluate((element) => (element as HTMLInputElement).checked)).toBe(on);
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

  it('finds a phrase that the user added, until it is removed', async () => {
    const { browser } = bench();
    const options = await browser.openExtensionPage('options.html');
    await options.waitForSelector('form.own');
    await options.type('form.own input[type="text"]', OWN_PHRASE);
    const [says = null] = await options.$$('form.own select');
    await says?.select('paid');
    await options.click('form.own button[type="submit"]');
    const removal = await options.waitForSelector('section:has(form.own) ul.rows button');
    const html = articlePage({ title: 'Neues vom Hafen', paragraphs: [...STORY, `${OWN_PHRASE}.`] });
    const { page, popup, facts } = await checkPage(bench(), `/eigene-worte-${name}`, html);
    expect(facts).toMatchObject({ state: 'checked', label: 'paid', payment: 'paid' });
    expect(facts.evidence.map(({ quote }) => quote).join()).toContain(OWN_PHRASE);
    await popup.close();
    await options.bringToFront();
    await removal?.click();
    await options.waitForSelector('section:has(form.own) ul.rows', { hidden: true });
    const again = await browser.clickToolbar(page);
    await expect.poll(async () => (await popupFacts(again)).label).toBe('none');
  });
});
