import type { LinkLine } from './hopModel';

const switched = /^(wired|wireless|switched|stp|l2.*|cdp|lldp)$/i;
const routed =
  /^(ospf.*|is-?is.*|eigrp|bgp|rip|static|connected|routed|ecmp.*|hsrp|vrrp|glbp|lisp|inter-?vlan routing|l3.*)$/i;
const inferred = /^(netflow|trace ?route|tr|unknown)$/i;
const equalPaths = /ecmp/i;

/**
 * How the line to the next hop is drawn: by the controller's word for how it knows that link. A word that
 * says neither switched nor routed, or that is not known, is drawn like an inferred link.
 */
export function linkLine(word: string | undefined): LinkLine {
  const said = word?.trim() ?? '';
  if (switched.test(said)) return 'switched';
  return routed.test(said) ? 'routed' : 'inferred';
}

/** True where the controller chose one of several equal next hops. */
export function isEqualPath(word: string): boolean {
  return equalPaths.test(word);
}

/** True where the controller worked the link out from flow records or probes. */
export function isInferred(word: string): boolean {
  return inferred.test(word.trim());
}
