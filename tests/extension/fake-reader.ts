import type { CopyReader } from '../../utils/check/read-tab';
import type { Snapshot } from '../../utils/detection/snapshot';
import type { PageCopy } from '../../utils/page/page-copy';

/** A tab's answer that FAKE_READER reads as this snapshot. */
export const copyOf = (snapshot: Snapshot): PageCopy => ({
  url: snapshot.url,
  markup: JSON.stringify(snapshot),
  type: 'text/html',
  isCut: false,
});

/** Reads what `copyOf` made. */
export const FAKE_READER: CopyReader = { open: async () => {}, read: async ({ markup }) => JSON.parse(markup) as Snapshot };
