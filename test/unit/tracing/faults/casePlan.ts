import { inclusions, type TraceRequest } from '../../../../src/path/traceRequest';
import type { TraceLimits } from '../../../../src/tracing/runDependencies';
import { chooseFaults, type PlannedFault } from './faultChoices';
import { deaths, type Death } from './mortal';
import { SeededRandom } from './seededRandom';

type Pair = Omit<TraceRequest, 'include'>;

const dayMs = 24 * 60 * 60_000;

interface Abort {
  readonly reason: 'cancel' | 'stop';
  readonly from: 'intent' | 'taken';
  readonly afterMs: number;
}

/** All that happens to one trace; it follows from the seed. */
export interface CasePlan {
  readonly seed: number;
  readonly generation: 1 | 2 | 3;
  /** The generation is given, not found out. */
  readonly forced: boolean;
  readonly request: TraceRequest;
  readonly faults: readonly PlannedFault[];
  /** How far the controller's clock is ahead of ours. */
  readonly skewMs: number;
  /** How many traces of others are being computed when ours begins. */
  readonly running: number;
  /** A colleague starts the same trace whenever we try to. */
  readonly colleague: boolean;
  readonly tokenLifetimeMs: number;
  /** How long the controller computes; its own choice if absent. */
  readonly computeMs: number | undefined;
  readonly death: Death | undefined;
  /** Counted from the intent, or from when the controller has taken the trace. */
  readonly abort: Abort | undefined;
  readonly limits: Partial<TraceLimits>;
}

const pairs: readonly [Pair, ...Pair[]] = [
  { source: '10.1.11.20', destination: '10.3.10.40' },
  { source: '10.8.10.20', destination: '10.9.1.20', protocol: 'tcp', destinationPort: 443 },
  { source: '10.99.0.10', destination: '10.9.4.20', protocol: 'tcp', destinationPort: 443 },
  { source: '10.20.1.15', destination: '10.9.4.20' },
  { source: '10.1.11.99', destination: '10.9.1.20' },
  { source: '10.1.12.250', destination: '10.9.1.20' },
  { source: '10.1.11.20', destination: '10.70.1.20' },
  { source: '10.9.4.20', destination: '10.30.1.77' },
];

/** What a seed stands for. `nowMs`: our clock. */
export function planCase(seed: number, nowMs: number): CasePlan {
  const random = new SeededRandom(seed);
  const skewMs = random.pick([0, 0, 0, 1500, -1500, dayMs, -dayMs]);
  const sometimes = <T>(share: number, value: () => T): T | undefined =>
    random.chance(share) ? value() : undefined;
  const abort = sometimes(0.25, () => ({
    reason: random.pick(['cancel', 'cancel', 'stop'] as const),
    from: random.pick(['intent', 'taken', 'taken'] as const),
    afterMs: random.pick([0, 500, 3000, 12_000]),
  }));
  // Most of what is given up is given up because it takes long.
  const computeMs = random.pick(
    abort === undefined ? [undefined, undefined, 0, 500, 4000, 20_000] : [undefined, 60_000],
  );
  return {
    seed,
    generation: random.pick([1, 2, 2, 3]),
    forced: random.chance(0.3),
    request: {
      ...random.pick(pairs),
      include: inclusions.filter(each => each !== 'performance' && random.chance(0.3)),
    },
    faults: chooseFaults(random, nowMs + skewMs),
    skewMs,
    running: random.chance(0.12) ? 25 : random.pick([0, 0, 0, 3, 24]),
    colleague: random.chance(0.2),
    tokenLifetimeMs: random.chance(0.2) ? 62_000 : 3_600_000,
    computeMs,
    death: sometimes(0.35, () => random.pick(deaths)),
    abort,
    limits: { statisticsLimitMs: random.pick([0, 120_000]) },
  };
}
