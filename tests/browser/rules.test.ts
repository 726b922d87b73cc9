import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage, STORY } from './harness/articles';
import { inEachBrowser } from './harness/browsers';
import { checkPage } from './harness/check-page';
import { fill, openOptions, paste, press, textOf } from './harness/options-page';
import { clickInPopup } from './harness/popup-facts';

const OWN_PHRASE = 'Ein Beitrag der Lindwerder Schreibstube';
const OWN_PAGE = articlePage({ title: 'Neues vom Hafen', paragraphs: [...STORY, `${OWN_PHRASE}.`] });
const FORM = 'form.own';

const problem = (options: Page): Promise<string> => textOf(options, `${FORM} .problem`);
const verdicts = (options: Page): Promise<string> => textOf(options, '.outcome dd strong');

inEachBrowser((bench, name) => {
  it('refuses a rule that ordinary text would meet, tries a better one, keeps it, and finds it on a page until it is removed', async () => {
    const options = await openOptions(bench().browser);
    await press(options, '#rules .primary');
    await fill(options, `${FORM} textarea`, 'the');
    await expect.poll(() => problem(options)).toMatch(/“the” is so short/);
    await paste(options, '#tester textarea', `Neues vom Hafen\nMehr im Frühjahr.\n${OWN_PHRASE}.`);
    await expect.poll(() => textOf(options, '#tester')).toMatch(/cannot take part yet/);
    await paste(options, `${FORM} textarea`, 'according to a press release');
    await expect.poll(() => problem(options)).toMatch(/also match ordinary text: “According to a press release/);
    await expect.poll(() => textOf(options, '.outcome')).toMatch(/would also match 1 of \d+ ordinary sentences/);
    await paste(options, `${FORM} textarea`, OWN_PHRASE);
    await expect.poll(() => problem(options)).toBe('');
    await options.select(`${FORM} > label select`, 'paid');
    await expect.poll(() => verdicts(options)).toBe('Paid content\nNo label');
    expect(await textOf(options, 'mark.is-draft')).toBe(OWN_PHRASE);
    expect(await textOf(options, '.outcome')).toMatch(/Time[\d.]+ ms.*matches none of \d+ ordinary sentences.*your new rule/s);
    await press(options, `${FORM} button[type="submit"]`);
    await options.waitForSelector('[data-rule]');
    const { popup, facts } = await checkPage(bench(), `/eigene-regel-${name}`, OWN_PAGE);
    expect(facts).toMatchObject({ state: 'checked', label: 'paid', payment: 'paid' });
    await popup.close();
    await options.bringToFront();
    await press(options, '.own-rules .buttons button:last-child');
    await options.waitForSelector('[data-rule]', { hidden: true });
  });

  it('takes rules as JSON and as expressions, and says in words and with the place what is wrong with them', async () => {
    const options = await openOptions(bench().browser, `#new-rule?phrase=${encodeURIComponent(OWN_PHRASE)}`);
    const json = '#rules .code:is(textarea)';
    await expect.poll(() => options.$eval(json, (field) => (field as HTMLTextAreaElement).value)).toContain(OWN_PHRASE);
    const rule: object = JSON.parse(await options.$eval(json, (field) => (field as HTMLTextAreaElement).value));
    const wrong: [object | string, RegExp][] = [
      [{ ...rule, zones: ['top'] }, /Not taken yet: “zones\[0\]” must be "head" .*, not "top"/],
      [{ ...rule, script: 1 }, /There is no field “script”/],
      [{ ...rule, name: undefined }, /“name” is missing/],
      [{ ...rule, id: 'A b' }, /“id” cannot be "A b"/],
      [{ ...rule, excludes: ['x'.repeat(400)] }, /“excludes\[0\]” is longer than 300 characters/],
      ['{"id":\n', /It is not JSON: line 2, column 1/],
      ['{"__proto__":{}}', /only attacks use/],
    ];
    for (const [value, reason] of wrong) {
      await paste(options, json, typeof value === 'string' ? value : JSON.stringify(value));
      await expect.poll(() => problem(options)).toMatch(reason);
    }
    await paste(options, json, JSON.stringify({ ...rule, says: 'agency', excludes: ['Werbung'], requires: ['Lindwerder'] }));
    await expect.poll(() => problem(options)).toBe('');
    await paste(options, '#tester textarea', `a\nb\n${OWN_PHRASE}.`);
    await expect.poll(() => verdicts(options)).toBe('Agency copy\nNo label');
    await paste(options, '#tester textarea', `a\nb\n${OWN_PHRASE}, keine Werbung.`);
    await expect.poll(() => verdicts(options)).toBe('No label\nNo label');
    await press(options, '[data-expression]');
    for (const [pattern, reason] of [
      ['Lindwire(?=x)', /no regular expression of RE2/],
      ['(a+)+$', /fixed text of three characters/],
      ['Lind((a{99}){99}){99}', /no regular expression of RE2|too costly/],
    ] as const) {
      await paste(options, `${FORM} input.code`, pattern);
      await expect.poll(() => problem(options)).toMatch(reason);
    }
    await paste(options, `${FORM} input.code`, 'Beitrag der \\w+ Schreibstube');
    await expect.poll(() => problem(options)).toBe('');
    await expect.poll(() => verdicts(options)).toBe('Agency copy\nNo label');
    await press(options, `${FORM} button[type="submit"]`);
    await options.waitForSelector('[data-rule]');
    await press(options, '.own-rules .buttons button:last-child');
    await options.waitForSelector('[data-rule]', { hidden: true });
  });

  it('opens a filled form for words that are selected on a page, and tries it on HTML and on an open tab', async () => {
    const { browser } = bench();
    const { page, popup: first } = await checkPage(bench(), `/offen-${name}`, OWN_PAGE);
    await first.close();
    await page.evaluate((words) => {
      const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) => textContent.includes(words));
      if (paragraph?.firstChild) getSelection()?.setBaseAndExtent(paragraph.firstChild, 0, paragraph.firstChild, words.length);
    }, OWN_PHRASE);
    const popup = await browser.clickToolbar(page);
    await clickInPopup(popup, '[aria-controls="panel-mistake"]');
    await clickInPopup(popup, '[data-make-rule]');
    const options = await browser.waitForExtensionPage('options.html#new-rule');
    await popup.close();
    await expect.poll(() => options.$eval(`${FORM} textarea`, (field) => (field as HTMLTextAreaElement).value)).toBe(OWN_PHRASE);
    await expect.poll(() => problem(options)).toBe('');
    await paste(options, '#tester textarea', OWN_PAGE);
    await expect.poll(() => verdicts(options)).toBe('Press release\nNo label');
    expect(await textOf(options, '.matches')).toMatch(/End of the article/);
    await paste(options, '#tester textarea', '');
    await expect.poll(() => textOf(options, '.outcome')).toBe('');
    // the click on the toolbar button lets the extension read that tab
    await options.bringToFront();
    await options.focus('#tester select');
    const tab = '#tester select option:not([disabled])';
    await expect.poll(() => textOf(options, tab)).toMatch(/Neues vom Hafen/);
    await options.select('#tester select', await options.$eval(tab, (option) => (option as HTMLOptionElement).value));
    await expect.poll(() => verdicts(options)).toBe('Press release\nNo label');
    expect(await textOf(options, 'mark.is-draft')).toBe(OWN_PHRASE);
  });
});
