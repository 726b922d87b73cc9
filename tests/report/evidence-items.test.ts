import { describe, expect, it } from 'vitest';
import { quoteDirection, quoteLanguage } from '../../utils/popup/quote-language';
import { itemsOf } from '../../utils/report/evidence-items';
import { NONE, sampleEvidence } from '../components/sample-report';

const TEXT = 'Provided by a third party. Acme Wire gives no warranty.';
const at = (start: number, end: number, changes: Parameters<typeof sampleEvidence>[0] = {}) =>
  sampleEvidence({ marker: `m/${start}-${end}`, zone: 'tail', block: 7, start, end, quote: TEXT.slice(start, end), ...changes });
const items = (...evidence: ReturnType<typeof at>[]) => itemsOf({ verdict: { ...NONE, evidence }, contexts: [] });

describe('itemsOf', () => {
  it('makes overlapping findings one item, the strongest first', () => {
    const [item, ...others] = items(at(9, 26, { strength: 'supporting' }), at(0, 20, { strength: 'strong' }), at(14, 36));
    expect(others).toEqual([]);
    expect(item).toMatchObject({ start: 0, end: 36, quote: TEXT.slice(0, 36), first: { marker: 'm/14-36' } });
    expect(item?.rules.map(({ marker }) => marker)).toEqual(['m/14-36', 'm/0-20', 'm/9-26']);
  });

  it('keeps apart what only touches, stands in other blocks, or in other facts of the code', () => {
    expect(items(at(0, 26), at(26, 30))).toHaveLength(2);
    expect(items(at(0, 26), at(0, 26, { block: 8 }))).toHaveLength(2);
    const code = (field: string, quote: string) => at(0, 0, { block: null, zone: 'metadata', field, quote });
    expect(
      items(code('jsonld:author', 'AP'), code('jsonld:creator', 'AP'), code('jsonld:author', 'AP')).map(({ rules }) => rules.length),
    ).toEqual([2, 1]);
  });

  it('lists places in the reader’s order', () => {
    const places = items(at(0, 5, { block: null, zone: 'links', field: 'image' }), at(0, 5), at(0, 5, { block: 0, zone: 'lead' }));
    expect(places.map(({ zone }) => zone)).toEqual(['lead', 'tail', 'links']);
  });
});

describe('quoteLanguage and quoteDirection', () => {
  const quotes: [string, string | null, string | null, 'rtl' | 'auto'][] = [
    ['本記事は第三者が提供', 'en', 'ja', 'auto'],
    ['文章由第三方提供', 'en-us', 'zh', 'auto'],
    ['文章由第三方提供', 'zh-hant', 'zh-hant', 'auto'],
    ['第三者提供', 'ja', 'ja', 'auto'],
    ['(Acme) – هذا المقال', 'ar', 'ar', 'rtl'],
    ['این مقاله', 'fa', 'fa', 'rtl'],
    ['(Acme Wire) –', 'ar', 'ar', 'auto'],
    ['(Acme Wire) –', null, null, 'auto'],
  ];
  it.each(quotes)('%s on a page in %s', (quote, page, language, direction) => {
    expect([quoteLanguage(quote, page), quoteDirection(quote, quoteLanguage(quote, page))]).toEqual([language, direction]);
  });
});
