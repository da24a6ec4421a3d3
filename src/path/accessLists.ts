import { sideInterfaces, type AclAnalysis, type AclEntry, type Hop, type HopInterface } from './hop';
import { present } from './present';

/** An access list's answer and where it was given. */
export interface PlacedAcl {
  readonly hop: number;
  readonly side: 'ingress' | 'egress';
  /** Absent for a FlexConnect access list, which belongs to the access point. */
  readonly interfaceName?: string;
  readonly analysis: AclAnalysis;
}

export type AclEffect = 'permit' | 'deny' | 'unknown';

const denyWords = ['deny', 'denied', 'drop', 'dropped', 'block', 'blocked'];
const permitWords = ['permit', 'permitted', 'allow', 'allowed'];

/** What a result word means. The controller's words are documented nowhere: only exact ones count. */
export function wordEffect(word: string | undefined): AclEffect {
  const normalised = word?.trim().toLowerCase() ?? '';
  if (denyWords.includes(normalised)) return 'deny';
  return permitWords.includes(normalised) ? 'permit' : 'unknown';
}

/** What an entry does: by its result, else by its own text (`10 deny tcp any any`, `access-list 101 permit …`). */
export function entryEffect(entry: AclEntry): AclEffect {
  const effect = wordEffect(entry.result);
  if (effect !== 'unknown') return effect;
  const verb = /^\s*(?:access-list\s+\S+\s+)?(?:\d+\s+)?(permit|deny)\b/i.exec(entry.text ?? '');
  return wordEffect(verb?.[1]);
}

/**
 * What an access list does to the asked traffic. `mixed`: permit and deny together, so that it depends on the port;
 * `unknown`: its overall result is missing or a word that is not known.
 */
export function aclOutcome(analysis: AclAnalysis): 'permits' | 'denies' | 'mixed' | 'unknown' {
  const overall = wordEffect(analysis.result);
  const effects = [overall, ...analysis.entries.map(entryEffect)];
  if (effects.includes('deny') && effects.includes('permit')) return 'mixed';
  if (overall === 'unknown') return 'unknown';
  return overall === 'deny' ? 'denies' : 'permits';
}

/** Every access list answer on the path, in the order in which a packet meets them. */
export function placedAcls(hops: readonly Hop[]): readonly PlacedAcl[] {
  return hops.flatMap((hop, position) => [
    ...interfaceAcls(position, 'ingress', sideInterfaces(hop.ingress)),
    ...flexConnectAcl(position, 'ingress', hop.flexConnect?.ingressAcl),
    ...flexConnectAcl(position, 'egress', hop.flexConnect?.egressAcl),
    ...interfaceAcls(position, 'egress', sideInterfaces(hop.egress).toReversed()),
  ]);
}

function interfaceAcls(
  hop: number,
  side: PlacedAcl['side'],
  interfaces: readonly HopInterface[],
): readonly PlacedAcl[] {
  return interfaces.flatMap(({ name, acl }) =>
    saysSomething(acl) ? [present({ hop, side, interfaceName: name, analysis: acl })] : [],
  );
}

function flexConnectAcl(
  hop: number,
  side: PlacedAcl['side'],
  acl: AclAnalysis | undefined,
): readonly PlacedAcl[] {
  return saysSomething(acl) ? [{ hop, side, analysis: acl }] : [];
}

function saysSomething(acl: AclAnalysis | undefined): acl is AclAnalysis {
  return acl !== undefined && (acl.name !== undefined || acl.result !== undefined || acl.entries.length > 0);
}
