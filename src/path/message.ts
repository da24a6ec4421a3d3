import { messages, type MessageId } from './messages';

type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** A value inside a sentence: text that is never translated, or a message that is. */
export type MessageArgument = string | number | Message;

/**
 * A sentence to be: its id in the English table and what stands at its placeholders. Whoever shows it translates it;
 * `english` is the translation that command line, exports and logs use.
 */
export interface Message {
  readonly id: MessageId;
  readonly args: Readonly<Record<string, MessageArgument>>;
}

/** The arguments that the English text of an id asks for, and no others. */
export type MessageArguments<Id extends MessageId> = Readonly<
  Record<Placeholder<(typeof messages)[Id]>, MessageArgument>
>;

/** Builds a message; the compiler checks the placeholders against the English table. */
export function message<Id extends MessageId>(
  id: Id,
  ...args: [Placeholder<(typeof messages)[Id]>] extends [never] ? [] : [MessageArguments<Id>]
): Message {
  return { id, args: args[0] ?? {} };
}

/** A translator: the text with `{placeholders}` in the reader's language, arguments filled in. */
export type Translate = (text: string, args: Readonly<Record<string, string | number>>) => string;

/** Turns a message into text, inner messages first. An id that this version does not know (a newer file) is shown. */
export function render(said: Message, translate: Translate): string {
  if (!Object.hasOwn(messages, said.id)) return said.id;
  const args = Object.entries(said.args).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'object' ? render(value, translate) : value,
  ]);
  return translate(messages[said.id], Object.fromEntries(args));
}

/** The English text of a message. */
export function english(said: Message): string {
  return render(said, fill);
}

function fill(text: string, args: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(Object.hasOwn(args, name) ? args[name] : whole),
  );
}
