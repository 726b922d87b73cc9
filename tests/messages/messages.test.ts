import { describe, expect, it } from 'vitest';
import { maySend } from '../../utils/messages/answer-messages';
import { parseMessage } from '../../utils/messages/messages';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema';

const page = { url: 'https://a.example/', pieces: ['<p>x</p>'] };

describe('parseMessage', () => {
  const good: [string, unknown][] = [
    ['check', { kind: 'check', tabId: 3 }],
    ['switch', { kind: 'switch', target: 'marker', id: 'de/label', site: 'news.example', on: false }],
    ['rule', { kind: 'rule', tabId: 3 }],
    ['keep', { kind: 'keep', settings: DEFAULT_SETTINGS }],
    ['loaded', { kind: 'loaded', page }],
  ];
  it.each(good)('takes %s', (_, raw) => expect(parseMessage(raw)).toEqual(raw));

  const bad: [string, unknown][] = [
    ['nothing', undefined],
    ['a string', 'check'],
    ['an unknown kind', { kind: 'erase' }],
    ['a tab id in words', { kind: 'check', tabId: '3' }],
    ['a negative tab id', { kind: 'check', tabId: -1 }],
    ['more than asked', { kind: 'check', tabId: 3, url: 'x' }],
    ['an unknown target', { kind: 'switch', target: 'all', id: 'x', on: true }],
    ['an id beyond bounds', { kind: 'switch', target: 'source', id: 'x'.repeat(1000), site: null, on: true }],
    ['settings that are none', { kind: 'keep', settings: { ...DEFAULT_SETTINGS, sites: 'x' } }],
    ['code without an address', { kind: 'loaded', page: { ...page, url: undefined } }],
    ['code that is none', { kind: 'loaded', page: { ...page, pieces: [1] } }],
  ];
  it.each(bad)('ignores %s', (_, raw) => expect(parseMessage(raw)).toBeNull());
});

describe('maySend', () => {
  const runtime = { id: 'me', getURL: () => 'chrome-extension://me/' };
  const popup = { id: 'me', url: 'chrome-extension://me/popup.html' };
  const options = { ...popup, url: 'chrome-extension://me/options.html', tab: { id: 1 } as never };
  const page = { id: 'me', url: 'https://a.example/', frameId: 0, tab: { id: 1 } as never };
  it('lets own pages ask and pages hand in their code', () => {
    expect([maySend('check', popup, runtime), maySend('switch', options, runtime), maySend('loaded', page, runtime)]).toEqual([
      true,
      true,
      true,
    ]);
  });
  it('keeps everything else out', () => {
    expect(maySend('check', page, runtime)).toBe(false);
    expect(maySend('switch', page, runtime)).toBe(false);
    expect(maySend('loaded', popup, runtime)).toBe(false);
    expect(maySend('loaded', { ...page, frameId: 2 }, runtime)).toBe(false);
    expect(maySend('check', { ...popup, id: 'other' }, runtime)).toBe(false);
    expect(maySend('check', { id: 'me' }, runtime)).toBe(false);
  });
});
