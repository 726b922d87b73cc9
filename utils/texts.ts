import type english from '../public/_locales/en/messages.json';

export type TextKey = keyof typeof english;
type PluralKey = TextKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** What a locale file's entries look up: `browser.i18n.getMessage`, or a stand-in in tests and pictures. */
export type GetMessage = (key: string, substitutions: string[]) => string;

/** All words of the interface in one language. */
export interface Texts {
  /** BCP 47 tag of the language the words are in, which may differ from the browser's. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly text: (key: TextKey, ...substitutions: readonly string[]) => string;
  /** The form for `count`; `$1`… are `substitutions`. Languages that need more forms than English add `_few`, `_many` … */
  readonly plural: (key: PluralKey, count: number, ...substitutions: readonly string[]) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** Whole sentences one after the other. */
  readonly sentences: (sentences: readonly string[]) => string;
  /** The name of an ISO 3166-1 country. */
  readonly country: (code: string) => string;
  /** Date and time of an ISO 8601 moment, in the reader's time zone. */
  readonly dateTime: (moment: string) => string;
}

/** Words of a page or a list inside a sentence of ours: marks that turn the direction of text about would turn ours about as well. */
const plain = (words: string): string => words.replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ');

const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}]/u;

/** A first-strong isolate: names of another direction keep their punctuation, and the words around them theirs. */
const isolate = (words: string): string => `\u2068${words}\u2069`;

/** Binds the interface's words to a source of messages. */
export function createTexts(getMessage: GetMessage): Texts {
  const locale = getMessage('localeTag', []) || 'en';
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const direction = getMessage('localeDirection', []) === 'rtl' ? 'rtl' : 'ltr';
  const apart = (words: string): string => (direction === 'rtl' || RIGHT_TO_LEFT.test(words) ? isolate(plain(words)) : plain(words));
  const text: Texts['text'] = (key, ...substitutions) => getMessage(key, substitutions.map(apart));
  return {
    locale,
    direction,
    text,
    plural: (key, count, ...substitutions) =>
      text(`${key}_${plurals.select(count) as 'other'}`, ...substitutions) || text(`${key}_other`, ...substitutions),
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    // the full stop of these scripts holds its own space
    sentences: (sentences) => sentences.join(/^(?:ja|zh)/.test(locale) ? '' : ' '),
    country: (code) => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code,
    dateTime: (moment) => moments.format(new Date(moment)),
  };
}
