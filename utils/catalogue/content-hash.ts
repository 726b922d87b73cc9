/**
 * A short hash of a text: 53 bits as 11 letters and digits. Not for secrets; equal texts only. Two multiplicative streams as in
 * MurmurHash3's mixing step, so that a browser needs no asynchronous crypto for it.
 */
export function contentHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  const number = (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
  return number.toString(36).padStart(11, '0');
}
