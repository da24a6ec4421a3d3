import type { Evidence } from './evidence';
import { hopInterfaces, type Hop } from './hop';
import { message, type Message } from './message';
import type { VerdictKind } from './verdict';

/** What the controller's own words point to; known texts are free text of single releases, so matched loosely. */
export function reasonHints(kind: VerdictKind, { reason = '', hops, path }: Evidence): readonly Message[] {
  return [
    ...when(/unable to retrieve links for\s+AP\b/i.test(reason), message('hint.accessPointSwitch')),
    ...when(/given address is unknown/i.test(reason), message('hint.dualStack')),
    ...when(
      /unsupported request type for control path|source\s*==\s*destination/i.test(reason),
      message('hint.sameEnds'),
    ),
    ...when(/egress next-?\s?hop interface is null/i.test(reason), message('hint.noNextHop')),
    ...when(path?.status === 'failed' && hops.some(usesLisp), message('hint.noCachedTraffic')),
    ...when(kind === 'notFound', message('hint.notFound')),
  ];
}

function usesLisp(hop: Hop): boolean {
  const planes = hopInterfaces(hop).flatMap(({ overlays }) => overlays.map(each => each.controlPlane));
  return [hop.link, ...planes, ...hop.tunnels].some(word => /lisp/i.test(word ?? ''));
}

function when(applies: boolean, hint: Message): readonly Message[] {
  return applies ? [hint] : [];
}
