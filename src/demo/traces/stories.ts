/** How a trace between certain addresses differs from an ordinary one. Times at the controller's own speed. */
export interface Story {
  readonly computeMs?: number;
  /** Done and empty at first; the reason comes this much later. */
  readonly reasonLateByMs?: number;
  /** The path breaks off at the first device of this site, for this reason. */
  readonly breaksOffAt?: { readonly site: string; readonly reason: string };
  /** The access lists are done this much after the path. */
  readonly accessListsLateByMs?: number;
  readonly accessListsFailure?: string;
}

const stories: readonly (readonly [address: RegExp, story: Story])[] = [
  [/^10\.30\.1\.77$/, { computeMs: 30_000 }],
  [/^10\.1\.12\.250$/, { reasonLateByMs: 4_000 }],
  [/^10\.9\.44\./, { breaksOffAt: { site: 'dc', reason: 'Egress Nexthop interface is null from cache' } }],
  [/^10\.9\.4\.21$/, { accessListsLateByMs: 1_500 }],
  [/^10\.9\.2\.23$/, { accessListsFailure: 'The access lists of leaf-2.dc.example could not be read.' }],
];

/** The story of a trace by its two addresses; an empty one if it is ordinary. */
export function storyOf(source: string, destination: string): Story {
  const found = stories.filter(([address]) => address.test(source) || address.test(destination));
  return Object.assign({}, ...found.map(([, story]) => story)) as Story;
}
