import type { Article } from './find-article';
import type { PageBlock } from './page-block';
import { isFrontPage } from './page-kind';

/** Shorter texts are captions and stubs; agency briefs have 60 words, in Chinese about 80 characters. */
const MIN_TEXT = 250;
const MIN_TEXT_SAID = 80;
/** Without a headline a text must be long to be an article. */
const MIN_TEXT_UNTITLED = 600;
/** Scripts without word spaces say the same in a third of the characters. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const DENSE_WEIGHT = 3;
/** A paragraph of running text. */
const MIN_PARAGRAPH = 80;
/** Share of the text that is running text. */
const MIN_PARAGRAPH_SHARE = 0.4;
const MAX_LINKED = 0.5;
/** Linked headings in the text: an index of other pages. */
const MAX_TEASERS = 5;

/** Whether the text found is one article, not an index, a shop or an app. `said`: the page's code calls itself an article (true), something else (false) or nothing (null). */
export function isArticlePage(article: Article, blocks: readonly PageBlock[], url: string, said: boolean | null): boolean {
  if (isFrontPage(url) || said === false) return false;
  const body = article.body.flatMap((index) => blocks[index] ?? []);
  const size = sum(body, (block) => weigh(block.text));
  if (size < (article.headline === null ? MIN_TEXT_UNTITLED : said ? MIN_TEXT_SAID : MIN_TEXT)) return false;
  if (sum(body, (block) => weigh(block.text) * block.linkDensity) / size > MAX_LINKED) return false;
  const running = sum(body, (block) => (weigh(block.text) >= MIN_PARAGRAPH && block.linkDensity < MAX_LINKED ? weigh(block.text) : 0));
  if (running < MIN_PARAGRAPH || (said !== true && running / size < MIN_PARAGRAPH_SHARE)) return false;
  const teasers = teaserCount(article, blocks);
  return teasers < MAX_TEASERS || running / teasers > MAX_PER_TEASER || said === true;
}

/** Running text a linked heading: an index has a dek for each. */
const MAX_PER_TEASER = 400;

/** Linked headings amid the text. */
function teaserCount({ body }: Article, blocks: readonly PageBlock[]): number {
  return blocks.slice(body[0], body.at(-1)).filter((block) => block.heading && block.linkDensity > 0.8).length;
}

const weigh = (text: string): number => text.length + (text.match(DENSE)?.length ?? 0) * (DENSE_WEIGHT - 1);
const sum = (blocks: readonly PageBlock[], value: (block: PageBlock) => number): number =>
  blocks.reduce((total, block) => total + value(block), 0);
