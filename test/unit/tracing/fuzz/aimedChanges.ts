import fc from 'fast-check';

type Json = Readonly<Record<string, unknown>>;
type Change = (hops: readonly Json[], at: number) => readonly Json[];

/** Changes that must change the verdict: the path ends elsewhere, or something on it denies. */
const changes: readonly Change[] = [
  hops => hops.slice(0, -1),
  hops => hops.slice(0, -2),
  (hops, at) => hops.slice(0, at % hops.length),
  hops => hops.toReversed(),
  hops => [...hops, ...hops.slice(0, 1)],
  (hops, at) =>
    withLast(hops, ['10.9.9.9', '', null, '010.3.10.40', 'fe80::1', ' ', 7, '::ffff:10.0.0.1'][at % 8]),
  hops => withLast(hops, undefined),
  (hops, at) => hops.map(hop => deny(hop, ['DENY', ' denied ', 'Drop', 'BLOCKED'][at % 4] ?? 'deny') as Json),
  (hops, at) =>
    hops.map((hop, position) => (position === at % hops.length ? (deny(hop, 'DENY') as Json) : hop)),
];

/** The last hop's address is another; generation 3 calls it otherwise. */
function withLast(hops: readonly Json[], address: unknown): readonly Json[] {
  return hops.map((hop, position) =>
    position < hops.length - 1 ? hop : { ...hop, [hop['ip'] === undefined ? 'ipAddress' : 'ip']: address },
  );
}

/** Every result of an access list becomes a word for no. */
function deny(value: unknown, word: string): unknown {
  if (Array.isArray(value)) return value.map(each => deny(each, word));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      /result$/i.test(key) && typeof inner === 'string' ? word : deny(inner, word),
    ]),
  );
}

/** A path's answer, changed where it matters; other answers stay as they are. */
export function aimedChangesOf(body: unknown): fc.Arbitrary<unknown> {
  const { response, ...envelope } = Object(body) as { readonly response?: Json };
  const hops = response?.['networkElementsInfo'];
  if (!Array.isArray(hops) || hops.length === 0) return fc.constant(body);
  return fc.tuple(fc.constantFrom(...changes), fc.nat({ max: 99 })).map(([change, at]) => ({
    ...envelope,
    response: { ...response, networkElementsInfo: change(hops as Json[], at) },
  }));
}
