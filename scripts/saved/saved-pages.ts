import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A page that somebody saved, and the address it had. */
export interface SavedPage {
  /** Its file's name without `.html`. */
  readonly id: string;
  readonly file: string;
  readonly url: string;
}

interface Label {
  readonly id: string;
  readonly url?: string | null;
}

/**
 * The pages in `folder`/pages with the addresses that its labels.jsonl gives, else those in `folder` itself. A page without an address
 * gets one on a host of its own. Throws where the folder is missing or a line of the labels is not JSON.
 */
export function savedPages(folder: string): readonly SavedPage[] {
  const labels = join(folder, 'labels.jsonl');
  if (!existsSync(labels)) {
    const names = readdirSync(folder).filter((name) => /\.html?$/.test(name));
    return names.map((name) => pageOf(basename(name).replace(/\.html?$/, ''), join(folder, name)));
  }
  const lines = readFileSync(labels, 'utf8').split('\n').filter(Boolean);
  return lines
    .map((line): Label => JSON.parse(line))
    .map(({ id, url }) => pageOf(id, join(folder, 'pages', `${id}.html`), url))
    .filter(({ file }) => existsSync(file));
}

function pageOf(id: string, file: string, url: string | null = null): SavedPage {
  const address =
    url !== null && /^https?:/.test(url) && URL.canParse(url)
      ? url
      : `http://${id.toLowerCase().replace(/[^a-z0-9-]/g, '-')}.example/saved/article`;
  return { id, file, url: new URL(address).href };
}
