import fc from 'fast-check';

/** Any character, the common scripts most often, and lone halves of pairs. fast-check's own (`binary`) takes seconds to set up. */
export const anyCharacter = fc
  .oneof(fc.nat({ max: 0x24ff }), fc.nat({ max: 0xffff }), fc.nat({ max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));
