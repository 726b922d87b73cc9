import type { Snapshot } from '../detection/snapshot';
import type { PageCopy } from '../page/page-copy';
import type { CopyAnswer, CopyChannel } from './copy-message';

/** Milliseconds without a page to read after which the reader's document goes: it holds a few megabytes. */
const IDLE = 30_000;

/** Reads pages for the background, in a document of its own, and closes it when there were none for a while. */
export function answerCopies(channel: CopyChannel, read: (copy: PageCopy) => Snapshot, close: () => void): void {
  let timer = setTimeout(close, IDLE);
  channel.addEventListener('message', ({ data }) => {
    if (data.kind !== 'read') return;
    clearTimeout(timer);
    channel.postMessage({ kind: 'answer', id: data.id, answer: answerOf(() => read(data.copy)) });
    timer = setTimeout(close, IDLE);
  });
  channel.postMessage({ kind: 'ready' });
}

function answerOf(read: () => Snapshot): CopyAnswer {
  try {
    return { snapshot: read() };
  } catch (error) {
    console.warn('Copytaster could not read a page', error);
    return { reason: 'read-error' };
  }
}
