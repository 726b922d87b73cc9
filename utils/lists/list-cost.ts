/** Gaps in one phrase multiply their ways: 1,000 is what two of the widest ones of the extension's own catalogue come to. */
const GAP_SHARE = 1000;

/**
 * What the phrases under a value cost to index and to match, in plain phrases: alternatives count one each, gaps by the square of their
 * width. Reads anything, so that a hostile file need not be looked at any closer. The extension's own catalogue comes to 17,000.
 */
export function phraseCost(value: unknown): number {
  if (typeof value === 'string') return textCost(value);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, each) => sum + phraseCost(each), 0);
}

function textCost(text: string): number {
  const gaps = [...text.matchAll(/\{(?:…|\.\.\.)(\d{1,4})\}/g)].reduce((sum, [, width]) => sum + Number(width), 0);
  return text.split('|').length + Math.floor(gaps ** 2 / GAP_SHARE);
}
