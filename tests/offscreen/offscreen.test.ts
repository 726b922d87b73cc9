import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_SNAPSHOT } from '../../utils/detection/empty-snapshot';
import { answerCopies } from '../../utils/offscreen/answer-copies';
import type { CopyChannel, CopyMessage } from '../../utils/offscreen/copy-message';
import { createOffscreenReader } from '../../utils/offscreen/read-offscreen';
import type { PageCopy } from '../../utils/page/page-copy';

const COPY: PageCopy = { url: 'https://paper.example/a', markup: '<p>a</p>', type: 'text/html', isCut: false };

type Listener = (event: { readonly data: CopyMessage }) => void;

/** A browser that has one offscreen document at most; what one side says the other hears, if it is there. */
function chromium({ read = (_: PageCopy) => EMPTY_SNAPSHOT, isOpen = false } = {}) {
  let toReader: Listener = () => {};
  let toBackground: Listener = () => {};
  let isThere = false;
  const close = (): void => {
    isThere = false;
    toReader = () => {};
  };
  const load = (): void => {
    isThere = true;
    const channel: CopyChannel = {
      postMessage: (data) => toBackground({ data }),
      addEventListener: (_, listener) => {
        toReader = listener;
      },
    };
    answerCopies(channel, read, close);
  };
  if (isOpen) load();
  const createDocument = vi.fn(async () => {
    if (isThere) throw new Error('Only a single offscreen document may be created.');
    load();
  });
  const channel: CopyChannel = {
    postMessage: (data) => toReader({ data }),
    addEventListener: (_, listener) => {
      toBackground = listener;
    },
  };
  /** There, but not yet loaded. */
  const begin = (): void => {
    isThere = true;
  };
  return { reader: createOffscreenReader({ createDocument }, channel), createDocument, close, begin, load, isOpen: () => isThere };
}

describe('the offscreen reader', () => {
  beforeEach(() => void vi.useRealTimers());

  it('reads in a document that is opened for it, and again in the same', async () => {
    const { reader } = chromium();
    expect(await reader.read(COPY)).toEqual(EMPTY_SNAPSHOT);
    expect(await reader.read(COPY)).toEqual(EMPTY_SNAPSHOT);
  });

  it('uses the document that an earlier life of the worker left', async () => {
    const { reader, createDocument } = chromium({ isOpen: true });
    expect(await reader.read(COPY)).toEqual(EMPTY_SNAPSHOT);
    expect(createDocument).toHaveBeenCalled();
  });

  it('waits for the document that an earlier life of the worker had begun to open', async () => {
    vi.useFakeTimers();
    const { reader, begin, load } = chromium();
    begin();
    const answer = reader.read(COPY);
    await vi.advanceTimersByTimeAsync(100);
    load();
    expect(await answer).toEqual(EMPTY_SNAPSHOT);
  });

  it('opens one document for several pages at once', async () => {
    const { reader, createDocument } = chromium();
    await Promise.all([reader.open(), reader.read(COPY), reader.read(COPY)]);
    expect(createDocument).toHaveBeenCalledTimes(1);
  });

  it('asks once more where the document closed as it was asked', async () => {
    vi.useFakeTimers();
    const { reader, close, begin } = chromium();
    begin();
    const answer = reader.read(COPY);
    await vi.advanceTimersByTimeAsync(100);
    close();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(await answer).toEqual(EMPTY_SNAPSHOT);
  });

  it('tells a page that cannot be read', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { reader } = chromium({
      read: () => {
        throw new Error('broken tree');
      },
    });
    await expect(reader.read(COPY)).rejects.toMatchObject({ reason: 'read-error' });
    warn.mockRestore();
  });

  it('gives up where no answer comes', async () => {
    vi.useFakeTimers();
    const { reader, begin } = chromium();
    begin();
    const answer = expect(reader.read(COPY)).rejects.toMatchObject({ reason: 'timeout' });
    await vi.advanceTimersByTimeAsync(11_000);
    await answer;
  });

  it('closes its document when there is nothing to read for a while, not sooner', async () => {
    vi.useFakeTimers();
    const { reader, isOpen } = chromium();
    await reader.read(COPY);
    await vi.advanceTimersByTimeAsync(20_000);
    await reader.read(COPY);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(isOpen()).toBe(true);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(isOpen()).toBe(false);
  });
});
