import { foldCharacter, lowerUnit } from './fold-character';
import { baseOf, clusterSize, isActiveMark } from './fold-cluster';
import { BLOCK, BOUNDARY, CODES, type CodedText, codeOf } from './unit-code';

/** A text as the matchers see it. Both foldings of one text have the same length and offsets. */
export interface Folded extends CodedText {
  /** The folded text as a string, which is made when first asked for. */
  readonly text: string;
  /** `offsets[i]` is where folded character i stood in the original, and one more for the end; null where all kept their places. */
  readonly offsets: Uint32Array | null;
}

/**
 * Memory to fold in. Fresh memory costs more than folding does, so texts that are done with one after the other are folded in one room.
 * A text that is longer gets memory of its own, and one that grows by folding leaves the room larger.
 */
export interface FoldRoom {
  units: Uint16Array<ArrayBuffer>;
  offsets: Uint32Array<ArrayBuffer>;
  /** The units' codes, one by one and, in the same memory, four by four; as all machines with browsers have it, the first in the lowest bits. */
  codes: Uint8Array<ArrayBuffer>;
  blocks: Uint32Array<ArrayBuffer>;
}

/** Room for a text of so many characters. */
export function roomFor(size: number): FoldRoom {
  const count = Math.ceil(size / BLOCK);
  // one piece of memory: asking for each costs more than folding a short text
  const buffer = new ArrayBuffer((size + 1 + count) * 4 + size * 2);
  const offsets = new Uint32Array(buffer, 0, size + 1);
  const blocks = new Uint32Array(buffer, offsets.byteLength, count);
  const codes = new Uint8Array(buffer, blocks.byteOffset, blocks.byteLength);
  return { offsets, blocks, codes, units: new Uint16Array(buffer, blocks.byteOffset + blocks.byteLength, size) };
}

interface Table {
  readonly keepCase: boolean;
  /** Folded unit of each UTF-16 unit; UNKNOWN until first met, UNEVEN where it is not one unit whatever stands beside it. */
  readonly units: Uint16Array;
  readonly pieces: Map<string, string>;
}

const UNKNOWN = 0;
const UNEVEN = 1;
const SPACE = 32;
const CHUNK = 8192;
/** Clusters are open-ended, so a hostile page must not fill the memory. */
const MOST_PIECES = 65536;

const blindTable: Table = { keepCase: false, units: new Uint16Array(65536), pieces: new Map() };
const exactTable: Table = { keepCase: true, units: new Uint16Array(65536), pieces: new Map() };

/**
 * Folds a text for matching and keeps where each character came from: NFKC, lower case, white space runs to one space (`\n` stays),
 * all quotes to ' or ", all dashes to -, digits of every script to 0–9; what has no width is dropped. Linear in the text.
 * With a `room` of his own the caller uses the result before he folds the next text in the same room.
 */
export function fold(text: string, room: FoldRoom = roomFor(text.length)): Folded {
  return foldWith(text, blindTable, room);
}

/** Folds as `fold` does but keeps upper and lower case: what literals of `exactCase` markers and credits are compared in. */
export function foldExact(text: string): Folded {
  return foldWith(text, exactTable, roomFor(text.length));
}

// Nothing but lower case to do: most names and literals.
const PLAIN = /^(?:[!-_a-~]| (?! ))*$/;

/** A literal of a phrase, folded. */
export function foldLiteral(text: string): string {
  return PLAIN.test(text) ? text.toLowerCase() : fold(text).text;
}

