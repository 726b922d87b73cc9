import { describe, expect, it } from 'vitest';
import { judgeBy } from '../../utils/check/judge-page';
import { createEngineLoader } from '../../utils/check/load-engine';
import { compareLists } from '../../utils/lists/compare-lists';
import { fetchList } from '../../utils/lists/fetch-list';
import { EMPTY_STATE, type ListState } from '../../utils/lists/list-store';
import { readList } from '../../utils/lists/read-list';
import { isRefusal, refuse } from '../../utils/lists/refusal';
import { acceptPending, isDue, updateList } from '../../utils/lists/update-list';
import { textSnapshot } from '../../utils/rules/text-snapshot';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/settings/schema';
import { builtCatalogue } from '../rules/built-catalogue';
import { LIST } from './sample-list';

const URL_OF_LIST = 'https://lists.example/harbour.json';
const NOW = new Date('2026-05-01T12:00:00Z');
const READ = readList(JSON.stringify(LIST));
const GOOD: ListState = {
  ...EMPTY_STATE,
  content: isRefusal(READ) ? null : READ,
  etag: '"1"',
  checked: '2026-04-01T12:00:00.000Z',
  updated: '2026-04-01T12:00:00.000Z',
};
const answer =
  (text: string, etag = '"2"') =>
  async () => ({ text, etag, size: text.length });
const renamed = JSON.stringify({ ...LIST, about: 'With a new description.' });
const more = JSON.stringify({
  ...LIST,
  sources: [...LIST.sources, { ...LIST.sources[0], id: 'seawire', hosts: [], credits: ['Seawire'] }],
});

describe('updateList', () => {
  it('takes a small change over', async () =>
    expect(await updateList(URL_OF_LIST, GOOD, answer(renamed), NOW)).toMatchObject({
      content: { about: 'With a new description.' },
      etag: '"2"',
      error: null,
    }));

  it('lets a marker that decides alone wait for the user', async () => {
    const waiting = await updateList(URL_OF_LIST, GOOD, answer(more), NOW);
    expect(waiting).toMatchObject({ content: LIST, etag: '"1"' });
    expect(compareLists(waiting.content, waiting.pending ?? LIST)).toMatchObject({
      added: 1,
      removed: 0,
      changed: 0,
      newlyDecisive: 1,
      which: ['+ seawire/dateline'],
    });
    expect(acceptPending(waiting)).toMatchObject({ content: { sources: [{ id: 'lindwire' }, { id: 'seawire' }] }, pending: null });
  });

  it('lets a source that takes another name in credit lines, or speaks for something else, wait for the user', async () => {
    for (const changes of [{ credits: ['Lindwire', 'dpa'] }, { route: 'agency' }, { hosts: ['tagesblick.example'] }]) {
      const changed = JSON.stringify({ ...LIST, sources: [{ ...LIST.sources[0], ...changes }] });
      const waiting = await updateList(URL_OF_LIST, GOOD, answer(changed), NOW);
      expect(compareLists(waiting.content, waiting.pending ?? LIST)).toMatchObject({ changed: 1, which: ['~ lindwire'] });
    }
  });

  it('asks for what is newer only, and keeps the last good version where nothing is', async () => {
    let asked: string | null = null;
    const unchanged = async (_: string, etag: string | null) => {
      asked = etag;
      return { unchanged: true } as const;
    };
    expect(await updateList(URL_OF_LIST, GOOD, unchanged, NOW)).toEqual({ ...GOOD, checked: NOW.toISOString() });
    expect(asked).toBe('"1"');
  });

  const failures: [string, () => Promise<Awaited<ReturnType<typeof fetchList>>>, string][] = [
    ['the server is away', async () => refuse('unreachable', 'x'), 'unreachable'],
    ['it answers with an error', async () => refuse('status', 500), 'status'],
    ['it sends a web page', answer('<html>'), 'not-json'],
    ['it sends something hostile', answer(renamed.replace('"aliases"', '"__proto__":{},"aliases"')), 'poison'],
  ];
  it.each(failures)('keeps the last good version where %s', async (_, fetcher, code) =>
    expect(await updateList(URL_OF_LIST, GOOD, fetcher, NOW)).toEqual({
      ...GOOD,
      checked: NOW.toISOString(),
      error: expect.objectContaining({ refused: code }),
    }),
  );

  it('is due after its interval, never while paused or only when asked', () => {
    const list = { id: 'l', url: URL_OF_LIST, name: 'L', on: true, hours: 24 as const };
    const fresh = { ...GOOD, checked: '2026-05-01T01:00:00.000Z' };
    expect([
      isDue(list, GOOD, NOW),
      isDue(list, fresh, NOW),
      isDue({ ...list, on: false }, GOOD, NOW),
      isDue({ ...list, hours: 0 }, GOOD, NOW),
      isDue(list, EMPTY_STATE, NOW),
    ]).toEqual([true, false, false, false, true]);
  });
});

describe('a clock that jumps', () => {
  const list = { on: true, hours: 24 } as Parameters<typeof isDue>[0];
  it.each([
    ['a moment ago', '2026-05-01T11:59:00.000Z', false],
    ['years ahead, before the clock was set back', '2031-01-01T00:00:00.000Z', true],
    ['at no time', 'yesterday', true],
  ])('%s', (_, checked, due) => expect(isDue(list, { ...GOOD, checked }, NOW)).toBe(due));
});

