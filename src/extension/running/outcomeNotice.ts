import * as vscode from 'vscode';
import type { Trace, TraceError } from '../../path/trace';
import { say } from '../words';

/** Says so when a trace could not be asked for or takes too long; silent on every answer and on cancel. */
export async function noticeOutcome(
  trace: Trace,
  keepWaiting: (trace: Trace) => Promise<unknown>,
): Promise<void> {
  if (trace.error !== undefined) await noticeError(trace, trace.error);
  else if (trace.verdict?.kind === 'timedOut') await noticeTimeLimit(trace, keepWaiting);
}

async function noticeTimeLimit(trace: Trace, keepWaiting: (trace: Trace) => Promise<unknown>): Promise<void> {
  const { request, times } = trace;
  const { source, destination } = request;
  const waitedMs = (times.finishedAtMs ?? times.askedAtMs) - (times.startedAtMs ?? times.askedAtMs);
  const text = vscode.l10n.t('{source} → {destination}: still being computed after {seconds} s.', {
    source,
    destination,
    seconds: Math.round(waitedMs / 1000),
  });
  const [wait, stop] = [vscode.l10n.t('Keep Waiting'), vscode.l10n.t('Stop')];
  const answer = await vscode.window.showWarningMessage(text, wait, stop);
  if (answer === wait) await keepWaiting(trace);
  if (answer === stop) await vscode.commands.executeCommand('dnac.cancelTrace', trace.id);
}

/** What helps against an error: a label, and what is done. */
interface Remedy {
  readonly label: string;
  readonly act: (trace: Trace) => Promise<unknown>;
}

async function noticeError(trace: Trace, error: TraceError): Promise<void> {
  const { label, act } = remedyFor(error);
  if ((await vscode.window.showErrorMessage(say(error.sentence), label)) === label) await act(trace);
}

function remedyFor({ kind }: TraceError): Remedy {
  switch (kind) {
    case 'signInRefused':
      return { label: vscode.l10n.t('Sign In'), act: trace => againAfter('dnac.signIn', trace) };
    case 'certificate':
      return {
        label: vscode.l10n.t('Review Certificate'),
        act: trace => againAfter('dnac.reviewCertificate', trace),
      };
    case 'forbidden':
      return {
        label: vscode.l10n.t('Show Existing Traces'),
        act: ({ controller }) => run('dnac.showExistingTraces', controller.name),
      };
    default:
      return { label: vscode.l10n.t('Show Log'), act: () => run('dnac.showLog') };
  }
}

/** What the controller has taken already is gone on with; anything else is asked again. */
async function againAfter(command: string, { id, controller, controllerTraceId }: Trace): Promise<void> {
  if ((await run(command, controller.name)) !== true) return;
  await run(controllerTraceId === undefined ? 'dnac.rerunTrace' : 'dnac.continueTrace', id);
}

async function run(command: string, ...args: readonly unknown[]): Promise<unknown> {
  return vscode.commands.executeCommand(command, ...args);
}
