import { FOREIGN_LIMITS } from './parse-foreign';
import { type Refusal, refuse } from './refusal';

/** Milliseconds for a whole answer. */
const LONGEST_WAIT = 20_000;

/** An answer: the text with its version, or that nothing has changed since `etag`. */
export type Fetched = { readonly text: string; readonly etag: string | null; readonly size: number } | { readonly unchanged: true };

/**
 * Fetches a list: over HTTPS from beginning to end, without cookies or a referrer, never more than the limit. `etag` asks only for what
 * is newer; browsers send it across sites only where the user allowed the extension to read that site.
 */
export async function fetchList(url: string, etag: string | null, fetcher: typeof fetch = fetch): Promise<Fetched | Refusal> {
  if (!url.startsWith('https://')) return refuse('no-https');
  const limit = AbortSignal.timeout(LONGEST_WAIT);
  try {
    const response = await fetcher(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal: limit,
      ...(etag !== null && { headers: { 'If-None-Match': etag } }),
    });
    if (!response.url.startsWith('https://')) return refuse('redirect');
    if (response.status === 304) return { unchanged: true };
    if (!response.ok) return refuse('status', response.status);
    return await readBody(response);
  } catch (error) {
    if (limit.aborted) return refuse('timeout', LONGEST_WAIT / 1000);
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
  return { text: await new Blob(chunks).text(), etag: response.headers.get('etag'), size };
}
