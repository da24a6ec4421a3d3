import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { createController } from '../../../../src/controller/connect';
import type { Question } from '../../../../src/demo/traces/traceRecord';
import type { Demo } from '../../../../src/demo/startDemo';
import { startDemo } from '../../../../src/demo/startDemo';
import type { Trace } from '../../../../src/path/trace';
import type { Clock } from '../../../../src/tracing/clock';
import { createFileStore } from '../../../../src/tracing/fileStore';
import { Inventory } from '../../../../src/tracing/inventory';
import { newTrace } from '../../../../src/tracing/newTrace';
import { RequestBudget } from '../../../../src/tracing/requestBudget';
import { resumeTrace, runTrace } from '../../../../src/tracing/runTrace';
import type { AbortReason, RunDependencies } from '../../../../src/tracing/runDependencies';
import { ControllerBook } from './controllerBook';
import type { CasePlan } from './casePlan';
import { FaultScript, maxAnswerBytes } from './faultChoices';
import { Mortal } from './mortal';

/** What came of a trace on a controller that misbehaves, and everything that was said and written meanwhile. */
export interface CaseOutcome {
  readonly plan: CasePlan;
  readonly met: readonly string[];
  /** As the first run left it; from its file if that run was killed. */
  readonly left: Trace | undefined;
  /** After the controller was well again and another program had gone on with it. */
  readonly last: Trace | undefined;
  /** The controller's ids of traces that our account started, and of others' that it deleted. */
  readonly ours: readonly string[];
  readonly stolen: readonly string[];
  readonly said: readonly string[];
  readonly secrets: readonly string[];
}

/** Runs one trace as planned: with faults, perhaps killed or cancelled, then resumed by another program. */
export async function runCase(plan: CasePlan, clock: Clock): Promise<CaseOutcome> {
  const folder = await mkdtemp(path.join(tmpdir(), 'faults-'));
  const stage = await openStage(plan, clock, folder);
  try {
    const left = await firstRun(stage);
    stage.script.healed = true;
    const last = left === undefined ? undefined : await secondRun(stage, left);
    await stage.said.files(path.join(folder, 'traces'));
    const { ours, stolen } = stage.book;
    const { password, username } = stage.demo;
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    const secrets = [password, basic, Buffer.from(password).toString('base64')];
    return { plan, met: stage.script.met, left, last, ours, stolen, said: stage.said.texts, secrets };
  } finally {
    await stage.demo.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Collects every text that anybody could come to see. */
class Said {
  readonly texts: string[] = [];

  readonly line = (line: string): void => void this.texts.push(line);

  thing(thing: unknown): void {
    if (thing !== undefined) this.texts.push(JSON.stringify(thing), inspect(thing, { depth: 20 }));
  }

  async files(folder: string): Promise<void> {
    for (const name of await readdir(folder)) {
      this.texts.push(await readFile(path.join(folder, name), 'utf8').catch(() => name));
    }
  }
}

interface Stage {
  readonly plan: CasePlan;
  readonly clock: Clock;
  readonly folder: string;
  readonly demo: Demo;
  readonly script: FaultScript;
  readonly book: ControllerBook;
  readonly said: Said;
}

/** What others have running when a controller is full. */
const filler = { source: '10.30.1.77', destination: '10.1.11.20', include: [] };
const fillerMs = 30_000;

async function openStage(plan: CasePlan, clock: Clock, folder: string): Promise<Stage> {
  const now = (): number => clock.now() + plan.skewMs;
  const stateFile = path.join(folder, 'controller', 'book.jsonl');
  const book = new ControllerBook(stateFile, now);
  const script = new FaultScript(plan.faults, step => {
    if (step === 'start' && plan.colleague && !script.healed) book.startForColleague(plan.request);
  });
  const { tokenLifetimeMs, generation, computeMs } = plan;
  const demo = await startDemo({
    ...{ generation, now, stateFile, tokenLifetimeMs, faults: script.plan },
    ...(computeMs === undefined
      ? {}
      : { computeMs: ({ source }: Question) => (source === filler.source ? fillerMs : computeMs) }),
  });
  for (let each = 0; each < plan.running; each += 1) book.startForColleague(filler);
  return { plan, clock, folder, demo, script, book, said: new Said() };
}

/** A program with a window of its own on the folder. */
function program(stage: Stage, mortal: Mortal, signal: AbortSignal): RunDependencies {
  const { plan, demo, said } = stage;
  const clock = mortal.clock(stage.clock);
  const { url: origin, username, password } = demo;
  const controller = createController({
    ...{ origin, username, password, clock, maxAnswerBytes, log: said.line },
    generation: plan.forced ? plan.generation : 'auto',
    allowPlainHttp: true,
    timeoutMs: 400,
  });
  const budget = new RequestBudget(clock, 1000);
  return {
    ...{ budget, clock, signal, log: said.line, limits: plan.limits },
    controller: mortal.controller(controller),
    inventory: new Inventory(clock),
    store: mortal.store(createFileStore({ folder: path.join(stage.folder, 'traces'), log: said.line })),
    onChange: trace => said.thing(trace.error ?? trace.verdict),
    onWaiting: waiting => said.thing(waiting),
  };
}

async function firstRun(stage: Stage): Promise<Trace | undefined> {
  const { plan, clock, said } = stage;
  const mortal = new Mortal(plan.death);
  const abortion = new AbortController();
  const over = new AbortController();
  const intent = newTrace({
    controller: { name: 'lab', origin: 'https://dnac.example.net', username: 'demo' },
    request: plan.request,
    askedAtMs: clock.now(),
    utcOffsetMinutes: 0,
  });
  const usual = program(stage, mortal, abortion.signal);
  const reach = abortLater(plan, clock, abortion, over.signal);
  const onChange = (trace: Trace): void => {
    usual.onChange(trace);
    reach(trace.controllerTraceId === undefined ? 'intent' : 'taken');
  };
  const left = await Promise.race([runTrace(intent, { ...usual, onChange }), mortal.died]);
  over.abort();
  return (
    left ?? createFileStore({ folder: path.join(stage.folder, 'traces'), log: said.line }).load(intent.id)
  );
}

/** Gives up so long after the planned moment; to be told when a moment is reached. */
function abortLater(plan: CasePlan, clock: Clock, abortion: AbortController, over: AbortSignal) {
  let due = plan.abort;
  return (moment: 'intent' | 'taken'): void => {
    if (due?.from !== moment) return;
    const { afterMs, reason } = due;
    due = undefined;
    clock.wait(afterMs, over).then(
      () => abortion.abort(reason satisfies AbortReason),
      () => undefined,
    );
  };
}

async function secondRun(stage: Stage, left: Trace): Promise<Trace> {
  const trace = await resumeTrace(left, program(stage, new Mortal(undefined), new AbortController().signal));
  stage.said.thing(trace);
  return trace;
}
