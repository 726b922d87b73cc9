import { describe, expect, it } from 'vitest';
import { automaticPatterns, isAutomaticOn, parseSite, withoutRevoked } from '../../utils/access/permissions';
import { noAccessReason } from '../../utils/check/no-access-reason';
import { isSameDocument } from '../../utils/report/tab-report';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema';

describe('parseSite', () => {
  const finds: [string, string][] = [
    ['news.example', 'news.example'],
    [' https://www.News.example/a?b#c ', 'news.example'],
    ['http://localhost:8080/x', 'localhost'],
    ['zeitung.example:443', 'zeitung.example'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['www.example', 'www.example'],
  ];
  it.each(finds)('finds %s', (input, site) => expect(parseSite(input)).toBe(site));
  const ignores = ['', '  ', 'two words', 'ftp://news.example', '*.example', '[::1]', 'https://', 'javascript:alert(1)'];
  it.each(ignores)('ignores %s', (input) => expect(parseSite(input)).toBeNull());
});

describe('automatic checking', () => {
  const sites = { automatic: 'sites' as const, sites: ['news.example'] };
  it('covers what was chosen and nothing else', () => {
    expect(automaticPatterns(sites)).toEqual(['*://*.news.example/*']);
    expect(automaticPatterns({ ...sites, automatic: 'off' })).toEqual([]);
    expect(automaticPatterns({ ...sites, automatic: 'all' })).toEqual(['*://*/*']);
    const urls = [
      'https://news.example/a',
      'https://m.news.example/',
      'https://badnews.example/',
      'https://a.example/',
      'file:///news.example',
      '',
    ];
    expect(urls.map((url) => isAutomaticOn(url, sites))).toEqual([true, true, false, false, false, false]);
    expect(isAutomaticOn('chrome://version', { ...sites, automatic: 'all' })).toBe(false);
  });

  it('ends where the browser takes access back', () => {
    const all = { ...DEFAULT_SETTINGS, automatic: 'all' as const };
    expect(withoutRevoked(all, [], ['*://*/*']).automatic).toBe('off');
    expect(withoutRevoked(all, ['*://*/*'], ['*://*.a.example/*'])).toEqual(all);
    const two = { ...DEFAULT_SETTINGS, automatic: 'sites' as const, sites: ['a.example', 'b.example'] };
    const [a, b] = ['*://*.a.example/*', '*://*.b.example/*'];
    expect(withoutRevoked(two, [b], [a])).toMatchObject({ automatic: 'sites', sites: ['b.example'] });
    expect(withoutRevoked(two, [], [a, b])).toMatchObject({ automatic: 'off', sites: [] });
    expect(withoutRevoked({ ...two, sites: [] }, [], [a]).automatic).toBe('sites');
    // sites that were imported and never asked about are not lost with another one
    expect(withoutRevoked(two, [], [a])).toMatchObject({ automatic: 'sites', sites: ['b.example'] });
    // nor is the list of sites while it is not in use
    expect(withoutRevoked({ ...two, automatic: 'off' }, [], [a, b]).sites).toEqual(two.sites);
  });
});

describe('noAccessReason', () => {
  const cases: [string | undefined, string, string][] = [
    ['chrome://version', 'Cannot access a chrome:// URL', 'browser-page'],
    [undefined, 'Cannot access a chrome-extension:// URL of different extension', 'browser-page'],
    ['about:addons', 'Missing host permission for the tab', 'browser-page'],
    ['https://chromewebstore.google.com/x', 'The extensions gallery cannot be scripted.', 'store-page'],
    ['https://addons.mozilla.org/', 'Missing host permission for the tab', 'store-page'],
    ['file:///a.html', 'Cannot access contents of url "file:///a.html".', 'file-access'],
    [undefined, 'Missing host permission for the tab', 'no-permission'],
    ['https://a.example/', 'Cannot access contents of the page. Extension manifest must request permission', 'no-permission'],
    ['https://a.example/', 'This page cannot be scripted due to an ExtensionsSettings policy.', 'blocked'],
    ['https://a.example/', 'Frame with ID 0 is showing error page', 'error-page'],
    [undefined, 'No tab with id: 7', 'gone'],
  ];
  it.each(cases)('%s: %s', (url, message, reason) => expect(noAccessReason(url, message)).toBe(reason));
});

describe('isSameDocument', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x#part', true],
    ['https://a.example/x', 'https://a.example/x?p=2', false],
    ['https://a.example/#/one', 'https://a.example/#/two', false],
    ['https://a.example/#!one', 'https://a.example/#!two', false],
  ])('%s and %s', (a, b, same) => expect(isSameDocument(a, b)).toBe(same));
});
