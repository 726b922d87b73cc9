import type { Page } from 'puppeteer-core';
import type { Label } from '../../utils/detection/vocabulary';

const STORY = [
  'The harbour board of Lunsby approved a plan on Tuesday to rebuild the old rope works as a public market, ending a debate that had lasted for almost ten years.',
  'Mara Ellinghurst, who chairs the board, said that work would begin in the spring and cost about four million crowns, most of it paid by the county.',
  'Critics of the plan doubt the schedule. Tobin Ashgrove, a shop owner at the quay, called for a second survey of the roof before any contract is signed.',
  'The works have stood empty since 1998. Several earlier plans failed, the last of them a hotel that could not be reached by road in winter.',
];

/** Beginnings and ends of a story, and the label that each gets. */
const TURNS: readonly (readonly [label: Label, before: string, after: string])[] = [
  ['none', '', ''],
  ['press-release', 'LUNSBY, May 5, 2026 /PRNewswire/ -- ', 'SOURCE Lunsby Harbour Board'],
  ['none', '', 'Mara Ellinghurst could not be reached on Wednesday.'],
  ['republished', '', 'This article was originally published by Skarvik Tidings.'],
];

/** Shows another article under another address without a load, as single-page sites do; returns the label that it must get. */
export async function changePage(page: Page, turn: number): Promise<Label> {
  const [label, before, after] = TURNS[turn % TURNS.length] ?? ['none', '', ''];
  const paragraphs = [`${before}${STORY[0]}`, ...STORY.slice(1), after].filter(Boolean);
  await page.evaluate(
    (path, words) => {
      history.pushState({}, '', path);
      document.title = `Rope works ${path}`;
      const article = document.createElement('article');
      const headline = document.createElement('h1');
      headline.textContent = document.title;
      article.append(headline);
      for (const text of words) article.append(Object.assign(document.createElement('p'), { textContent: text }));
      document.head.replaceChildren();
      document.body.replaceChildren(article);
    },
    `/rope-works/part-${turn}`,
    paragraphs,
  );
  return label;
}
