import { once } from 'node:events';

/** Writes and waits where the reader is slower, so that memory does not grow with the number of pages. */
export async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
