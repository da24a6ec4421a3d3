import { present } from '../../path/present';
import type { Protocol } from '../../path/traceRequest';
import { differInFamily, formatEndpoint } from '../prompts/parseEndpoint';
import type { Reader } from '../reader';
import { addressesIn, type FoundAddress } from './addressesIn';
import { questionsIn, type TextQuestion } from './questionsIn';

/** One thing to ask about an address in a text: the words for a person, and the argument of `dnac.tracePath`. */
export interface TextWay {
  readonly label: string;
  readonly argument: {
    readonly source?: string;
    readonly destination?: string;
    readonly sourcePort?: number;
    readonly port?: number;
    readonly protocol?: Protocol;
  };
}

/** An address of a line and what can be asked about it: the whole question of its line first, if there is one. */
export interface TextPlace {
  readonly found: FoundAddress;
  readonly pair?: TextWay;
  readonly from: TextWay;
  readonly to: TextWay;
}

/** The addresses of a line with what can be asked about each. */
export function placesIn(line: string, reader: Reader): readonly TextPlace[] {
  const [question] = questionsIn(line);
  return addressesIn(line).map(found => {
    const pair =
      question?.kind === 'pair' && belongs(found, question) ? pairWay(question, reader) : undefined;
    return present({ found, pair, ...endWays(present({ ...found, protocol: question?.protocol }), reader) });
  });
}

/** The place that a column of a line lies in, its end included: there the pointer still touches the last letter. */
export function placeAt(line: string, column: number, reader: Reader): TextPlace | undefined {
  return placesIn(line, reader).find(({ found }) => found.start <= column && column <= found.end);
}

/** A single address as either end of a path. */
export function endWays(
  { address, port, protocol }: Pick<FoundAddress, 'address' | 'port'> & { readonly protocol?: Protocol },
  { t }: Reader,
): { readonly from: TextWay; readonly to: TextWay } {
  const named = { address: formatEndpoint(address, port) };
  return {
    from: {
      label: t('Trace from {address}', named),
      argument: present({ source: address, sourcePort: port, protocol }),
    },
    to: {
      label: t('Trace to {address}', named),
      argument: present({ destination: address, port, protocol }),
    },
  };
}

type Pair = Extract<TextQuestion, { kind: 'pair' }>;

function pairWay(pair: Pair, { t }: Reader): TextWay {
  const { source, destination, sourcePort, destinationPort: port, protocol } = pair;
  const ends = {
    source: formatEndpoint(source, sourcePort),
    destination: formatEndpoint(destination, port),
  };
  return {
    label: t('Trace {source} → {destination}', ends),
    argument: present({ source, destination, sourcePort, port, protocol }),
  };
}

/** No traffic goes between the families; then each address is a question of its own. */
function belongs({ address }: FoundAddress, { source, destination }: Pair): boolean {
  return [source, destination].includes(address) && !differInFamily(source, destination);
}
