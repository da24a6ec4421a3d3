import type { AskedCommand } from './deviceCommands';
import { isObject, readList } from './wire/leaves';

/** What became of one command: the device's answer, the device's complaint, or the controller's refusal to ask it. */
export interface CommandAnswer {
  readonly kind: 'answered' | 'failed' | 'refused';
  /** As the device gave it; empty where it gave none. */
  readonly text: string;
}

const kinds = {
  SUCCESS: 'answered',
  FAILURE: 'failed',
  // Older controllers say the one, newer ones the other.
  BLACKLISTED: 'refused',
  BLOCKLISTED: 'refused',
} as const;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the command runner's file: `[{deviceUuid, commandResponses: {SUCCESS: {command: text}, FAILURE, BLACKLISTED}}]`
 * (Cisco's command runner guide). Takes the envelope of other answers around it, words in any case, and the only answer
 * there is where its command is spelled otherwise. Undefined for all else.
 */
export function readCommandAnswer(file: string, asked: AskedCommand): CommandAnswer | undefined {
  const entry = entryOf(parse(file), asked.deviceId);
  const groups = entry?.['commandResponses'];
  if (!isObject(groups)) return undefined;
  const answers = Object.entries(groups).flatMap(([word, group]) => answersIn(word, group));
  const own = answers.find(({ command }) => spelled(command) === spelled(asked.command));
  const found = own ?? (answers.length === 1 ? answers[0] : undefined);
  return found === undefined ? undefined : { kind: found.kind, text: found.text };
}

function parse(file: string): unknown {
  try {
    return JSON.parse(file) as unknown;
  } catch {
    // A file of another kind: nothing in it is an answer.
    return undefined;
  }
}

function entryOf(body: unknown, deviceId: string): Fields | undefined {
  const list = isObject(body) && 'response' in body ? readList(body['response']) : readList(body);
  const entries = list.filter(isObject);
  const own = entries.find(entry => entry['deviceUuid'] === deviceId);
  const only = entries.length === 1 && entries[0]?.['deviceUuid'] === undefined ? entries[0] : undefined;
  return own ?? only;
}

interface NamedAnswer extends CommandAnswer {
  readonly command: string;
}

function answersIn(word: string, group: unknown): readonly NamedAnswer[] {
  const kind = Object.entries(kinds).find(([known]) => known === word.toUpperCase())?.[1];
  if (kind === undefined || !isObject(group)) return [];
  return Object.entries(group).map(([command, text]) => ({
    command,
    kind,
    text: typeof text === 'string' ? text : '',
  }));
}

function spelled(command: string): string {
  return command.trim().replace(/\s+/g, ' ').toLowerCase();
}
