import type { Phrase } from '../detection/catalogue';
import { compileSourceMarker } from './compile-marker';
import type { SourceFile } from './format';
import type { Problem } from './problem';

/** Names, hosts and telling phrases that two sources claim: each problem stands at the later one. */
export function checkOwners(sources: readonly SourceFile[]): readonly Problem[] {
  const owners = new Map<string, string>();
  return [...sources]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((file) => {
      const claims = claimsOf(file);
      const taken = [...claims].flatMap(([key, what]) => {
        const owner = owners.get(key);
        return owner ? [{ file: `sources/${file.id}.json`, reason: `${what} already belongs to ${owner}` }] : [];
      });
      for (const key of claims.keys()) if (!owners.has(key)) owners.set(key, file.id);
      return taken;
    });
}

/** What a source claims for itself: a comparable key for each thing, and its name in plain words. Initials may be shared. */
function claimsOf(file: SourceFile): ReadonlyMap<string, string> {
  const claims = new Map<string, string>();
  for (const credit of file.credits) claims.set(`credit ${credit}`, `credit “${credit}”`);
  for (const host of file.hosts) claims.set(`host ${host}`, `host ${host}`);
  for (const marker of file.markers.filter(({ strength }) => strength !== 'supporting')) {
    const { zones, phrases, fields, exactCase } = compileSourceMarker(file, marker, 0);
    for (const zone of zones) {
      for (const phrase of phrases) {
        const place = [zone, marker.on ?? '', fields.join(), marker.requires?.join() ?? '', exactCase].join(' ');
        claims.set(`phrase ${place} ${JSON.stringify(phrase.tokens)}`, `marker ${marker.id}: phrase “${textOf(phrase)}” in ${zone}`);
      }
    }
  }
  return claims;
}

const textOf = ({ tokens }: Phrase): string =>
  tokens.map((token) => (typeof token === 'string' ? token : token.type === 'slot' ? `{${token.slot}}` : '{…}')).join('');
