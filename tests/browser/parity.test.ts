import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allowAllSites } from '../../scripts/browsers/allow-all-sites';
import { type BrowserReports, checkInBrowser } from '../../scripts/parity/check-in-browser';
import { type Differences, differencesOf, scanVerdicts } from '../../scripts/parity/differences';
import { SAVED_HEADERS } from '../../scripts/saved/serve-saved';
import { loadEngine } from '../../scripts/scan/load-engine';
import { articlePage, STORY } from './harness/articles';
import { inEachBrowser } from './harness/browsers';

const FIXTURES = new URL('../pages/', import.meta.url);
const NOTICE = 'This article was originally published by Skarvik Tidings.';
const supplied = (inside: string, head = '') =>
  articlePage({ title: 'Hafenbahn fährt ohne Diesel', language: 'en', paragraphs: STORY, inside, head });

/** A port that nobody listens on. */
const NOBODY = 1;

/** Where tools that only know tags, and tools that only know text, see another page than browsers do. */
const TRAPS: Readonly<Record<string, string>> = {
  noscript: supplied(`<noscript><p>${NOTICE}</p><img src="https://rt.prnewswire.com/rt.gif?NewsItemId=1"></noscript>`),
  template: supplied(`<template><p>${NOTICE}</p></template>`),
  paragraph: supplied(`<p>Note<div>${NOTICE}</div></p>`),
  table: supplied(`<table>${NOTICE}<tr><td>Note</td></tr></table>`),
  crossed: supplied('<b><i><p>This article was originally</b> published by</i> Skarvik Tidings.</p>'),
  after: `${supplied('')}<p>${NOTICE}</p>`,
  bare: articlePage({ title: 'Hafenbahn', paragraphs: [`LUNSBY, May 5, 2026 /PRNewswire/ -- ${STORY[0]}`, ...STORY.slice(1)] }).replace(
    /^.*?<h1>/s,
    '<h1>',
  ),
  popover: supplied(`<div popover><p>${NOTICE}</p></div>`),
  contents: supplied(`<div style="display:contents">${NOTICE}</div>`),
  shadow: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hafenbahn</title></head><body><main><x-story><template shadowrootmode="open"><article><h1>Hafenbahn</h1>${STORY.map((text) => `<p>${text}</p>`).join('')}<slot></slot></article></template><p>${NOTICE}</p></x-story></main></body></html>`,
};

const PAGES: ReadonlyMap<string, string> = new Map([
  ...readdirSync(FIXTURES).map((slug): [string, string] => [slug, readFileSync(new URL(`${slug}/source.html`, FIXTURES), 'utf8')]),
  ...Object.entries(TRAPS),
]);

inEachBrowser((bench) => {
  it('says of every page, by itself and on a click, what scan says', { timeout: 400_000 }, async () => {
    const { browser, network } = bench();
    const engine = loadEngine();
    const pages = [...PAGES].map(([id, html]) => {
      const url = `http://parity.example/${id}/article`;
      network.serve(url, html, SAVED_HEADERS);
      return { id, file: '', url };
    });
    // Chromium connects to the host of a fixture's frame before the page's policy forbids it
    network.serveSecurely('ads.example', NOBODY);
    await allowAllSites(browser);
    const differences: Record<string, Differences> = {};
    let labelled = 0;
    await checkInBrowser(browser, pages, (reports: BrowserReports) => {
      const found = differencesOf(reports, (url) => scanVerdicts(PAGES.get(reports.page.id) ?? '', url, engine));
      if (found.verdict.length + found.evidence.length > 0) differences[reports.page.id] = found;
      if (reports.clicked?.verdict.label !== 'none') labelled += 1;
    });
    expect(differences).toEqual({});
    expect(labelled).toBeGreaterThan(20);
  });
});
