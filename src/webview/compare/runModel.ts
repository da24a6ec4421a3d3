import { formatDateTime } from '../../path/formatTime';
import { failureOf } from '../../path/headline';
import { plainText } from '../../path/plainText';
import { placeThatMatters, requestLabel } from '../../path/summary';
import type { Trace } from '../../path/trace';
import { tracedAtMs } from '../../path/traceDuration';
import { sizeText } from '../model/endpointModel';
import type { HeadKind } from '../model/headerModel';
import type { Say } from '../words';

/** Which of the two runs a thing belongs to. */
export type RunSide = 'before' | 'after';
export type Runs = Readonly<Record<RunSide, Trace>>;

/** What stands above the hops of a run. */
export interface RunModel {
  /** "Before", "Way back". */
  readonly title: string;
  readonly kind: HeadKind;
  readonly verdict: string;
  /** "at dist-2": the hop that matters, which denies or where the path ends. */
  readonly place?: string;
  readonly facts: readonly string[];
}

/** Verdict, time with its offset, controller and size of a run; the question too where the two did not ask the same. */
export function runModel(runs: Runs, side: RunSide, reversed: boolean, say: Say): RunModel {
  const trace = runs[side];
  const kind: HeadKind = trace.verdict?.kind ?? (trace.state === 'running' ? 'running' : 'failed');
  const place = placeThatMatters(trace);
  const facts = [
    ...question(runs, side),
    formatDateTime(tracedAtMs(trace), trace.times.utcOffsetMinutes),
    ...controller(runs, side),
    ...sizeText(trace.hops, say),
  ];
  return {
    title: titleOf(side, reversed, say),
    kind,
    verdict: say(`page.compare.verdict.${kind === 'failed' ? failureOf(trace) : kind}`),
    facts: facts.map(fact => plainText(fact)),
    ...(place === undefined ? {} : { place: say('page.compare.at', { place }) }),
  };
}

/** "Before" and "After"; "Way there" and "Way back". */
export function titleOf(side: RunSide, reversed: boolean, say: Say): string {
  if (reversed) return say(side === 'before' ? 'page.compare.there' : 'page.compare.back');
  return say(`page.compare.${side}`);
}

function question(runs: Runs, side: RunSide): readonly string[] {
  const label = requestLabel(runs[side].request);
  return requestLabel(runs.before.request) === requestLabel(runs.after.request) ? [] : [label];
}

/** Two controllers of one name are told apart by their address. */
function controller({ before, after }: Runs, side: RunSide): readonly string[] {
  const { name, origin } = (side === 'before' ? before : after).controller;
  const isAmbiguous =
    before.controller.name === after.controller.name && before.controller.origin !== after.controller.origin;
  return isAmbiguous ? [name, origin] : [name];
}
