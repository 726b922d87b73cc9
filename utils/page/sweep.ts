import type { MetadataItem, Sweep } from '../detection/snapshot';
import { absolute, pathOf } from './addresses';
import { forEachJsonLdValue } from './json-ld-values';
import { MAX_METADATA, MAX_VALUE } from './limits';
import { isFrontPage, isOtherThing } from './page-kind';
import type { PageMarkup } from './page-markup';
import { attributesOf, scanMarkup } from './scan-markup';
import { SweepText } from './sweep-text';

const MAX_TITLES = 9;
const MAX_AUTHORS = 12;
/** Lines of one author's; a byline with date and place has fewer. */
const MAX_LINES = 8;
/** Text that an article has at least; an agency brief of 60 words has about 350 characters, in Chinese 100. */
const MIN_TEXT = 100;
/** Text that may be an article whatever its elements are. */
const ENOUGH_TEXT = 300;

const NO_FACT = /description|title|image|video|viewport|color|verification/;
/** Marks what stands around a name: `rel`, `itemprop` and the words of many languages in class names and ids. */
const AUTHOR =
  /\s(?:(?:itemprop|rel)="[^"]*\bauthor\b|(?:class|id)="[^"]*(?:byl|aut(?:h?or|eur)|writer|journalist|reporter|yazar|penulis|firma))/i;
const ARTICLE_FACT = /type .*(?:article|news|posting|report)|^meta:article:published_time /i;
const PARAGRAPH = /^(?:h1|h2|p|pre|br)$/;
const HOST = /^(?:https?:)?\/\/([^/?#\\]*)/i;

/** An open element whose words are a fact of their own. */
interface Named {
  readonly depth: number;
  readonly isTitle: boolean;
  /** Where its words begin in the text: an author's are taken line by line, as the reader takes bylines. */
  readonly place: number;
  /** Of a title, which may stand where the text has none. */
  words: string;
}

/** First look at a page's code: its words, closed and hidden parts among them, facts of the code, and hosts. */
export function sweepMarkup({ url, pieces }: PageMarkup): Sweep {
  const sweep = new MarkupSweep(url);
  for (const piece of pieces) sweep.look(piece);
  return sweep.result();
}

class MarkupSweep {
  private readonly url: string;
  private readonly text = new SweepText();
  private readonly metadata: MetadataItem[] = [];
  private readonly titles: string[] = [];
  private readonly hosts = new Set<string>();
  private named: Named[] = [];
  private authors = 0;
  private isJsonLd = false;
  private hasParagraph = false;
  private hasTitle = false;

  constructor(url: string) {
    this.url = url;
  }

  look(piece: string): void {
    scanMarkup(piece, {
      open: (tag, attributes, isVoid, follows) => {
        this.readTag(tag, attributes, isVoid);
        this.text.open(tag, attributes, isVoid, follows);
      },
      text: (text) => {
        if (this.isJsonLd) forEachJsonLdValue(text, (key, value) => this.add(`jsonld:${key}`, value));
        else for (const one of this.named) if (one.isTitle && one.words.length < MAX_VALUE) one.words += text.slice(0, MAX_VALUE * 2);
        this.text.add(text);
      },
      close: (tag) => {
        this.isJsonLd = false;
        this.text.close(tag);
        if (this.named.length > 0) this.name();
      },
    });
    this.text.end();
    this.name();
  }

  result(): Sweep {
    const { url, titles, metadata } = this;
    const { text } = this.text;
    this.add('path', pathOf(url) ?? '');
    const addresses = [...this.hosts].map((host) => `http://${host}`).filter((address) => URL.canParse(address));
    const hosts = addresses.map((address) => new URL(address).hostname);
    return { url, text, titles, metadata, hosts, isArticleLike: this.isArticleLike(text.length) };
  }

  private isArticleLike(length: number): boolean {
    if (length < MIN_TEXT || isFrontPage(this.url)) return false;
    if (this.metadata.some(({ field, value }) => ARTICLE_FACT.test(`${field} ${value}`))) return true;
    return (
      (length > ENOUGH_TEXT || this.hasParagraph) &&
      !this.metadata.some(({ field, value }) => field === 'meta:og:type' && isOtherThing(value))
    );
  }

  private add(field: string, value: string): void {
    if (value !== '' && this.metadata.length < MAX_METADATA) this.metadata.push({ field, value: value.slice(0, MAX_VALUE) });
  }

  private readTag(tag: string, source: string, isVoid: boolean): void {
    this.hasParagraph ||= PARAGRAPH.test(tag);
    if (tag === 'script') this.isJsonLd = !isVoid && /\stype="[^"]*ld\+json/i.test(source);
    if (tag === 'meta') this.readMeta(attributesOf(source));
    else if (tag === 'link') this.readLink(attributesOf(source));
    else if (source.includes('//')) this.readAddress(tag, attributesOf(source));
    if (isVoid) return;
    // drawings have titles of their own
    if (tag === 'h1' || (tag === 'title' && !this.hasTitle)) {
      this.hasTitle = true;
      this.open(true);
    }
    if (this.authors < MAX_AUTHORS && (tag === 'address' || AUTHOR.test(source))) {
      this.authors += 1;
      this.open(false);
    }
  }

  private readMeta(attributes: ReadonlyMap<string, string>): void {
    const name = attributes.get('property') || attributes.get('name') || attributes.get('itemprop') || '';
    const key = name.trim().toLowerCase();
    if (key !== '' && !NO_FACT.test(key)) this.add(`meta:${key}`, attributes.get('content') ?? '');
  }

  private readLink(attributes: ReadonlyMap<string, string>): void {
    if (/(?:^|\s)canonical(?:\s|$)/i.test(attributes.get('rel') ?? ''))
      this.add('link:canonical', absolute(attributes.get('href'), this.url) ?? '');
  }

  private readAddress(tag: string, attributes: ReadonlyMap<string, string>): void {
    const address = (tag === 'a' ? attributes.get('href') : undefined) ?? attributes.get('src');
    const host = HOST.exec(address ?? '')?.[1];
    if (host !== undefined) this.hosts.add(host);
  }

  private open(isTitle: boolean): void {
    this.named.push({ depth: this.text.depth, isTitle, place: this.text.place, words: '' });
  }

  /** Takes the words of the elements that have ended. */
  private name(): void {
    const [ended, open] = [[] as Named[], [] as Named[]];
    for (const one of this.named) (one.depth >= this.text.depth ? ended : open).push(one);
    this.named = open;
    for (const { isTitle, place, words } of ended) {
      if (!isTitle) for (const line of this.text.linesSince(place).slice(0, MAX_LINES)) this.add('meta:author', line);
      else if (this.titles.length < MAX_TITLES) this.titles.push(words.slice(0, MAX_VALUE));
    }
  }
}
