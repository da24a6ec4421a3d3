import { present } from '../../path/present';
import { differInFamily } from '../prompts/parseEndpoint';
import { addressesIn } from './addressesIn';
import { portSaidOf, questionsIn, type TextQuestion } from './questionsIn';

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
  // A word that both lines begin with tells them not apart.
  const isTo = destinationFirst.test(first.line);
  if (isTo !== destinationFirst.test(second.line)) return isTo;
  const isFrom = sourceFirst.test(first.line);
  if (isFrom !== sourceFirst.test(second.line)) return !isFrom;
  return hasPort(first) && second.question.port === undefined;
}

/** Whether its port is said of the address: any other is that of the traffic, and so the destination's. */
function hasPort({ line }: End): boolean {
  const [found] = addressesIn(line);
  return found !== undefined && portSaidOf(found, line.slice(found.end)) !== undefined;
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
