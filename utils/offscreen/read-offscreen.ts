import type { CopyReader } from '../check/read-tab';
import { TabError } from '../check/run-in-tab';
import { inTime } from '../in-time';
import type { PageCopy } from '../page/page-copy';
import type { CopyAnswer, CopyChannel } from './copy-message';

/** `chrome.offscreen`, as far as it is used: Chromium's workers have no DOM, and this lends them a document. */
export interface Offscreen {
  createDocument(options: { readonly url: string; readonly reasons: readonly string[]; readonly justification: string }): Promise<void>;
}

const READER = {
  url: '/reader.html',
  reasons: ['DOM_PARSER'],
  justification: 'Finds the article in a copy of the page, so that the tab itself has nothing to do.',
};
/** Longest wait for an answer, in milliseconds; the largest page seen takes one second. */
const ANSWER_LIMIT = 5_000;

/** Reads copies in the extension's offscreen document. It may be there from an earlier life of the worker, and closes itself when idle. */
export function createOffscreenReader(offscreen: Offscreen, channel: CopyChannel): CopyReader {
  const waiting = new Map<string, { readonly copy: PageCopy; readonly resolve: (answer: CopyAnswer) => void }>();
  let opening: Promise<void> | null = null;
  channel.addEventListener('message', ({ data }) => {
    if (data.kind === 'answer') waiting.get(data.id)?.resolve(data.answer);
    if (data.kind === 'ready') for (const [id, { copy }] of waiting) channel.postMessage({ kind: 'read', id, copy });
  });

  const open = (): Promise<void> => {
    // the only way in which this fails is that there is one already
    opening ??= offscreen
      .createDocument(READER)
      .catch(() => {})
      .finally(() => {
        opening = null;
      });
    return opening;
  };
  const ask = async (copy: PageCopy): Promise<CopyAnswer> => {
    const id = crypto.randomUUID();
    const answer = new Promise<CopyAnswer>((resolve) => waiting.set(id, { copy, resolve }));
    const asked = open().then(() => channel.postMessage({ kind: 'read', id, copy }));
    return await inTime(
      asked.then(() => answer),
      ANSWER_LIMIT,
      () => new TabError('timeout'),
    ).finally(() => waiting.delete(id));
  };
  return {
    open,
    read: async (copy) => {
      // once more where the document closed as it was asked
      const answer = await ask(copy).catch(() => ask(copy));
      if ('reason' in answer) throw new TabError(answer.reason);
      return answer.snapshot;
    },
  };
}
