import { foldCharacter, lowerUnit } from './fold-character';
import { clusterSize, isPair, needsRecomposing } from './fold-cluster';

/** A text as the matchers see it. Both foldings of one text have the same length and offsets. */
export interface Folded {
  readonly text: string;
  /** `offsets[i]` is where folded character i stood in the original, and one more for the end; null where all kept their places. */
  readonly offsets: Uint32Array | null;
}

interface Table {
  readonly keepCase: boolean;
  /** Folded unit of each UTF-16 unit; UNKNOWN until first met, PIECE where it is not exactly one unit. */
  readonly units: Uint16Array;
  readonly pieces: Map<string, string>;
}

const UNKNOWN = 0;
const PIECE = 1;
const SPACE = 32;
const IRREGULAR = /[^\n\x20-\x5f\x61-\x7e]| {2}/;
const CHUNK = 8192;

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
  if (!IRREGULAR.test(text)) return { text: table.keepCase ? text : text.toLowerCase(), offsets: null };
  const { units } = table;
  const recompose = needsRecomposing(text);
  const output = new Uint16Array(text.length);
  let index = 0;
  let previous = 0;
  if (!recompose) {
    for (; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      let unit = units[code] ?? PIECE;
      if (unit === UNKNOWN) unit = learn(code, table);
      if (unit === PIECE || (unit === SPACE && previous === SPACE)) break;
      output[index] = unit;
      previous = unit;
    }
    if (index === text.length) return { text: decode(output, index), offsets: null };
  }
  return foldUneven(text, table, recompose, output, index);
}

/** The general case, from where folded and original places part. */
function foldUneven(text: string, table: Table, recompose: boolean, start: Uint16Array<ArrayBuffer>, from: number): Folded {
  const { units } = table;
  const size = text.length;
  let output = start;
  let offsets = new Uint32Array(size + 1);
  for (let i = 0; i < from; i += 1) offsets[i] = i;
  let length = from;
  let index = from;
  let previous = from > 0 ? (output[from - 1] ?? 0) : 0;
  while (index < size) {
    const code = text.charCodeAt(index);
    let unit = units[code] ?? PIECE;
    if (unit === UNKNOWN) unit = learn(code, table);
    if (unit === SPACE && previous === SPACE) {
      index += 1;
      continue;
    }
    const end = index + (recompose ? clusterSize(text, index) : unit === PIECE && isPair(text, index) ? 2 : 1);
    const piece = unit === PIECE || end > index + 1 ? pieceOf(text.slice(index, end), table) : null;
    // Room for this piece and for one unit of each character that is still to come.
    const needed = length + (piece?.length ?? 1) + size - end;
    if (needed > output.length) {
      output = grown(output, new Uint16Array(needed + size));
      offsets = grown(offsets, new Uint32Array(needed + size + 1));
    }
    if (piece === null) {
      output[length] = unit;
      offsets[length] = index;
      length += 1;
      previous = unit;
    } else {
      for (let i = 0; i < piece.length; i += 1) {
        unit = piece.charCodeAt(i);
        if (unit === SPACE && previous === SPACE) continue;
        output[length] = unit;
        offsets[length] = index;
        length += 1;
        previous = unit;
      }
    }
    index = end;
  }
  offsets[length] = size;
  return { text: decode(output, length), offsets: offsets.subarray(0, length + 1) };
}

function learn(code: number, table: Table): number {
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  const piece = surrogate ? '' : pieceOf(String.fromCharCode(code), table);
  const unit = piece.length === 1 && piece.charCodeAt(0) > PIECE ? piece.charCodeAt(0) : PIECE;
  table.units[code] = unit;
  return unit;
}

function pieceOf(cluster: string, table: Table): string {
  const known = table.pieces.get(cluster);
  if (known !== undefined) return known;
  const normal = cluster.length > 1 ? Array.from(cluster.normalize('NFKC'), foldCharacter).join('') : foldCharacter(cluster);
  const piece = table.keepCase ? normal : lowerAll(normal);
  // Clusters are open-ended, so a hostile page must not fill the memory.
  if (table.pieces.size < 65536) table.pieces.set(cluster, piece);
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

function decode(units: Uint16Array, length: number): string {
  const chunks: string[] = [];
  for (let i = 0; i < length; i += CHUNK) {
    chunks.push(Reflect.apply(String.fromCharCode, null, units.subarray(i, Math.min(i + CHUNK, length))));
  }
  // Joined, not added up: a rope of chunks would be slow to read.
  return chunks.length === 1 ? (chunks[0] ?? '') : chunks.join('');
}
