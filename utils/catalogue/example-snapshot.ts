import { EMPTY_SNAPSHOT } from '../detection/empty-snapshot';
import type { Block, MetadataItem, Snapshot, SnapshotLink } from '../detection/snapshot';
import type { Zone } from '../detection/vocabulary';

/**
 * The smallest page that holds an example: one block of the zone, one metadata item (`field=value`), or one link (`link URL`,
 * `image URL`). Null where the example has not that form.
 */
export function exampleSnapshot(example: string, zone: Zone): Snapshot | null {
  if (zone === 'metadata') {
    const item = metadataOf(example);
    return item && { ...EMPTY_SNAPSHOT, metadata: [item] };
  }
  if (zone === 'links') {
    const link = linkOf(example);
    return link && { ...EMPTY_SNAPSHOT, links: [link] };
  }
  return { ...EMPTY_SNAPSHOT, blocks: [blockOf(example, zone)] };
}

/** The form that examples of a zone have, in words. */
export function exampleForm(zone: Zone): string {
  return zone === 'metadata' ? '“field=value”' : '“link URL” or “image URL”';
}

function blockOf(text: string, zone: Zone): Block {
  const zones: readonly Zone[] = zone === 'lead' ? ['lead', 'body'] : zone === 'tail' ? ['body', 'tail'] : [zone];
  return { text, zones, visible: true, heading: false, linkDensity: 0 };
}

function metadataOf(example: string): MetadataItem | null {
  const [, field, value] = /^([^\s=]+)=(.+)$/s.exec(example) ?? [];
  return field !== undefined && value !== undefined ? { field, value } : null;
}

function linkOf(example: string): SnapshotLink | null {
  const [, kind, host, path = ''] = /^(link|image) https?:\/\/([^/\s?#]+)([/?]\S*)?$/.exec(example) ?? [];
  if (host === undefined) return null;
  const clean = host.toLowerCase().replace(/^www\./, '');
  return { kind: kind === 'image' ? 'image' : 'link', host: clean, path: path.startsWith('/') ? path : `/${path}`, block: null };
}
