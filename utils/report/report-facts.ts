import type { CatalogueSource } from '../detection/catalogue';
import { assignParts } from '../detection/parts';
import type { Snapshot } from '../detection/snapshot';
import type { Evidence, Verdict } from '../detection/verdict';
import type { Passage } from '../page/find-range';
import { distinctiveSentence } from './distinctive-sentence';
import { passageOf } from './passage';
import { namedSources, type QuoteContext, type ReportFacts } from './tab-report';

/** Enough to tell two equal quotes of one page apart; the length that browsers use for text fragments, too. */
const CONTEXT_LENGTH = 32;

/** What the report keeps of a page's text. `page` carries the derived fields of `withSites`. */
export function reportFacts(page: Snapshot, verdict: Verdict, sources: readonly CatalogueSource[]): ReportFacts {
  const parts = verdict.state === 'checked' ? assignParts(page, verdict.evidence) : [];
  const story = page.blocks.flatMap(({ text, heading }, index) =>
    parts[index] === 'body' && !heading ? [text.slice(datelineEnd(index, verdict.evidence)).trim()] : [],
  );
  return {
    contexts: verdict.evidence.map((evidence) => contextOf(evidence, page)),
    supplied: parts.flatMap((part, block) => (part === null ? [] : suppliedIn(block, part === 'body', page, verdict.evidence))),
    leads: {
      canonical: canonicalOf(page),
      sourcePage: sourcePageOf(page, verdict, sources),
      sentence: verdict.label === 'none' ? null : distinctiveSentence(story, page.language),
    },
  };
}

function contextOf({ block, start, end }: Evidence, { blocks }: Snapshot): QuoteContext {
  const text = block === null ? '' : (blocks[block]?.text ?? '');
  return { prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start), suffix: text.slice(end, end + CONTEXT_LENGTH) };
}

/** Of a block of the story only its dateline is the supplier's. */
function suppliedIn(block: number, isStory: boolean, { blocks }: Snapshot, evidence: readonly Evidence[]): readonly Passage[] {
  const text = blocks[block]?.text ?? '';
  if (!isStory) return [passageOf(block, 0, text.length, text)];
  const datelines = evidence.filter((each) => each.block === block && each.role === 'dateline');
  return datelines.map(({ start, end, quote }) => passageOf(block, start, end, quote));
}

function datelineEnd(block: number, evidence: readonly Evidence[]): number {
  return Math.max(0, ...evidence.map((each) => (each.block === block && each.role === 'dateline' ? each.end : 0)));
}

/** Fields that name an original, and what `withSites` derives from them where it lies on another site. */
const ORIGINALS = [
  ['canonical-site', ['link:canonical', 'meta:og:url']],
  ['original-site', ['meta:original-source', 'meta:syndication-source', 'jsonld:isBasedOn']],
] as const;

function canonicalOf({ metadata }: Snapshot): string | null {
  const found = ORIGINALS.flatMap(([derived, fields]) => {
    const sites = metadata.filter(({ field }) => field === derived).map(({ value }) => value);
    return metadata.filter(({ field, value }) => fields.some((each) => each === field) && sites.some((site) => isOnSite(value, site)));
  });
  return found[0]?.value ?? null;
}

function sourcePageOf({ links }: Snapshot, verdict: Verdict, sources: readonly CatalogueSource[]): string | null {
  const named = namedSources(verdict);
  const hosts = sources.filter(({ id }) => named.has(id)).flatMap((source) => source.hosts);
  const link = links.find(({ kind, host, path }) => kind === 'link' && path.length > 1 && hosts.some((own) => isHostOf(host, own)));
  return link === undefined ? null : `https://${link.host}${link.path}`;
}

const isOnSite = (url: string, site: string): boolean =>
  /^https?:/i.test(url) && URL.canParse(url) && isHostOf(new URL(url).hostname, site);
const isHostOf = (host: string, site: string): boolean => host === site || host.endsWith(`.${site}`);
