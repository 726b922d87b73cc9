import { readFileSync } from 'node:fs';

/** Budgets of what runs in pages and of the popup. The popup's scripts are those that its page loads, whatever the build calls them. KB are of 1024 bytes. */
const BUILD = '.output/chrome-mv3';
const popupScripts = [...readFileSync(`${BUILD}/popup.html`, 'utf8').matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(
  ([, path]) => `${BUILD}/${path}`,
);
if (popupScripts.length === 0) throw new Error(`${BUILD}/popup.html loads no script`);

export default [
  { name: 'sweep, in every page that is checked without a click', path: `${BUILD}/watch.js`, limit: '4 KiB', gzip: false, brotli: false },
  { name: 'reader with Readability, where there is something to read', path: `${BUILD}/reader.js`, limit: '25 KiB', gzip: true },
  { name: 'popup', path: popupScripts, limit: '25 KiB', gzip: true },
];
