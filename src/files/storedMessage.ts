import * as v from 'valibot';
import { english, message, type Message, type MessageArgument } from '../path/message';
import { messages, type MessageId } from '../path/messages';
import { text } from './fields';

/** A sentence in a file: its id and arguments, and its English text for readers that do not know the id. */
export interface StoredMessage {
  readonly id: string;
  readonly args: Readonly<Record<string, string | number | StoredMessage>>;
  readonly text: string;
}

export const storedMessage: v.GenericSchema<unknown, StoredMessage> = v.object({
  id: text,
  args: v.record(
    text,
    v.union([text, v.number(), v.lazy((): v.GenericSchema<unknown, StoredMessage> => storedMessage)]),
  ),
  text,
});

export function storeMessage(said: Message): StoredMessage {
  const args = Object.entries(said.args).map(([name, value]): [string, string | number | StoredMessage] => [
    name,
    typeof value === 'object' ? storeMessage(value) : value,
  ]);
  return { id: said.id, args: Object.fromEntries(args), text: english(said) };
}

/** The message again; an id or arguments that this version does not know become the text that was kept. */
export function restoreMessage(stored: StoredMessage): Message {
  const { id, args } = stored;
  if (!isMessageId(id) || !fits(id, args)) return message('text.stored', { text: stored.text });
  const restored = Object.entries(args).map(([name, value]): [string, MessageArgument] => [
    name,
    typeof value === 'object' ? restoreMessage(value) : value,
  ]);
  return { id, args: Object.fromEntries(restored) };
}

function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(messages, id);
}

function fits(id: MessageId, args: StoredMessage['args']): boolean {
  return Array.from(messages[id].matchAll(/\{(\w+)\}/g)).every(([, name = '']) => Object.hasOwn(args, name));
}
