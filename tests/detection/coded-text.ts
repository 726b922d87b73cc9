import { BLOCK, BOUNDARY, blockOf, type CodedText, codeOf } from '../../utils/detection/unit-code';

/** Units as the scan takes them: what folding should make of them, written plainly. */
export function codedText(units: Uint16Array): CodedText {
  const codeAt = (at: number): number => (at < units.length ? codeOf(units[at] ?? 0) : BOUNDARY);
  const blocks = Uint32Array.from({ length: Math.ceil(units.length / BLOCK) }, (_, n) =>
    blockOf(codeAt(n * BLOCK), codeAt(n * BLOCK + 1), codeAt(n * BLOCK + 2), codeAt(n * BLOCK + 3)),
  );
  return { units, blocks };
}
