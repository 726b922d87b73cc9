import type { Runtime } from 'webextension-polyfill';
import type { MessageKind, Messages } from './messages';

/** Asks the background. Rejects where it does not answer: a browser that ends it in the middle may say `undefined` instead. */
export async function sendMessage<Kind extends MessageKind>(
  runtime: Pick<Runtime.Static, 'sendMessage'>,
  kind: Kind,
  request: Messages[Kind]['request'],
): Promise<Messages[Kind]['response']> {
  const answer: Messages[Kind]['response'] | undefined = await runtime.sendMessage({ kind, ...request });
  if (answer === undefined) throw new Error(kind);
  return answer;
}
