import { assertNever } from '../assertNever';
import { hopPlace } from '../hopPlace';
import { message, type Message, type MessageArgument } from '../message';
import type { ComparedHop, FieldChange } from './comparison';
import { stackMembers } from './stackMember';
import type { Differences } from './verdictDifference';

/** A field that changed at a hop of both runs, in words. */
export function fieldSentence(
  { after, reversed }: Differences,
  row: ComparedHop,
  change: FieldChange,
): Message {
  const difference = fieldDifference(change, {
    hop: hopPlace(after.hops[row.after ?? -1]),
    before: change.before ?? absent(change),
    after: change.after ?? absent(change),
  });
  return reversed ? message('compare.back.differs', { difference }) : difference;
}

type Words = Readonly<Record<'hop' | 'before' | 'after', MessageArgument>>;

function fieldDifference({ field, before, after }: FieldChange, words: Words): Message {
  switch (field) {
    case 'ingress':
    case 'egress':
      return message(
        stackMembers(before, after) === undefined ? `compare.${field}` : `compare.${field}Member`,
        words,
      );
    case 'device':
      return message('compare.device', { before: words.before, after: words.after });
    case 'cpu':
    case 'memory':
    case 'rate':
    case 'drops':
      return message('compare.counters');
    case 'tunnels':
    case 'vrf':
    case 'vlan':
    case 'acl':
    case 'link':
    case 'accuracy':
    case 'address':
    case 'role':
    case 'ssid':
    case 'softwareVersion':
    case 'platform':
      return message(`compare.${field}`, words);
    default:
      return assertNever(field);
  }
}

function absent({ field }: FieldChange): Message {
  return message(field === 'accuracy' ? 'compare.noDoubt' : 'compare.none');
}
