import { present } from '../../path/present';
import { differInFamily } from '../prompts/parseEndpoint';
import { questionsIn, type TextQuestion } from './questionsIn';

type Pair = Extract<TextQuestion, { kind: 'pair' }>;
type One = Extract<TextQuestion, { kind: 'one' }>;

const sourceFirst = /^\W*(?:src|source|from)\b/i;
const destinationFirst = /^\W*(?:dst|dest|destination|to)\b/i;

/**
 * The question of a text whose only two addresses stand in a line each, as tickets have them, or in two selections: the
 * first is the source, unless the lines begin with other words. Undefined for any other text.
 */
export function pairOverLines(text: string): Pair | undefined {
  const asking = text
    .split(/\r\n|\r|\n/)
    .flatMap(line => questionsIn(line).map(question => ({ line, question })));
  const [first, second] = asking.map(({ question }) => question).filter(isOne);
  if (first === undefined || second === undefined || asking.length > 2) return undefined;
  if (first.address === second.address || differInFamily(first.address, second.address)) return undefined;
  const [above = '', below = ''] = asking.map(({ line }) => line);
  const isSwapped = destinationFirst.test(above) || (sourceFirst.test(below) && !sourceFirst.test(above));
  const [source, destination] = isSwapped ? [second, first] : [first, second];
  return present({
    kind: 'pair' as const,
    source: source.address,
    destination: destination.address,
    sourcePort: source.port,
    destinationPort: destination.port,
    protocol: destination.protocol ?? source.protocol,
  });
}

function isOne(question: TextQuestion): question is One {
  return question.kind === 'one';
}
