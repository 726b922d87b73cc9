import fc from 'fast-check';
import { DISCLAIMERS, PAYMENT_KINDS, ROLES, ROUTE_KINDS, SOURCE_KINDS, STRENGTHS, ZONES } from '../../../utils/detection/vocabulary';
import { hostileText } from './text';

const PIECES = [
  '{',
  '}',
  '|',
  '{dash}',
  '{…40}',
  '{...3}',
  '{…0}',
  '{…99999}',
  '{source}',
  '{source-name}',
  '{city}',
  '{issuer}',
  '{a|b|}',
  '{|}',
  '{{}',
  '{number}',
  'Source',
  '新华',
  ' ',
  'İ',
  '-',
  'x',
];

/** Phrases, well-formed or not. */
export const phraseText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })), { maxLength: 14 })
  .map((parts) => parts.join(''));

const KINDS = [...ROUTE_KINDS, ...PAYMENT_KINDS];
const id = fc.constantFrom('a', 'b', 'de', 'wire-one', 'credit-mixed', '__proto__', 'constructor', 'A b');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
const phrases = fc.array(
  fc.oneof(fc.constantFrom('Source: {source}', '/Wire/ {dash}', 'wire.example/x.gif', 'Acme {issuer} says'), phraseText),
  {
    minLength: 1,
    maxLength: 3,
  },
);
const zones = fc.uniqueArray(fc.constantFrom(...ZONES), { minLength: 1, maxLength: 3 });

const marker = {
  id,
  role: fc.constantFrom(...ROLES),
  says: maybe(fc.constantFrom(...KINDS)),
  zones,
  strength: fc.constantFrom(...STRENGTHS),
  seen: fc.constantFrom('verified', 'corpus', 'memory'),
  anchor: maybe(fc.constantFrom('start', 'end', 'line')),
  case: maybe(fc.constant('exact')),
  excludes: maybe(phrases),
  requires: maybe(phrases),
  onlyInLanguage: maybe(fc.constant(true)),
  of: maybe(fc.subarray([...SOURCE_KINDS], { minLength: 1 })),
  fields: maybe(fc.array(fc.constantFrom('meta:author', 'path', 'jsonld:@type', 'jsonld:__proto__'), { minLength: 1, maxLength: 2 })),
  on: maybe(fc.constantFrom('image', 'link')),
  disclaims: maybe(fc.constantFrom(...DISCLAIMERS)),
  unsigned: maybe(fc.constant(true)),
  examples: maybe(fc.array(hostileText, { maxLength: 2 })),
  counterexamples: maybe(fc.array(hostileText, { maxLength: 2 })),
};

const language = fc.constantFrom('*', 'de', 'zh-hans', '__proto__');
const sourceFile = fc.record({
  id,
  name: fc.constant('Wire One'),
  kind: fc.constantFrom(...SOURCE_KINDS),
  route: fc.option(fc.constantFrom(...ROUTE_KINDS)),
  payment: maybe(fc.option(fc.constantFrom(...PAYMENT_KINDS))),
  homepage: fc.constantFrom(null, 'https://wire.example/', 'javascript:alert(1)'),
  about: fc.constant('A wire.'),
  country: fc.constantFrom(null, 'DE'),
  status: fc.constant('active'),
  aliases: fc.constant([]),
  credits: fc.uniqueArray(fc.constantFrom('Wire One', 'W', 'ﬃ', '-', '__proto__', '新华社'), { maxLength: 3 }),
  initials: fc.constantFrom([], ['WO']),
  hosts: fc.constantFrom([], ['wire.example']),
  markers: fc.array(fc.record({ ...marker, phrases: fc.dictionary(language, phrases, { minKeys: 1, maxKeys: 2 }) }), { maxLength: 3 }),
});
const languageFile = fc.record({
  language: fc.constantFrom('de', 'any', 'zh-hans'),
  name: fc.constant('Deutsch'),
  markers: fc.array(fc.record({ ...marker, phrases }), { maxLength: 3 }),
});

/** Catalogue files: most valid in form, some with one thing missing or wrong, some no files at all. JSON, as they come from disk. */
export const anyFile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: sourceFile.map(asJson) },
  { weight: 3, arbitrary: languageFile.map(asJson) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(sourceFile, fc.constantFrom('id', 'markers', 'kind'), fc.json())
      .map(([file, key, value]) => asJson({ ...file, [key]: JSON.parse(value) })),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
