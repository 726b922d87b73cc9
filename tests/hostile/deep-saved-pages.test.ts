import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../scripts/scan/load-engine';
import { checkPage, readPage } from '../../scripts/scan/read-page';
import { STORY } from './pages';

const NOTICE = '<p>This article was originally published by Skarvik Tidings.</p>';
const page = (depth: number): string =>
  `<!doctype html><title>Rope works</title><h1>Rope works</h1>${'<div>'.repeat(depth)}${STORY}${NOTICE}`;
const engine = loadEngine();

describe('a saved page of absurd depth', () => {
  it.each([10, 900, 1_100, 4_000, 20_000])('says what it says: %i elements deep', (depth) => {
    for (const check of [checkPage, readPage]) expect(check(page(depth), null, engine).verdict).toMatchObject({ label: 'republished' });
  });
});
