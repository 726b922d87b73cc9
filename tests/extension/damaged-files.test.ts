import { afterEach, describe, expect, it, vi } from 'vitest';
import { type CatalogueFile, fetchCatalogue } from '../../utils/catalogue/fetch-catalogue';
import { packCatalogue } from '../../utils/catalogue/pack';
import { sumOf } from '../../utils/catalogue/sum-of';
import { createEngineLoader } from '../../utils/check/load-engine';
import { viewCatalogue } from '../../utils/detection/catalogue-view';
import { indexToBytes } from '../../utils/detection/index-bytes';
import { indexCatalogue } from '../../utils/detection/index-catalogue';
import { createListCache } from '../../utils/lists/cached-lists';
import { DEFAULT_SETTINGS } from '../../utils/settings/schema';
import { catalogueOf } from '../detection/small-engine';
import { memoryArea } from './memory-area';

const CATALOGUE = catalogueOf({ phrases: ['/PRNewswire/ {dash}'] });
const BYTES = indexToBytes(indexCatalogue(viewCatalogue(CATALOGUE))).buffer;
const FILE: CatalogueFile = { ...packCatalogue(CATALOGUE), indexSum: sumOf(BYTES) };
const GOOD = { 'catalogue.json': JSON.stringify(FILE), 'catalogue.index': BYTES };

function serve(files: Readonly<Record<string, string | ArrayBuffer>>): void {
  vi.stubGlobal('fetch', async (file: string) => {
    const content = files[file];
    if (content === undefined) throw new TypeError('Failed to fetch');
    return new Response(content);
  });
}

const fetchFiles = () => fetchCatalogue((file) => file);
const flipped = (at: number): ArrayBuffer => {
  const bytes = new Uint8Array(BYTES.slice(0));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.buffer;
};

describe('the extension’s own files', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('are taken as the build left them', async () => {
    serve(GOOD);
    expect((await fetchFiles()).view.size).toBe(1);
  });

  it.each<[string, Readonly<Record<string, string | ArrayBuffer>>]>([
    ['no index', { 'catalogue.json': GOOD['catalogue.json'] }],
    ['no catalogue', { 'catalogue.index': BYTES }],
    ['an index that is cut off', { ...GOOD, 'catalogue.index': BYTES.slice(0, BYTES.byteLength - 8) }],
    ['an index that is cut in the middle of a number', { ...GOOD, 'catalogue.index': BYTES.slice(0, BYTES.byteLength - 3) }],
    ['an empty index', { ...GOOD, 'catalogue.index': new ArrayBuffer(0) }],
    ['an index with one bit that is wrong', { ...GOOD, 'catalogue.index': flipped(BYTES.byteLength >> 1) }],
    ['an index of another catalogue', { ...GOOD, 'catalogue.json': JSON.stringify({ ...FILE, indexSum: FILE.indexSum + 1 }) }],
    ['a catalogue of another format', { ...GOOD, 'catalogue.json': JSON.stringify({ ...FILE, format: 2 }) }],
    ['half a catalogue', { ...GOOD, 'catalogue.json': GOOD['catalogue.json'].slice(0, 40) }],
  ])('%s is a failed check with its reason, until the next one finds them whole', async (_, files) => {
    serve(files);
    const load = createEngineLoader(fetchFiles);
    await expect(load(DEFAULT_SETTINGS)).rejects.toMatchObject({ reason: 'catalogue' });
    serve(GOOD);
    await expect(load(DEFAULT_SETTINGS)).resolves.toMatchObject({ catalogue: { size: 1 } });
  });
});

describe('lists that cannot be read', () => {
  it('are asked for again at the next check', async () => {
    const area = { ...memoryArea(), onChanged: { addListener: () => {} } } as unknown as Parameters<typeof createListCache>[0];
    const listsOf = createListCache(area);
    const lists = [{ id: 'list-a', url: 'https://lists.example/a', name: 'A', on: true, hours: 24 as const }];
    const { get } = area;
    area.get = () => Promise.reject(new Error('IO error'));
    const load = createEngineLoader(fetchFiles, () => listsOf(lists));
    serve(GOOD);
    await expect(load(DEFAULT_SETTINGS)).rejects.toMatchObject({ reason: 'storage' });
    area.get = get;
    await expect(load(DEFAULT_SETTINGS)).resolves.toBeTruthy();
    vi.unstubAllGlobals();
  });
});
