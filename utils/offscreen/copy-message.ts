import type { Snapshot } from '../detection/snapshot';
import type { PageCopy } from '../page/page-copy';

/**
 * Where background and reader talk: no page can. Not by the extension's messages: a worker that is ended and asked at the same moment does
 * not get them while another part of the extension listens (Chromium 156).
 */
export const CHANNEL_NAME = 'copytaster-reader';

/** What the two need of it. */
export interface CopyChannel {
  postMessage(message: CopyMessage): void;
  addEventListener(type: 'message', listener: (event: { readonly data: CopyMessage }) => void): void;
}

export type CopyMessage =
  /** To the reader. The copy was checked when it came out of its tab. */
  | { readonly kind: 'read'; readonly id: string; readonly copy: PageCopy }
  /** From the reader, once it has loaded: what was asked before is asked again. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: string; readonly answer: CopyAnswer };

export type CopyAnswer = { readonly snapshot: Snapshot } | { readonly reason: string };
