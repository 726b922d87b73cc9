import type { Settings } from './settings/schema';

/** The pattern that stands for every site. */
export const ALL_SITES = '*://*/*';

/** The pattern of one site and its subdomains. */
export function patternOf(site: string): string {
  return `*://*.${site}/*`;
}

/** The patterns on which pages are checked without a click. */
export function automaticPatterns({ automatic, sites }: Pick<Settings, 'automatic' | 'sites'>): readonly string[] {
  if (automatic === 'off') return [];
  return automatic === 'all' ? [ALL_SITES] : sites.map(patternOf);
}

/** True where the page at `url` is to be checked without a click. */
export function isAutomaticOn(url: string, { automatic, sites }: Pick<Settings, 'automatic' | 'sites'>): boolean {
  if (!URL.canParse(url) || automatic === 'off') return false;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return automatic === 'all' || sites.some((site) => hostname === site || hostname.endsWith(`.${site}`));
}

/** What a person types or pastes as a site (`News.example/page`, `https://www.news.example`) as `news.example`; null where it is none. */
export function parseSite(input: string): string | null {
  const text = input.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || /\s/.test(text) || !URL.canParse(address)) return null;
  const { hostname, protocol } = new URL(address);
  // match patterns know neither IPv6 literals nor wildcards of ours
  if (!/^https?:$/.test(protocol) || !/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(hostname)) return null;
  return hostname.replace(/^www\.(?=.+\.)/, '');
}

/** Settings after the browser took permissions back: only what is still granted stays. `granted` are origin patterns. */
export function withoutRevoked(settings: Settings, granted: readonly string[]): Settings {
  const hasAll = granted.some((pattern) => pattern === ALL_SITES || pattern === '<all_urls>');
  if (hasAll) return settings;
  const sites = settings.sites.filter((site) => granted.includes(patternOf(site)));
  const isLost = settings.automatic === 'all' || (settings.automatic === 'sites' && sites.length === 0 && settings.sites.length > 0);
  return { ...settings, sites, automatic: isLost ? 'off' : settings.automatic };
}
