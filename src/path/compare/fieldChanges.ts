import { present } from '../present';
import type { RunHop } from './comparedRun';
import type { ComparedField, FieldChange } from './comparison';
import { hopFields } from './hopFields';

/** In the order in which a reader asks for them: the way first, then what the devices are, then what they count. */
export const comparedFields: readonly ComparedField[] = [
  ...(['device', 'ingress', 'egress', 'tunnels', 'vrf', 'vlan', 'acl', 'link'] as const),
  ...(['accuracy', 'address', 'role', 'ssid', 'softwareVersion', 'platform'] as const),
  ...(['cpu', 'memory', 'rate', 'drops'] as const),
];

/**
 * Fields that the controller gives or does not give for reasons of its own (asked too early, not asked for, another
 * generation): said in one run only, they are no change of the network.
 */
const givenOrNot: ReadonlySet<ComparedField> = new Set<ComparedField>([
  ...(['device', 'address', 'role', 'softwareVersion', 'platform', 'link', 'ssid'] as const),
  ...(['vrf', 'vlan', 'cpu', 'memory', 'rate', 'drops'] as const),
]);

/** True for what moves from minute to minute without any change of the network. */
export function isCounter(field: ComparedField): boolean {
  return field === 'cpu' || field === 'memory' || field === 'rate' || field === 'drops';
}

export interface ChangeOptions {
  readonly counters: boolean;
  /** Only where both runs asked for them; those of a way back are others, for a list is bound to a direction. */
  readonly accessLists: boolean;
  /** Only where they lead to the same hop; the other way the controller may know a link by another word. */
  readonly links: boolean;
}

/** What is not the same of a hop that stands in both runs. */
export function fieldChanges(before: RunHop, after: RunHop, options: ChangeOptions): readonly FieldChange[] {
  const [was, is] = [hopFields(before, options.counters), hopFields(after, options.counters)];
  const ends = { start: before.isFirst !== after.isFirst, end: before.isLast !== after.isLast };
  return comparedFields.flatMap(field => {
    const isSaidTwice = was[field] !== undefined && is[field] !== undefined;
    if (was[field] === is[field] || !isCompared(field, isSaidTwice, ends)) return [];
    if ((field === 'acl' && !options.accessLists) || (field === 'link' && !options.links)) return [];
    return [{ field, ...present({ before: was[field], after: is[field] }) }];
  });
}

/**
 * Where a path begins there is no way in, where it ends none out; the same hop amid the other path has both. `ends`
 * says where only one of the two paths begins or ends.
 */
function isCompared(
  field: ComparedField,
  isSaidTwice: boolean,
  ends: { start: boolean; end: boolean },
): boolean {
  if ((field === 'vrf' || field === 'vlan') && (ends.start || ends.end)) return false;
  if (isSaidTwice) return true;
  if (field === 'ingress') return !ends.start;
  if (field === 'egress') return !ends.end;
  return !givenOrNot.has(field);
}
