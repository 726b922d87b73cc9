import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { contentsOf, readEntries, stillZip } from '../../scripts/release/still-zip';

const zeros = (count: number): readonly number[] => Array<number>(count).fill(0);

/** A zip file of stored entries of one letter and no content, each made at `time`. */
function zipOf(time: number, ...letters: readonly string[]): Uint8Array {
  const codes = letters.map((letter) => letter.charCodeAt(0));
  const files = codes.flatMap((code) => [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0, time, 1, time, 2, ...zeros(12), 1, 0, 0, 0, code]);
  const size = files.length / codes.length;
  const entries = codes.flatMap((code, index) => [
    ...[0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 0, 0, time, 1, time, 2],
    ...[...zeros(12), 1, 0, ...zeros(12), index * size, 0, 0, 0, code],
  ]);
  const count = codes.length;
  return Uint8Array.from([
    ...files,
    ...entries,
    0x50,
    0x4b,
    5,
    6,
    0,
    0,
    0,
    0,
    count,
    0,
    count,
    0,
    entries.length,
    0,
    0,
    0,
    files.length,
    ...zeros(5),
  ]);
}

/** A zip file of one packed entry. */
function packed(name: string, text: string): Uint8Array {
  const body = deflateRawSync(text);
  const [local, listed, end] = [Buffer.alloc(30), Buffer.alloc(46), Buffer.alloc(22)];
  local.writeUInt32LE(0x04034b50);
  listed.writeUInt32LE(0x02014b50);
  end.writeUInt32LE(0x06054b50);
  for (const [header, at] of [
    [local, 8],
    [listed, 10],
  ] as const) {
    header.writeUInt16LE(8, at); // packed
    header.writeUInt32LE(body.length, at + 10);
    header.writeUInt16LE(name.length, at + 18);
  }
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + body.length, 16);
  return Buffer.concat([local, Buffer.from(name), body, listed, Buffer.from(name), end]);
}

describe('stillZip', () => {
  it('makes equal contents equal files, whatever their time and order', () => {
    const still = stillZip(zipOf(7, 'a', 'b'));
    expect(stillZip(zipOf(9, 'b', 'a'))).toEqual(still);
    expect(stillZip(zipOf(7, 'a', 'c'))).not.toEqual(still);
  });
  it('changes nothing but times where the order is right', () => {
    const [before, after] = [zipOf(7, 'a', 'b'), stillZip(zipOf(7, 'a', 'b'))];
    expect(after.length).toBe(before.length);
    expect([...after].filter((byte, index) => byte !== before[index])).toHaveLength(16);
  });
  it('refuses what is no zip file', () => {
    expect(() => stillZip(new Uint8Array(40))).toThrow('not a zip file');
    expect(() => stillZip(new Uint8Array(3))).toThrow('not a zip file');
  });

  it('keeps what is packed, and gives it back', () => {
    const [entry] = readEntries(stillZip(packed('a', 'Lindwerder, Lindwerder')));
    expect(entry?.name).toBe('a');
    expect(entry && new TextDecoder().decode(contentsOf(entry))).toBe('Lindwerder, Lindwerder');
  });
});
