import type { Runtime } from 'webextension-polyfill';
import { type Message, type MessageKind, type Messages, parseMessage } from './messages';

/** One answer a kind of message. */
export type Answers = {
  readonly [Kind in MessageKind]: (
    request: Messages[Kind]['request'],
    sender: Runtime.MessageSender,
  ) => Promise<Messages[Kind]['response']>;
};

/** Answers well-formed messages from those who may send them; all others get no answer. */
export function answerMessages(runtime: Pick<Runtime.Static, 'onMessage' | 'id' | 'getURL'>, answers: Answers): void {
  runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
    const message = parseMessage(raw);
    return message !== null && maySend(message.kind, sender, runtime) ? answer(message, sender, answers) : undefined;
  });
}

/** Pages may only hand in their own code, from the main frame; everything else is for the extension's own pages. */
export function maySend(kind: MessageKind, sender: Runtime.MessageSender, runtime: Pick<Runtime.Static, 'id' | 'getURL'>): boolean {
  if (sender.id !== runtime.id) return false;
  const isOwnPage = sender.url?.startsWith(runtime.getURL('')) ?? false;
  return kind === 'loaded' ? !isOwnPage && sender.frameId === 0 && sender.tab?.id !== undefined : isOwnPage;
}

function answer(message: Message, sender: Runtime.MessageSender, answers: Answers): Promise<unknown> {
  switch (message.kind) {
    case 'check':
      return answers.check(message, sender);
    case 'switch':
      return answers.switch(message, sender);
    case 'rule':
      return answers.rule(message, sender);
    case 'keep':
      return answers.keep(message, sender);
    case 'loaded':
      return answers.loaded(message, sender);
  }
}
