import type { LinkLine } from './hopModel';

const switched = /^(wired|wireless|switched|stp|l2.*|cdp|lldp)$/i;
const inferred = /^(netflow|trace ?route|tr|unknown)$/i;
const equalPaths = /ecmp/i;

/** How the line to the next hop is drawn: by the controller's word for how it knows that link. */
export function linkLine(word: string | undefined): LinkLine {
  if (word === undefined || inferred.test(word.trim())) return 'inferred';
  return switched.test(word.trim()) ? 'switched' : 'routed';
}

/** True where the controller chose one of several equal next hops. */
export function isEqualPath(word: string): boolean {
  return equalPaths.test(word);
}

/** True where the controller worked the link out from flow records or probes. */
export function isInferred(word: string): boolean {
  return inferred.test(word.trim());
}
