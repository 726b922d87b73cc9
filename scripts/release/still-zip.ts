import { inflateRawSync } from 'node:zlib';

/** 1 January 1980, the first day that zip files know. */
const DOS_DATE = 0x0021;
const DOS_TIME = 0;
const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Sizes of the fixed parts (ZIP application note, 4.3.7, 4.3.12, 4.3.16). */
const LOCAL_SIZE = 30;
const ENTRY_SIZE = 46;
const END_SIZE = 22;

export interface Entry {
  readonly name: string;
  /** The entry of the directory, and the file with its own header. */
  readonly listed: Uint8Array;
  readonly stored: Uint8Array;
}

/** A zip file with its entries in order of their names, all of the same time: equal contents are equal files. Throws where it is no zip file. */
export function stillZip(bytes: Uint8Array): Uint8Array {
  const end = findEnd(bytes);
  const entries = readEntries(bytes).sort((a, b) => (a.name < b.name ? -1 : 1));
  let offset = 0;
  for (const { listed, stored } of entries) {
    setTime(stored, 10);
    setTime(listed, 12);
    viewOf(listed).setUint32(42, offset, true);
    offset += stored.length;
  }
  const closing = bytes.slice(end);
  viewOf(closing).setUint32(16, offset, true);
  return Buffer.concat([...entries.map(({ stored }) => stored), ...entries.map(({ listed }) => listed), closing]);
}

function findEnd(bytes: Uint8Array): number {
  for (let at = bytes.length - END_SIZE; at >= 0; at -= 1) if (viewOf(bytes).getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw new Error('not a zip file');
}

/** A zip file's entries in the order of its directory. Throws where it is no zip file. */
export function readEntries(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  const end = findEnd(bytes);
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    expectSignature(view, at, ENTRY);
    const nameSize = view.getUint16(at + 28, true);
    const size = ENTRY_SIZE + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const listed = bytes.slice(at, at + size);
    const name = new TextDecoder().decode(listed.subarray(ENTRY_SIZE, ENTRY_SIZE + nameSize));
    const start = view.getUint32(at + 42, true);
    expectSignature(view, start, LOCAL);
    const header = LOCAL_SIZE + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const stored = bytes.slice(start, start + header + view.getUint32(at + 20, true));
    at += size;
    return { name, listed, stored };
  });
}

/** A file's contents, unpacked. */
export function contentsOf({ stored }: Entry): Uint8Array {
  const view = viewOf(stored);
  const packed = stored.subarray(LOCAL_SIZE + view.getUint16(26, true) + view.getUint16(28, true));
  return view.getUint16(8, true) === 0 ? packed : inflateRawSync(packed);
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function setTime(bytes: Uint8Array, at: number): void {
  viewOf(bytes).setUint16(at, DOS_TIME, true);
  viewOf(bytes).setUint16(at + 2, DOS_DATE, true);
}

function expectSignature(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error(`no zip entry at ${at}`);
}