describe('fetchList', () => {
  const responding = (body: string, init: ResponseInit & { url?: string } = {}) =>
    (async () =>
      Object.defineProperty(new Response(init.status === 304 ? null : body, init), 'url', {
        value: init.url ?? URL_OF_LIST,
      })) as unknown as typeof fetch;

  it('brings text, version and size', async () =>
    expect(await fetchList(URL_OF_LIST, null, responding('{}', { headers: { etag: '"7"' } }))).toEqual({
      text: '{}',
      etag: '"7"',
      size: 2,
    }));

  const refused: [string, string, typeof fetch, string][] = [
    ['an address that is not secured', 'http://lists.example/a.json', responding('{}'), 'no-https'],
    ['a way to one', URL_OF_LIST, responding('{}', { url: 'http://lists.example/a.json' }), 'redirect'],
    ['a way to another site', URL_OF_LIST, responding('{}', { url: 'https://other.example/a.json' }), 'elsewhere'],
    ['an error', URL_OF_LIST, responding('', { status: 404 }), 'status'],
    ['more than the limit, as announced', URL_OF_LIST, responding('{}', { headers: { 'content-length': '99999999' } }), 'too-large'],
    ['more than the limit, as it comes', URL_OF_LIST, responding('x'.repeat(5_000_000)), 'too-large'],
    ['no answer', URL_OF_LIST, () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
  ];
  it.each(refused)('refuses %s', async (_, url, fetcher, code) =>
    expect(await fetchList(url, null, fetcher)).toMatchObject({ refused: code }),
  );

  it('follows within one site', async () =>
    expect(await fetchList(URL_OF_LIST, null, responding('{}', { url: 'https://www.lists.example/a.json' }))).toMatchObject({
      text: '{}',
    }));

  it('asks without the version where a server does not let others name one', async () => {
    const asked: unknown[] = [];
    const picky = (async (url: string, { headers }: RequestInit) => {
      asked.push(headers);
      if (headers !== undefined) throw new TypeError('Failed to fetch');
      return await responding('{}')(url);
    }) as typeof fetch;
    expect(await fetchList(URL_OF_LIST, '"7"', picky)).toMatchObject({ text: '{}' });
    expect(asked).toEqual([{ 'If-None-Match': '"7"' }, undefined]);
  });

  it('gives up on a server that is too slow', async () => {
    const never: typeof fetch = (_, init) =>
      new Promise((_done, fail) => init?.signal?.addEventListener('abort', () => fail(init.signal?.reason)));
    expect(await fetchList(URL_OF_LIST, null, never, 20)).toEqual(refuse('timeout', 0.02));
  });

  it('keeps no version that is longer than any real one', async () =>
    expect(await fetchList(URL_OF_LIST, null, responding('{}', { headers: { etag: `"${'x'.repeat(600)}"` } }))).toMatchObject({
      etag: null,
    }));

  it('understands that nothing has changed', async () =>
    expect(await fetchList(URL_OF_LIST, '"7"', responding('', { status: 304 }))).toEqual({ unchanged: true }));
});

describe('a list in use', () => {
  const known = {
    id: 'lind',
    name: 'LINDWIRE',
    kind: 'press-release-wire',
    route: 'press-release',
    about: '',
    country: null,
    homepage: null,
  } as const;
  const loadEngine = createEngineLoader(
    () => builtCatalogue([{ ...known, hosts: [], credits: [], initials: [] }]),
    async () => ({ key: 'one', lists: [{ id: 'mine', content: LIST }] }),
  );
  const judgeWith = async (changes: Partial<Settings>) => {
    const settings = { ...DEFAULT_SETTINGS, ...changes };
    return await judgeBy(
      textSnapshot('Acme grows\nLINDWERDER, May 1 /Lindwire/ -- Acme today announced.\na\nb\nc'),
      await loadEngine(settings),
      settings,
    );
  };

  it('finds what it names, as the source that the catalogue has already', async () =>
    expect(await judgeWith({})).toMatchObject({ label: 'press-release', route: { source: 'lind', name: 'LINDWIRE' } }));

  it('stops nobody where it cannot be read any more', async () => {
    const [source] = LIST.sources;
    const [marker] = source?.markers ?? [];
    const broken = { ...LIST, sources: [{ ...source, markers: [{ ...marker, phrases: { '*': ['{name'] } }] }] } as typeof LIST;
    const load = createEngineLoader(builtCatalogue, async () => ({
      key: 'two',
      lists: [
        { id: 'broken', content: broken },
        { id: 'mine', content: LIST },
      ],
    }));
    const text = textSnapshot('Acme grows\nLINDWERDER, May 1 /Lindwire/ -- Acme today announced.\na\nb\nc');
    expect((await judgeBy(text, await load(DEFAULT_SETTINGS), DEFAULT_SETTINGS)).label).toBe('press-release');
  });

  it.each([
    { sourcesOff: ['lind'] },
    { markersOff: ['lindwire/dateline@mine'] },
    { markersOff: ['lindwire/dateline'] },
    { rolesOff: ['dateline' as const] },
  ])('brings nothing back that the user switched off: %j', async (off) => expect((await judgeWith(off)).label).toBe('none'));
});
