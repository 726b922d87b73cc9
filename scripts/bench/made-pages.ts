import type { BenchPage } from './bench-page';

const WORDS =
  'the harbour council voted on Thursday to move the old fish market from its pier after nine months of talks with traders who fear that fewer visitors will come and that rents in the new hall may rise again before the winter'.split(
    ' ',
  );

/** Invented prose: the same for the same number. */
function sentence(seed: number): string {
  const words = Array.from({ length: 24 }, (_, index) => WORDS[(seed * 7 + index * (3 + (seed % 5))) % WORDS.length] ?? '');
  return `${words.join(' ')}.`;
}

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<p>${sentence(index)} ${sentence(index + 11)}</p>`).join('\n');

const links = (count: number): string =>
  Array.from({ length: count }, (_, index) => `<li><a href="/${index}">${WORDS[index % WORDS.length]} ${index}</a></li>`).join('');

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
}

/** An article of so many paragraphs among a site's usual furniture. */
export function madeArticle(count: number): BenchPage {
  const body = `<header><nav><ul>${links(60)}</ul></nav></header><main><article><h1>Fish market moves</h1>${paragraphs(count)}</article>
<aside><ul>${links(80)}</ul></aside></main><footer><ul>${links(50)}</ul></footer>`;
  return { name: `made article of ${count} paragraphs`, html: page('Fish market moves', body), kind: 'ordinary' };
}

/** Pages that are no articles: an application, results of a search, a shop. */
export function plainPages(): readonly BenchPage[] {
  const app = `<div id="app">${Array.from({ length: 300 }, (_, row) => `<div role="row"><button>Edit</button><input value="${row}"><span>Item ${row}</span></div>`).join('')}</div>`;
  const search = `<form><input name="q"></form><ol>${Array.from({ length: 40 }, (_, hit) => `<li><a href="/r/${hit}">Result ${hit}</a><br>${WORDS.slice(0, 12).join(' ')}</li>`).join('')}</ol>`;
  const shop = `<ul>${Array.from({ length: 120 }, (_, item) => `<li><img alt=""><h2>Lamp ${item}</h2><span>€ ${item + 9}.90</span><button>Add</button></li>`).join('')}</ul>`;
  return [
    { name: 'application', html: page('Inbox', app), kind: 'plain' },
    { name: 'search', html: page('Search', search), kind: 'plain' },
    { name: 'shop', html: page('Lamps', shop), kind: 'plain' },
  ];
}
