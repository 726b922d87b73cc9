import { getDomain } from 'tldts';
import { FOREIGN_LIMITS } from './parse-foreign';
import { type Refusal, refuse } from './refusal';

/** Milliseconds for a whole answer. */
const LONGEST_WAIT = 20_000;

/** Longer ones are not worth their room. */
const LONGEST_ETAG = 200;

/** An answer: the text with its version, or that nothing has changed since `etag`. */
export type Fetched = { readonly text: string; readonly etag: string | null; readonly size: number } | { readonly unchanged: true };

/**
 * Fetches a list: over HTTPS from beginning to end, without cookies or a referrer, never more than the limit. `etag` asks only for what
 * is newer; browsers send it across sites only where the user allowed the extension to read that site.
 */
export async function fetchList(
  url: string,
  etag: string | null,
  fetcher: typeof fetch = fetch,
  longestWait = LONGEST_WAIT,
): Promise<Fetched | Refusal> {
  if (!url.startsWith('https://')) return refuse('no-https');
  const fetched = await fetchOnce(url, etag, fetcher, longestWait);
  // browsers ask servers beforehand whether a page may name a version, and many answer no
  return etag !== null && 'refused' in fetched && fetched.refused === 'unreachable'
    ? await fetchOnce(url, null, fetcher, longestWait)
    : fetched;
}

async function fetchOnce(url: string, etag: string | null, fetcher: typeof fetch, longestWait: number): Promise<Fetched | Refusal> {
  const limit = AbortSignal.timeout(longestWait);
  try {
    const response = await fetcher(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal: limit,
      ...(etag !== null && { headers: { 'If-None-Match': etag } }),
    });
    if (!response.url.startsWith('https://')) return refuse('redirect');
    // who takes a list from one site has not agreed to take it from another
    if (getDomain(response.url) !== getDomain(url)) return refuse('elsewhere', new URL(response.url).host);
    if (response.status === 304) return { unchanged: true };
    if (!response.ok) return refuse('status', response.status);
    return await readBody(response);
  } catch (error) {
    if (limit.aborted) return refuse('timeout', longestWait / 1000);
    return refuse('unreachable', error instanceof Error ? error.message : String(error));
  }
}

async function readBody(response: Response): Promise<Fetched | Refusal> {
  const tooLarge = refuse('too-large', `${FOREIGN_LIMITS.bytes / 1_000_000} MB`);
  if (Number(response.headers.get('content-length') ?? 0) > FOREIGN_LIMITS.bytes) {
    await response.body?.cancel();
    return tooLarge;
  }
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.length;
    if (size > FOREIGN_LIMITS.bytes) {
      await reader?.cancel();
      return tooLarge;
    }
    chunks.push(part.value);
  }
  const etag = response.headers.get('etag');
  return { text: await new Blob(chunks).text(), etag: etag !== null && etag.length > LONGEST_ETAG ? null : etag, size };
}
