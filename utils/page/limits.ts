/** How much of a page is read. Ordinary news pages have 500–5,000 elements and under 1 MB of text. */

/** Characters of a page's copy, half from its beginning and half from its end; ordinary ones have 50,000 to 500,000. */
export const MAX_MARKUP = 16_000_000;
/** Nodes walked; the largest page seen in tests (a live blog) has about 40,000. */
export const MAX_NODES = 200_000;
/** Characters of text kept, half from the head and half from the tail. */
export const MAX_TEXT = 10_000_000;
/** Longer text nodes are read at both ends only. */
export const MAX_TEXT_NODE = 1_000_000;
/** A longer block is cut into several: keeps matching linear on pages without structure. */
export const MAX_BLOCK = 20_000;
/** Blink's parser stops nesting at 512; deeper trees come from scripts and are no articles. */
export const MAX_DEPTH = 600;
/** Readability takes about 1 s for so many elements; above, the article is found by its paragraphs alone. */
export const MAX_READABILITY_ELEMENTS = 40_000;
/** Blocks handed on; the middle is left out. */
export const MAX_BLOCKS = 20_000;
/** All of them, or as many from the beginning as from the end. */
export const withoutMiddle = <Block>(blocks: readonly Block[]): readonly Block[] =>
  blocks.length <= MAX_BLOCKS ? blocks : [...blocks.slice(0, MAX_BLOCKS / 2), ...blocks.slice(-MAX_BLOCKS / 2)];
/** Links handed on. */
export const MAX_LINKS = 1_000;
/** Longest path and query of a link kept: tracking URLs put the marker in front. */
export const MAX_LINK_PATH = 300;
/** Facts of the page's code handed on, and the longest value. */
export const MAX_METADATA = 200;
export const MAX_VALUE = 500;
/** Larger JSON-LD scripts are data dumps, not descriptions of the article. */
export const MAX_JSON_LD = 500_000;
/** Nodes looked at in all JSON-LD of a page. */
export const MAX_JSON_LD_NODES = 3_000;
