import type { Catalogue, CatalogueMarker, Phrase, Token } from '../../utils/detection/catalogue';

/** The catalogue cut or grown to so many markers; what is added has the catalogue's own shape with other letters. */
export function grownCatalogue(catalogue: Catalogue, size: number): Catalogue {
  const own = spread(catalogue.markers, Math.min(size, catalogue.markers.length));
  // What a catalogue grows by are sources with words of their own; forms that take any source it has once.
  const models = catalogue.markers.filter(({ phrases }) => phrases.every(({ anchor }) => anchor >= 0));
  const more = Array.from({ length: Math.max(0, size - own.length) }, (_, index) => {
    const model = models[index % models.length];
    return model === undefined ? [] : [varied(model, 1 + Math.floor(index / models.length))];
  }).flat();
  return { ...catalogue, markers: [...own, ...more] };
}

function spread<T>(items: readonly T[], count: number): readonly T[] {
  return Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)]).flatMap((item) => item ?? []);
}

function varied(marker: CatalogueMarker, round: number): CatalogueMarker {
  const phrases = marker.phrases.map(({ tokens, anchor }): Phrase => ({ tokens: tokens.map((token) => turn(token, round)), anchor }));
  return { ...marker, id: `${marker.id}-${round}`, phrases };
}

/** Turns vowels round and consonants in their own circle, so that words stay words of the same kind. */
function turn(token: Token, round: number): Token {
  return typeof token !== 'string' ? token : token.replace(/[\p{Ll}\p{Lo}]/gu, (letter) => turnLetter(letter, round));
}

const CIRCLES = ['aeiou', 'bcdfghjklmnpqrstvwxyz', 'аеиоуыя', 'бвгджзклмнпрстфхцч'];

function turnLetter(letter: string, round: number): string {
  const circle = CIRCLES.find((letters) => letters.includes(letter));
  if (circle !== undefined) return circle.charAt((circle.indexOf(letter) + round) % circle.length);
  // ideographs: a neighbour, most of which are words as well
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0x4e00 && code < 0x9f00 ? String.fromCodePoint(code + round) : letter;
}
