import { describe, expect, it } from 'vitest';
import { createTexts } from '../utils/texts';

const textsIn = (localeTag: string, localeDirection: string) =>
  createTexts((key, [first = '', second = '']) => ({ localeTag, localeDirection })[key] ?? `${key}(${first},${second})`);

describe('texts', () => {
  const english = textsIn('en', 'ltr');

  it('keep names of another direction apart from the words around them', () => {
    expect(english.text('headlinePressReleaseIssuerVia', 'Acme!', 'شركة!')).toBe('headlinePressReleaseIssuerVia(Acme!,\u2068شركة!\u2069)');
    expect(textsIn('ar', 'rtl').text('headlineAgencyName', 'Acme!')).toBe('headlineAgencyName(\u2068Acme!\u2069,)');
  });

  it('join sentences as their script does, and name countries', () => {
    expect(english.sentences(['One.', 'Two.'])).toBe('One. Two.');
    expect(textsIn('ja', 'ltr').sentences(['一。', '二。'])).toBe('一。二。');
    expect([english.country('FR'), textsIn('de', 'ltr').country('DE')]).toEqual(['France', 'Deutschland']);
  });
});
