import { foldCharacter, lowerUnit } from './fold-character';
import { baseOf, clusterSize, isActiveMark, isMark } from './fold-cluster';

/** A text as the matchers see it. Both foldings of one text have the same length and offsets. */
export interface Folded {
  /** The folded text as UTF-16 units, and as a string, which is made when first asked for. */
  readonly units: Uint16Array;
  readonly text: string;
  /** `offsets[i]` is where folded character i stood in the original, and one more for the end; null where all kept their places. */
  readonly offsets: Uint32Array | null;
}

interface Table {
  readonly keepCase: boolean;
  /** Folded unit of each UTF-16 unit; UNKNOWN until first met, PIECE where it is not one unit whatever stands beside it. */
  readonly units: Uint16Array;
  readonly pieces: Map<string, string>;
}

const UNKNOWN = 0;
const PIECE = 1;
const SPACE = 32;
const CHUNK = 8192;
/** Clusters are open-ended, so a hostile page must not fill the memory. */
const MOST_PIECES = 65536;

const blindTable: Table = { keepCase: false, units: new Uint16Array(65536), pieces: new Map() };
const exactTable: Table = { keepCase: true, units: new Uint16Array(65536), pieces: new Map() };

/**
 * Folds a text for matching and keeps where each character came from: NFKC, lower case, white space runs to one space (`\n` stays),
 * all quotes to ' or ", all dashes to -, digits of every script to 0–9; what has no width is dropped. Linear in the text.
 */
export function fold(text: string): Folded {
  return foldWith(text, blindTable);
}

/** Folds as `fold` does but keeps upper and lower case: what literals of `exactCase` markers and credits are compared in. */
export function foldExact(text: string): Folded {
  return foldWith(text, exactTable);
}

/** A literal of a phrase, folded. */
export function foldLiteral(text: string): string {
  return fold(text).text;
}

/** A literal of an `exactCase` phrase, folded with its case kept. */
export function foldLiteralExact(text: string): string {
  return foldExact(text).text;
}

/** Index in the original text of folded index i, as the start of a span. */
export function originalStart(folded: Folded, index: number): number {
  return folded.offsets?.[index] ?? index;
}

/** Index in the original text of folded index i, as the (exclusive) end of a span: characters that folded to several count whole. */
export function originalEnd(folded: Folded, index: number): number {
  const { offsets } = folded;
  if (offsets === null || index === 0) return index;
  const before = offsets[index - 1] ?? 0;
  let next = index;
  while (next < offsets.length - 1 && (offsets[next] ?? 0) <= before) next += 1;
  return offsets[next] ?? index;
}

function foldWith(text: string, table: Table): Folded {
  const { units } = table;
  const size = text.length;
  const output = new Uint16Array(size);
  let previous = 0;
  for (let index = 0; index < size; index += 1) {
    const code = text.charCodeAt(index);
    let unit = units[code] ?? PIECE;
    if (unit <= PIECE) {
      if (unit === UNKNOWN) unit = learn(code, table);
      if (unit === PIECE) return foldUneven(text, table, output, isActiveMark(code) ? baseOf(text, index) : index);
    }
    if (unit === SPACE && previous === SPACE) return foldUneven(text, table, output, index);
    output[index] = unit;
    previous = unit;
  }
  return foldedFrom(output, null);
}

/** The general case, from where folded and original places part. */
function foldUneven(text: string, table: Table, start: Uint16Array<ArrayBuffer>, from: number): Folded {
  const { units } = table;
  const size = text.length;
  let output = start;
  let offsets = new Uint32Array(size + 1);
  for (let i = 0; i < from; i += 1) offsets[i] = i;
  let length = from;
  let index = from;
  let previous = from > 0 ? (output[from - 1] ?? 0) : 0;
  // Holds all along: there is room for one unit of each character that is still to come.
  while (index < size) {
    const code = text.charCodeAt(index);
    let unit = units[code] ?? PIECE;
    if (unit === UNKNOWN) unit = learn(code, table);
    const end = unit === PIECE || isMark(text.charCodeAt(index + 1)) ? index + clusterSize(text, index) : index + 1;
    if (unit !== PIECE && end === index + 1) {
      if (unit !== SPACE || previous !== SPACE) {
        output[length] = unit;
        offsets[length] = index;
        length += 1;
        previous = unit;
      }
      index = end;
      continue;
    }
    const piece = pieceOf(text.slice(index, end), table);
    const needed = length + piece.length + size - end;
    if (needed > output.length) {
      output = grown(output, new Uint16Array(needed + size));
      offsets = grown(offsets, new Uint32Array(needed + size + 1));
    }
    for (let i = 0; i < piece.length; i += 1) {
      unit = piece.charCodeAt(i);
      if (unit === SPACE && previous === SPACE) continue;
      output[length] = unit;
      offsets[length] = index;
      length += 1;
      previous = unit;
    }
    index = end;
  }
  offsets[length] = size;
  return foldedFrom(output.subarray(0, length), offsets.subarray(0, length + 1));
}

function foldedFrom(units: Uint16Array, offsets: Uint32Array | null): Folded {
  let text: string | null = null;
  return {
    units,
    offsets,
    get text() {
      text ??= decode(units);
      return text;
    },
  };
}

function learn(code: number, table: Table): number {
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  const piece = surrogate || isActiveMark(code) ? '' : pieceOf(String.fromCharCode(code), table);
  const unit = piece.length === 1 && piece.charCodeAt(0) > PIECE ? piece.charCodeAt(0) : PIECE;
  table.units[code] = unit;
  return unit;
}

function pieceOf(cluster: string, table: Table): string {
  const known = table.pieces.get(cluster);
  if (known !== undefined) return known;
  const normal = cluster.length > 1 ? Array.from(cluster.normalize('NFKC'), foldCharacter).join('') : foldCharacter(cluster);
  const piece = table.keepCase ? normal : lowerAll(normal);
  if (table.pieces.size < MOST_PIECES) table.pieces.set(cluster, piece);
  return piece;
}

function lowerAll(text: string): string {
  let lower = '';
  for (let i = 0; i < text.length; i += 1) lower += lowerUnit(text.charAt(i));
  return lower;
}

function grown<Numbers extends Uint16Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

function decode(units: Uint16Array): string {
  const chunks: string[] = [];
  for (let i = 0; i < units.length; i += CHUNK) chunks.push(Reflect.apply(String.fromCharCode, null, units.subarray(i, i + CHUNK)));
  // Joined, not added up: a rope of chunks would be slow to read.
  return chunks.length === 1 ? (chunks[0] ?? '') : chunks.join('');
}
