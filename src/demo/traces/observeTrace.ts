import type { Device, Network } from '../network/network';
import { stableNumber } from '../network/stableValues';
import { computePath } from '../routing/computePath';
import type { ComputedHop, ComputedPath } from '../routing/computedPath';
import { hostOf } from '../routing/locate';
import { storyOf, type Story } from './stories';
import type { Question, TraceRecord } from './traceRecord';

/** How fast the box works: all of the controller's times are divided by `speed`. */
export interface Pace {
  readonly speed: number;
  /** The time to compute a path, as it is, in place of the box's own choice. */
  readonly computeMs?: number | ((question: Question) => number);
}

/** A collection that the controller makes in the background, as of now. */
export type Collection =
  | { readonly state: 'running' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'done'; readonly atMs: number };

/** A trace as it stands at a moment. */
export interface ObservedTrace {
  readonly record: TraceRecord;
  readonly status: 'running' | 'completed' | 'failed';
  readonly hops: readonly ComputedHop[];
  readonly reason?: string;
  /** Epoch ms; absent while running and when there is nothing to show. */
  readonly calculatedAtMs?: number;
  /** Absent if it was not asked for. */
  readonly accessLists?: Collection;
  /** When the statistics of a device are there, or that they never will be. */
  statisticsOf(device: Device): Collection;
}

/** Whether the controller is still computing a trace. */
export function isRunning(network: Network, record: TraceRecord, nowMs: number, pace: Pace): boolean {
  return nowMs < doneAt(network, record, pace);
}

/** A pure function: the same record at the same moment is always the same, in whatever process. */
export function observeTrace(
  network: Network,
  record: TraceRecord,
  nowMs: number,
  pace: Pace,
): ObservedTrace {
  const { question } = record;
  const story = storyOf(question.source, question.destination);
  const doneAtMs = doneAt(network, record, pace);
  const statisticsOf = (device: Device): Collection => statistics(record, device, nowMs, pace);
  if (nowMs < doneAtMs) {
    const asked = question.inclusions.includes('ACL-TRACE');
    const accessLists = asked ? { accessLists: { state: 'running' } as const } : {};
    return { record, status: 'running', hops: [], statisticsOf, ...accessLists };
  }
  const reasonAtMs = doneAtMs + (story.reasonLateByMs ?? 0) / pace.speed;
  const path = tell(computePath(network, question), story);
  return {
    record,
    ...outcome(path, nowMs < reasonAtMs, calculatedAt(record, doneAtMs, nowMs, pace)),
    ...accessListCollection(question, story, doneAtMs, nowMs, pace),
    statisticsOf,
  };
}

/** A periodic trace is calculated again every 30 s, 30 times at most; its status stays as it was. */
function calculatedAt({ question }: TraceRecord, doneAtMs: number, nowMs: number, pace: Pace): number {
  if (!question.periodicRefresh) return doneAtMs;
  const everyMs = 30_000 / pace.speed;
  return doneAtMs + everyMs * Math.min(30, Math.floor((nowMs - doneAtMs) / everyMs));
}

function outcome(
  path: ComputedPath,
  reasonIsLate: boolean,
  calculatedAtMs: number,
): Pick<ObservedTrace, 'status' | 'hops' | 'reason' | 'calculatedAtMs'> {
  const { hops, failureReason } = path;
  if (failureReason === undefined) return { status: 'completed', hops, calculatedAtMs };
  if (reasonIsLate) return { status: 'completed', hops: [], calculatedAtMs };
  return { status: 'failed', hops, reason: failureReason, ...(hops.length === 0 ? {} : { calculatedAtMs }) };
}

/** Own times: a few tenths of a second when wired, a few seconds through a wireless controller. */
function doneAt(network: Network, { question, createdAtMs, seed }: TraceRecord, pace: Pace): number {
  if (typeof pace.computeMs === 'number') return createdAtMs + pace.computeMs;
  if (pace.computeMs !== undefined) return createdAtMs + pace.computeMs(question);
  const story = storyOf(question.source, question.destination);
  const ends = [question.source, question.destination].map(address => hostOf(network, address)?.kind);
  const base = ends.includes('wireless') ? 1_800 : 350;
  const ownMs = story.computeMs ?? base + stableNumber(`computing ${seed}`, 900);
  return createdAtMs + ownMs / pace.speed;
}

function tell(path: ComputedPath, story: Story): ComputedPath {
  const { breaksOffAt } = story;
  const last = path.hops.findIndex(
    hop => hop.node.kind === 'device' && hop.node.device.site === breaksOffAt?.site,
  );
  if (breaksOffAt === undefined || last < 0) return path;
  const hops = path.hops.slice(0, last + 1).map((hop, index): ComputedHop => {
    const { node, tunnels, ingress } = hop;
    return index < last ? hop : { node, tunnels, ...(ingress === undefined ? {} : { ingress }) };
  });
  return { hops, failureReason: breaksOffAt.reason };
}

function accessListCollection(
  question: Question,
  story: Story,
  doneAtMs: number,
  nowMs: number,
  pace: Pace,
): Pick<ObservedTrace, 'accessLists'> {
  if (!question.inclusions.includes('ACL-TRACE')) return {};
  const atMs = doneAtMs + (story.accessListsLateByMs ?? 0) / pace.speed;
  if (nowMs < atMs) return { accessLists: { state: 'running' } };
  if (story.accessListsFailure !== undefined) {
    return { accessLists: { state: 'failed', reason: story.accessListsFailure } };
  }
  return { accessLists: { state: 'done', atMs } };
}

/** Statistics came 54 to 69 s after the question in the recordings known. */
function statistics(record: TraceRecord, device: Device, nowMs: number, pace: Pace): Collection {
  const afterMs = 54_000 + stableNumber(`statistics ${record.seed} ${device.id}`, 15_000);
  const atMs = record.createdAtMs + Math.round(afterMs / pace.speed);
  if (nowMs < atMs) return { state: 'running' };
  if (device.statisticsFailure !== undefined) return { state: 'failed', reason: device.statisticsFailure };
  return { state: 'done', atMs };
}
