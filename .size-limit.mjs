import { readFileSync } from 'node:fs';

/** Budgets of what runs in pages, and of the popup and the reader, whose scripts are those that their page loads, whatever the build calls them. KB are of 1024 bytes. */
const BUILD = '.output/chrome-mv3';
const scriptsOf = (page) => {
  const html = readFileSync(`${BUILD}/${page}.html`, 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => `${BUILD}/${path}`);
  if (scripts.length === 0) throw new Error(`${page}.html loads no script`);
  return scripts;
};

export default [
  { name: 'watch, in every page that is checked without a click', path: `${BUILD}/watch.js`, limit: '1.5 KiB', gzip: false, brotli: false },
  { name: 'copy, in tabs of pages with something to read', path: `${BUILD}/copy.js`, limit: '2.5 KiB', gzip: false, brotli: false },
  { name: 'marks, in tabs where people look at evidence', path: `${BUILD}/marks.js`, limit: '10 KiB', gzip: true },
  { name: 'reader with Readability, in no tab', path: scriptsOf('reader'), limit: '25 KiB', gzip: true },
  { name: 'popup', path: scriptsOf('popup'), limit: '25 KiB', gzip: true },
];
