const switched = /^(wired|wireless|switched|stp|l2.*|cdp|lldp)$/i;
const routed =
  /^(ospf.*|is-?is.*|eigrp|bgp|rip|static|connected|routed|ecmp.*|hsrp|vrrp|glbp|lisp|inter-?vlan routing|l3.*)$/i;
const workedOut = /^(netflow|trace ?route|tr|unknown)$/i;

/**
 * What the controller's word for how it knows a link says of it. A word that says neither switched nor routed, or that
 * is not known, counts as inferred.
 */
export function linkKind(word: string | undefined): 'switched' | 'routed' | 'inferred' {
  const said = word?.trim() ?? '';
  if (switched.test(said)) return 'switched';
  return routed.test(said) ? 'routed' : 'inferred';
}

/** True where the controller chose one of several equal next hops: it says so by the word of the link. */
export function isEqualPathLink(word: string | undefined): boolean {
  return /ecmp/i.test(word ?? '');
}

/** True where the controller worked the link out from flow records or probes. */
export function isWorkedOut(word: string): boolean {
  return workedOut.test(word.trim());
}
