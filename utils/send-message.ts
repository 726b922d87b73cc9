import type { Runtime } from 'webextension-polyfill';
import type { MessageKind, Messages } from './messages';

/** Asks the background. Rejects where it does not answer. */
export async function sendMessage<Kind extends MessageKind>(
  runtime: Pick<Runtime.Static, 'sendMessage'>,
  kind: Kind,
  request: Messages[Kind]['request'],
): Promise<Messages[Kind]['response']> {
  return await runtime.sendMessage({ kind, ...request });
}
