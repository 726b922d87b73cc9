import type { CopyReader } from './read-tab';

/** Reads copies in the page that this runs in: one of the extension's own, which has a DOM. */
export const READ_HERE: CopyReader = {
  open: async () => {},
  read: async (copy) => (await import('../page/read-copy')).readCopy(copy),
};
