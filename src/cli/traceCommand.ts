import { canonicalAddress } from '../controller/address';
import { createController } from '../controller/connect';
import { readCertificate } from '../controller/readCertificate';
import { exportTrace } from '../files/exportTrace';
import { redact } from '../path/exports/redact';
import { phaseWord } from '../path/headline';
import { english } from '../path/message';
import { present } from '../path/present';
import { requestProblems } from '../path/requestProblems';
import type { Trace } from '../path/trace';
import type { TraceRequest } from '../path/traceRequest';
import { Inventory } from '../tracing/inventory';
import { createMemoryStore } from '../tracing/memoryStore';
import { newTrace } from '../tracing/newTrace';
import { RequestBudget } from '../tracing/requestBudget';
import { runTrace } from '../tracing/runTrace';
import { systemClock } from '../tracing/systemClock';
import { certificateAdvice } from './certificateAdvice';
import { exitCodeOf } from './exitCode';
import type { TraceArguments } from './parseArguments';
import { tellProblem } from './problem';
import { resolveEndpoint, type Resolve } from './resolveEndpoint';
import { findTarget, type Target } from './target';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';

/** Runs one trace and prints it; resolves to the exit code. Nothing is written to disk. */
export async function traceCommand(
  parsed: TraceArguments,
  terminal: Terminal,
  resolve: Resolve,
): Promise<number> {
  const request = await requestOf(parsed, resolve);
  const target = await findTarget(parsed, terminal);
  const cancellation = new AbortController();
  const forget = terminal.onInterrupt(() => cancellation.abort('cancel'));
  try {
    const trace = await run(request, parsed, target, terminal, cancellation.signal);
    print(trace, parsed, terminal);
    if (trace.error?.kind === 'certificate') await advise(target, terminal, cancellation.signal);
    return exitCodeOf(trace, parsed.acceptDoubts);
  } finally {
    forget();
    await target.close();
  }
}

/**
 * A trace that the controller never took is a problem and no result. A redacted problem is one on stdout alone: stderr is
 * for the person who asked.
 */
function print(trace: Trace, { format, redact: redacted }: TraceArguments, terminal: Terminal): void {
  const json = format === 'json';
  const { error, controllerTraceId } = trace;
  if (error === undefined || controllerTraceId !== undefined) {
    terminal.stdout.write(exportTrace(trace, format, { nowMs: systemClock.now(), redacted }));
    return;
  }
  const told = json && redacted ? (redact(trace).error ?? error) : error;
  tellProblem({ kind: told.kind, message: english(told.sentence) }, json, terminal);
}

/** Shows the certificate that was refused; where it cannot be had again, the sentence before has to do. */
async function advise(target: Target, terminal: Terminal, signal: AbortSignal): Promise<void> {
  const { url, agent } = target;
  const certificate = await readCertificate(url, present({ agent }), signal).catch(() => undefined);
  if (certificate !== undefined) terminal.stderr.write(certificateAdvice(certificate, systemClock.now()));
}

async function requestOf(parsed: TraceArguments, resolve: Resolve): Promise<TraceRequest> {
  const { sourcePort, port: destinationPort, sourceMac, destinationMac, protocol, include } = parsed;
  const source = await resolveEndpoint(parsed.source, resolve);
  const destination = await resolveEndpoint(parsed.destination, resolve);
  const [problem] = requestProblems({ source, destination }, canonicalAddress);
  if (problem !== undefined) throw new UsageError(english(problem.sentence));
  const macs = { sourceMac, destinationMac };
  return present({ source, destination, ...macs, sourcePort, destinationPort, protocol, include });
}

function run(
  request: TraceRequest,
  parsed: TraceArguments,
  target: Target,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Trace> {
  const log = (): void => undefined;
  const { url: origin, username, password, allowPlainHttp, trust, agent } = target;
  const { generation } = parsed;
  const controller = createController(
    present({ origin, username, password, generation, allowPlainHttp, trust, agent }),
  );
  const askedAtMs = systemClock.now();
  const trace = newTrace({
    controller: { name: target.name, origin: target.label, username: target.username },
    request,
    askedAtMs,
    utcOffsetMinutes: -new Date(askedAtMs).getTimezoneOffset(),
  });
  return runTrace(trace, {
    controller,
    budget: new RequestBudget(systemClock),
    inventory: new Inventory(systemClock),
    store: createMemoryStore(),
    clock: systemClock,
    signal,
    onChange: progress(terminal),
    onWaiting: waiting => waiting && terminal.stderr.write(`${english(waiting.sentence)}\n`),
    log,
    limits: {
      timeLimitMs: parsed.timeLimitMs,
      ...(parsed.waitForStatistics ? {} : { statisticsLimitMs: 0 }),
    },
  });
}

/** Tells each new phase once, on stderr, so that stdout carries the result alone. */
function progress(terminal: Terminal): (trace: Trace) => void {
  let told: string | undefined;
  return ({ phase }) => {
    if (phase === told || phase === 'done') return;
    told = phase;
    terminal.stderr.write(`${english(phaseWord(phase))}\n`);
  };
}
