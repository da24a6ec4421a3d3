import { present } from '../../path/present';
import { differInFamily } from '../prompts/parseEndpoint';
import { questionsIn, type TextQuestion } from './questionsIn';

type Pair = Extract<TextQuestion, { kind: 'pair' }>;
type One = Extract<TextQuestion, { kind: 'one' }>;

/** An address and the line that it stands in. */
interface End {
  readonly line: string;
  readonly question: One;
}

const sourceFirst = /^\W*(?:src|source|from|client)\b/i;
const destinationFirst = /^\W*(?:dst|dest|destination|to|server)\b/i;

/**
 * The question of a text whose only two addresses stand in a line each, as tickets have them, or in two selections. Which
 * is the destination the words say that the lines begin with, else the port of one, else that it is the second. Undefined
 * for any other text.
 */
export function pairOverLines(text: string): Pair | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const asking = lines.flatMap(line => questionsIn(line).map(question => ({ line, question })));
  const [first, second] = asking.filter(isOne);
  if (first === undefined || second === undefined || asking.length > 2) return undefined;
  const [{ address: one }, { address: other }] = [first.question, second.question];
  if (one === other || differInFamily(one, other)) return undefined;
  return isDestination(first, second) ? pairOf(second, first) : pairOf(first, second);
}

function isDestination(first: End, second: End): boolean {
  if (destinationFirst.test(first.line)) return true;
  if (sourceFirst.test(first.line) || destinationFirst.test(second.line)) return false;
  return sourceFirst.test(second.line) || (hasPort(first) && !hasPort(second));
}

/** A port that does not stand behind the address is that of the traffic, and so the destination's. */
function hasPort({ line, question: { address, port } }: End): boolean {
  return port !== undefined && [`${address}:${port}`, `${address}]:${port}`].some(end => line.includes(end));
}

function pairOf(source: End, destination: End): Pair {
  const [from, to] = [source.question, destination.question];
  const isOwn = hasPort(source);
  return present({
    kind: 'pair' as const,
    source: from.address,
    destination: to.address,
    sourcePort: isOwn ? from.port : undefined,
    destinationPort: to.port ?? (isOwn ? undefined : from.port),
    protocol: to.protocol ?? from.protocol,
  });
}

function isOne(asking: { readonly line: string; readonly question: TextQuestion }): asking is End {
  return asking.question.kind === 'one';
}
