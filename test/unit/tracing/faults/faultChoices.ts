import type { Fault, FaultQuestion } from '../../../../src/demo/faults/faultPlan';
import type { SeededRandom } from './seededRandom';

/** The steps of a trace at which something may go wrong. */
export const steps = ['login', 'detect', 'start', 'poll', 'task', 'list', 'delete'] as const;
export type Step = (typeof steps)[number];

/** A fault and the requests of its step that meet it, counted from 1. */
export interface PlannedFault {
  readonly step: Step;
  readonly first: number;
  readonly count: number;
  readonly fault: Fault;
}

/** Longer answers than this are refused by the controllers of the suite, so that a big one need not be 32 MB. */
export const maxAnswerBytes = 256 * 1024;

const answer = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Fault => ({
  ...{ kind: 'answer', status, body, headers },
});

/** Everything that goes wrong at any step. `nowMs`: the controller's clock, for dates in headers. */
function usualFaults(nowMs: number): readonly [Fault, ...Fault[]] {
  const inAWhile = new Date(nowMs + 7000).toUTCString();
  return [
    { kind: 'never' },
    { kind: 'delay', ms: 40 },
    { kind: 'resetBefore' },
    { kind: 'resetAfter' },
    { kind: 'halfBody' },
    { kind: 'slowBody', ms: 40 },
    { kind: 'html' },
    { kind: 'html', status: 404 },
    { kind: 'html', status: 502 },
    { kind: 'brokenJson' },
    { kind: 'emptyBody' },
    { kind: 'bigBody', bytes: maxAnswerBytes + 10 },
    { kind: 'contentType', contentType: 'text/plain' },
    { kind: 'contentType', contentType: 'application/octet-stream' },
    answer(429, { message: 'API rate limit exceeded' }),
    answer(429, '', { 'Retry-After': '3' }),
    answer(429, {}, { 'Retry-After': inAWhile }),
    answer(429, {}, { 'Retry-After': 'soon' }),
    answer(500, { response: { errorCode: 'InternalError', message: 'Something broke' }, version: '1.0' }),
    answer(502, '<html><body>Bad Gateway</body></html>'),
    answer(503, { message: 'Service Unavailable' }, { 'Retry-After': '2' }),
    answer(503, undefined),
    answer(504, { message: 'The upstream server is timing out' }),
    answer(401, { exp: 'token expired' }),
    answer(403, { message: 'Role does not have valid permissions to access the API' }),
    answer(302, '', { Location: 'http://192.0.2.1/elsewhere' }),
    answer(200, { response: null }),
    answer(200, { response: { errorCode: 'NCND01000', message: 'Not now' } }),
    answer(200, []),
  ];
}

/** What goes wrong at one step only. */
function specialFaults(step: Step): readonly Fault[] {
  switch (step) {
    case 'login':
      return [{ kind: 'noToken' }, answer(401, { error: 'Invalid Credentials' })];
    case 'task':
      return [{ kind: 'taskError', failureReason: 'The device could not be read' }, { kind: 'taskError' }];
    case 'poll':
    case 'delete':
      return [answer(404, { response: { errorCode: 'ResourceNotFound', message: 'Not Found' } })];
    case 'detect':
    case 'start':
    case 'list':
      return [];
  }
}

/** Later steps are reached less often, so more goes wrong there. */
const weighed: readonly [Step, ...Step[]] = [
  'login',
  ...([
    'detect',
    'start',
    'start',
    'poll',
    'poll',
    'poll',
    'task',
    'list',
    'list',
    'delete',
    'delete',
  ] as const),
];

/**
 * No fault, or up to four, each met by one request or by several in a row. Sometimes the answer to the start is lost in
 * any case, since only then does much depend on the list.
 */
export function chooseFaults(random: SeededRandom, nowMs: number): readonly PlannedFault[] {
  const lost = random.chance(0.2)
    ? [{ step: 'start', first: 1, count: 1, fault: random.pick(losses) } as const]
    : [];
  return [...lost, ...chooseAny(random, nowMs)];
}

const losses: readonly [Fault, ...Fault[]] = [
  { kind: 'resetAfter' },
  { kind: 'halfBody' },
  { kind: 'brokenJson' },
  { kind: 'emptyBody' },
  { kind: 'delay', ms: 2000 },
];

function chooseAny(random: SeededRandom, nowMs: number): readonly PlannedFault[] {
  return Array.from({ length: random.between(0, 4) }, () => {
    const step = random.pick(weighed);
    const [first, ...others] = usualFaults(nowMs);
    return {
      step,
      first: step === 'poll' ? random.pick([1, 1, 2, 3, 6]) : random.pick([1, 1, 2]),
      count: random.pick([1, 1, 1, 2, 3, 12]),
      fault: random.pick([first, ...others, ...specialFaults(step)]),
    };
  });
}

/** Which step a request belongs to, whichever generation is spoken; undefined for the inventory. */
export function stepOf({ method, path, nth }: FaultQuestion): Step | undefined {
  if (path.endsWith('/auth/token')) return 'login';
  if (path.includes('/task/')) return 'task';
  if (path.endsWith('/pathTraces/count')) return 'detect';
  if (!/\/(flow-analysis|pathTraces)(\/|$)/.test(path)) return undefined;
  if (method === 'POST') return 'start';
  if (method === 'DELETE') return 'delete';
  if (!/\/(flow-analysis|pathTraces)$/.test(path)) return 'poll';
  // The first look at the list of a generation that has no count is how it is recognised.
  return nth === 1 && path.endsWith('/flow-analysis') ? 'detect' : 'list';
}

/** Deals out planned faults by step, until it is told that all is well. */
export class FaultScript {
  healed = false;
  readonly met: string[] = [];
  private readonly counts = new Map<Step, number>();

  constructor(
    private readonly planned: readonly PlannedFault[],
    /** Hears of each request that belongs to a step. */
    private readonly onStep: (step: Step) => void,
  ) {}

  readonly plan = (question: FaultQuestion): Fault | undefined => {
    const step = stepOf(question);
    if (step === undefined) return undefined;
    this.onStep(step);
    if (this.healed) return undefined;
    const count = (this.counts.get(step) ?? 0) + 1;
    this.counts.set(step, count);
    const due = this.planned.find(
      each => each.step === step && count >= each.first && count < each.first + each.count,
    );
    if (due !== undefined) this.met.push(`${step} ${count}: ${due.fault.kind}`);
    return due?.fault;
  };
}
