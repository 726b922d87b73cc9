/** Bytes of the head in which HTML must declare its encoding (HTML standard, 4.2.5.4). */
const SNIFFED = 1024;
const DECLARATION = /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i;

/** A saved page's bytes as text, in the encoding of its byte-order mark or meta element, else UTF-8. */
export function decodeHtml(bytes: Uint8Array): string {
  return asUtf8(bytes) ?? otherDecoder(bytes).decode(bytes);
}

/** The encoding that `decodeHtml` reads them in, by the name that browsers know it by. */
export function encodingOf(bytes: Uint8Array): string {
  return asUtf8(bytes) === null ? otherDecoder(bytes).encoding : 'utf-8';
}

/** Null where they are none. Saved pages are often UTF-8 whatever they declare: tools convert the text and leave the meta element. */
function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function otherDecoder(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  const declared = DECLARATION.exec(new TextDecoder('latin1').decode(bytes.subarray(0, SNIFFED)))?.[1];
  try {
    return new TextDecoder(declared);
  } catch {
    return new TextDecoder(); // An encoding name that nobody knows.
  }
}
