/** Search engines to choose from, with the address before the query. */
const ENGINES = [
  { name: 'DuckDuckGo', address: 'https://duckduckgo.com/?q=' },
  { name: 'Google', address: 'https://www.google.com/search?q=' },
  { name: 'Bing', address: 'https://www.bing.com/search?q=' },
] as const;

export interface SearchLink {
  readonly name: string;
  readonly url: string;
}

/** Searches for a sentence word for word, outside the site that it stands on. */
export function searchLinks(sentence: string, host: string): readonly SearchLink[] {
  const query = `"${sentence}"${host === '' ? '' : ` -site:${host}`}`;
  return ENGINES.map(({ name, address }) => ({ name, url: address + encodeURIComponent(query) }));
}
