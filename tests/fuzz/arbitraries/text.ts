import fc from 'fast-check';
import { FILES } from '../engine';

const markers = [...FILES.sources, ...FILES.languages].flatMap((file): readonly (typeof file.markers)[number][] => file.markers);

/** Lines that the catalogue's own markers find or narrowly miss. */
const EXAMPLES: readonly string[] = [
  ...new Set(markers.flatMap(({ examples = [], counterexamples = [] }) => [...examples, ...counterexamples])),
];

/** Names of sources, and what stands around them. */
const CREDITS: readonly string[] = FILES.sources.flatMap(({ credits, initials, hosts }) => [...credits, ...initials, ...hosts]);

/** Characters that break careless text code: invisible, of no width, right-to-left, halves of pairs, many folded to one and one to many. */
const ODD = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ufffd',
  '\ud83d',
  '\udc4d',
  '👩‍👩‍👧',
  'ﬃ',
  'ﷺ',
  'İ',
  'ß',
  'ſ',
  'é',
  'e\u0301',
  'a\u0300\u0301\u0302\u0303',
  '각',
  'ᄀ'.repeat(3),
  '\u2028',
  '\u00a0',
  '\t',
  '\n',
  '\r\n',
  '—',
  '‑',
  '«',
  '„',
  '٠١٢',
  '１２３',
  'Ａ',
  'аР',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  '{source}',
  '$&',
  '%s',
  '\\',
] as const;

const WORDS = [
  'Acme',
  'today',
  'Source:',
  'Quelle:',
  '--',
  '-',
  '/',
  '(',
  ')',
  '.',
  ':',
  'NEW YORK',
  'July 21, 2026',
  'Anzeige',
  '広告',
  '新华社',
  '12',
  ' ',
  'said',
] as const;

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom(...EXAMPLES) },
  { weight: 3, arbitrary: fc.constantFrom(...CREDITS) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  // an example with something odd inside it
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...EXAMPLES), fc.constantFrom(...ODD), fc.nat({ max: 200 }))
      .map(([text, odd, at]) => text.slice(0, at % (text.length + 1)) + odd + text.slice(at % (text.length + 1))),
  },
);

/** Text as no editor would write it: pieces of the catalogue's examples, credits, words, and what breaks careless code. */
export const hostileText = fc
  .tuple(fc.array(piece, { maxLength: 5 }), fc.constantFrom('', ' ', ' ', '\n', ', '))
  .map(([pieces, joint]) => pieces.join(joint));

/** One example of the catalogue, or any text. */
export const exampleOrText = fc.oneof(fc.constantFrom(...EXAMPLES), hostileText);
