import fc from 'fast-check';
import * as v from 'valibot';
import { expect } from 'vitest';
import { checkCatalogue } from '../../../utils/catalogue/check';
import { compile } from '../../../utils/catalogue/compile';
import { describeIssues } from '../../../utils/catalogue/describe-issues';
import { languageFileSchema, sourceFileSchema } from '../../../utils/catalogue/format';
import { formatPhrase } from '../../../utils/catalogue/format-phrase';
import { packCatalogue } from '../../../utils/catalogue/pack';
import { parseLink } from '../../../utils/catalogue/parse-link';
import { parseFieldPhrase, parseGuard, parsePhrase, parsePhrases } from '../../../utils/catalogue/parse-phrase';
import { PhraseError } from '../../../utils/catalogue/phrase-error';
import { splitPhrase } from '../../../utils/catalogue/split-phrase';
import { unpackCatalogue } from '../../../utils/catalogue/unpack';
import { judge } from '../../../utils/detection/judge';
import { prepareCatalogue } from '../../../utils/detection/prepare-catalogue';
import { blockOf, snapshotOf } from '../../detection/small-engine';
import { anyFile, phraseText } from '../arbitraries/files';
import { hostileText } from '../arbitraries/text';
import type { FuzzProperty } from '../property';

const PARSERS = [
  (text: string) => parsePhrases(text, { exactCase: false }),
  (text: string) => parsePhrases(text, { exactCase: true }),
  (text: string) => [parsePhrase(text, { exactCase: false })],
  (text: string) => parseGuard(text, { exactCase: true }),
  (text: string) => parseFieldPhrase(text, { exactCase: false }),
  (text: string) => [parseLink(text)],
];

/** A phrase is read or refused in plain words, and what was read can be written and read again. */
export const phraseProperty: FuzzProperty = {
  name: 'phrases: are read, or refused with a PhraseError that points into them',
  share: 5,
  property: fc.property(fc.oneof(phraseText, hostileText), fc.constantFrom(...PARSERS), (text, parse) => {
    try {
      for (const { tokens, anchor } of parse(text)) {
        expect(anchor < tokens.length).toBe(true);
        if (anchor >= 0) expect(typeof tokens[anchor]).toBe('string');
        if (parse !== PARSERS.at(-1)) expect(splitPhrase(formatPhrase(tokens)).map(({ token }) => token)).toEqual(tokens);
      }
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      expect(error.position >= 0 && error.position <= text.length).toBe(true);
      expect(error.reason).not.toBe('');
    }
  }),
};

/** Files are valid or described; valid ones compile, ship and match, or are refused by the checks in words. */
export const catalogueProperty: FuzzProperty = {
  name: 'catalogue: a file is refused in words, or it compiles, is packed and unpacked the same, and judges pages',
  share: 5,
  property: fc.property(fc.array(anyFile, { maxLength: 3 }), hostileText, (raw, text) => {
    // a folder holds one file of a name
    const sources = distinct(
      raw.flatMap((file) => validOr(sourceFileSchema, file)),
      ({ id }) => id,
    );
    const languages = distinct(
      raw.flatMap((file) => validOr(languageFileSchema, file)),
      ({ language }) => language,
    );
    const { problems } = checkCatalogue({ sources, languages });
    for (const { reason } of problems) expect(reason).toMatch(/\S/);
    try {
      const catalogue = compile({ sources, languages });
      expect(unpackCatalogue(JSON.parse(JSON.stringify(packCatalogue(catalogue))))).toEqual(catalogue);
      expect(compile({ sources: sources.toReversed(), languages: languages.toReversed() }).version).toBe(catalogue.version);
      judge(snapshotOf({ blocks: [blockOf(text, 'head', 'lead', 'body', 'tail')] }), prepareCatalogue(catalogue), () => true);
    } catch (error) {
      if (!(error instanceof PhraseError) && !/says nothing/.test(String(error))) throw error;
      expect(problems).not.toEqual([]);
    }
  }),
};

function validOr<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): readonly T[] {
  const result = v.safeParse(schema, raw);
  if (result.success) return [result.output];
  for (const line of describeIssues(result.issues)) expect(line).toMatch(/: \S/);
  return [];
}

const distinct = <T>(files: readonly T[], nameOf: (file: T) => string): readonly T[] => [
  ...new Map(files.map((file) => [nameOf(file), file])).values(),
];