/** A literal of an `exactCase` phrase, folded with its case kept. */
export function foldLiteralExact(text: string): string {
  return PLAIN.test(text) ? text : foldExact(text).text;
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

function foldWith(text: string, table: Table, given: FoldRoom): Folded {
  const { units } = table;
  const size = text.length;
  const room = given.units.length < size ? roomFor(size) : given;
  let length = 0;
  let index = 0;
  let isEven = true;
  /** End of the last cluster: marks behind it do not reach back over it. */
  let floor = 0;
  // Holds all along: there is room for one unit of each character that is still to come.
  while (index < size) {
    const run = foldRun(text, index, units, room, length);
    index += run;
    length += run;
    if (index === size) break;
    const code = text.charCodeAt(index);
    if (units[code] === UNKNOWN) {
      learn(code, table);
      continue;
    }
    isEven = false;
    if (units[code] === SPACE) {
      index += 1;
      continue;
    }
    const start = isActiveMark(code) ? baseOf(text, index, floor) : index;
    while (length > 0 && (room.offsets[length - 1] ?? 0) >= start) length -= 1;
    const end = start + clusterSize(text, start);
    const piece = pieceOf(text.slice(start, end), table);
    const needed = length + piece.length + size - end;
    if (needed > room.units.length) grow(room, needed + size);
    for (let i = 0; i < piece.length; i += 1) {
      const unit = piece.charCodeAt(i);
      if (unit === SPACE && length > 0 && room.units[length - 1] === SPACE) continue;
      room.units[length] = unit;
      room.codes[length] = codeOf(unit);
      room.offsets[length] = start;
      length += 1;
    }
    index = end;
    floor = end;
  }
  room.offsets[length] = size;
  // not over the memory's end: its length is one of whole blocks
  room.codes.fill(BOUNDARY, length, Math.ceil(length / BLOCK) * BLOCK);
  return foldedFrom(room.units.subarray(0, length), room.blocks, isEven ? null : room.offsets.subarray(0, length + 1));
}

// Engines look a method up anew for each of the many kinds of strings inside; the function itself costs them a third.
const { charCodeAt } = String.prototype;

/** Folds the characters from `index` on that become one unit each, whatever stands beside them; returns how many. A loop of its own, since it is hot. */
function foldRun(text: string, index: number, units: Uint16Array, room: FoldRoom, length: number): number {
  const { units: output, codes, offsets } = room;
  const size = text.length;
  const shift = length - index;
  let previous = length > 0 ? (output[length - 1] ?? 0) : 0;
  let at = index;
  for (; at < size; at += 1) {
    const unit = units[charCodeAt.call(text, at)] ?? UNEVEN;
    if (unit <= UNEVEN || (unit === SPACE && previous === SPACE)) break;
    output[at + shift] = unit;
    codes[at + shift] = CODES[unit] ?? 0;
    offsets[at + shift] = at;
    previous = unit;
  }
  return at - index;
}

function foldedFrom(units: Uint16Array, blocks: Uint32Array, offsets: Uint32Array | null): Folded {
  let text: string | null = null;
  return {
    units,
    blocks,
    offsets,
    get text() {
      text ??= decode(units);
      return text;
    },
  };
}

function learn(code: number, table: Table): void {
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  const character = String.fromCharCode(code);
  // The property tables behind the general case are slow to set up, and plain text needs none of them.
  const plain = PLAIN.test(character) ? (table.keepCase ? character : character.toLowerCase()) : null;
  const piece = plain ?? (surrogate || isActiveMark(code) ? '' : pieceOf(character, table));
  const unit = piece.length === 1 && piece.charCodeAt(0) > UNEVEN ? piece.charCodeAt(0) : UNEVEN;
  table.units[code] = unit;
  codeOf(unit); // to be found in CODES
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

function grow(room: FoldRoom, size: number): void {
  const { units, codes, offsets } = room;
  Object.assign(room, roomFor(size));
  room.units.set(units);
  room.codes.set(codes);
  room.offsets.set(offsets);
}

function decode(units: Uint16Array): string {
  const chunks: string[] = [];
  for (let i = 0; i < units.length; i += CHUNK) chunks.push(Reflect.apply(String.fromCharCode, null, units.subarray(i, i + CHUNK)));
  // Joined, not added up: a rope of chunks would be slow to read.
  return chunks.length === 1 ? (chunks[0] ?? '') : chunks.join('');
}
