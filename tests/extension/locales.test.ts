import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const LOCALES = join(ROOT, 'public/_locales');

type Messages = Readonly<Record<string, { readonly message: string }>>;
const load = (locale: string): Messages => JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8'));
const english = load('en');

/** `$1`, `$2` … that a message fills in, in order. */
const placeholders = (message = ''): string => [...new Set(message.match(/\$\d/g))].sort().join(' ');
const stemOf = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');

describe.each(readdirSync(LOCALES))('locale %s', (locale) => {
  const messages = load(locale);

  it('has every message and no other', () => {
    expect(new Set(Object.keys(messages).map(stemOf))).toEqual(new Set(Object.keys(english).map(stemOf)));
  });

  it('has every plural form that its language needs', () => {
    const { pluralCategories } = new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions();
    const stems = Object.keys(english)
      .filter((key) => key.endsWith('_other'))
      .map(stemOf);
    const missing = stems.flatMap((stem) => pluralCategories.map((form) => `${stem}_${form}`)).filter((key) => !(key in messages));
    expect(missing).toEqual([]);
  });

  it('loses no placeholder', () => {
    const lost = Object.keys(messages).filter((key) => {
      const original = english[key] ?? english[`${stemOf(key)}_other`];
      return placeholders(messages[key]?.message) !== placeholders(original?.message);
    });
    expect(lost).toEqual([]);
  });
});

describe('messages', () => {
  it('are all used', () => {
    const source = ['components', 'entrypoints', 'utils', 'wxt.config.ts'].flatMap(filesOf).map((file) => readFileSync(file, 'utf8'));
    const used = new Set(
      source.flatMap((text) => [...text.matchAll(/'(?!__MSG)(\w+)'|__MSG_(\w+)__/g)].map(([, quoted, named]) => quoted ?? named)),
    );
    expect(Object.keys(english).filter((key) => !used.has(stemOf(key)))).toEqual([]);
  });
});

function filesOf(path: string): string[] {
  if (/\.\w+$/.test(path)) return [join(ROOT, path)];
  return readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(ROOT, path, file));
}
