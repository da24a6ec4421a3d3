import * as vscode from 'vscode';
import type { Trace, TraceError } from '../../path/trace';
import { resumptionOf } from '../../tracing/resumption';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import { withoutLinks } from '../withoutLinks';
import { reader, say } from '../words';
import { timeLimitText } from './timeLimitText';

/** Says so when a trace could not be asked for or takes too long; silent on every answer and on cancel. */
export async function noticeOutcome(trace: Trace, directory: Names): Promise<void> {
  if (trace.error !== undefined) await noticeError(trace, trace.error, directory);
  else if (trace.verdict?.kind === 'timedOut') await noticeTimeLimit(trace);
}

async function noticeTimeLimit(trace: Trace): Promise<void> {
  const [wait, stop] = [vscode.l10n.t('Keep Waiting'), vscode.l10n.t('Stop')];
  const answer = await vscode.window.showWarningMessage(
    withoutLinks(timeLimitText(trace, reader)),
    wait,
    stop,
  );
  if (answer === wait) await run('dnac.continueTrace', trace.id);
  if (answer === stop) await run('dnac.cancelTrace', trace.id);
}

/** What helps against an error: a label, and what is done; `controller` is what the trace's is called by then. */
interface Remedy {
  readonly label: string;
  readonly act: (trace: Trace, controller: string) => Promise<unknown>;
}

type Names = Pick<ControllerDirectory, 'nameOf'>;

async function noticeError(trace: Trace, error: TraceError, directory: Names): Promise<void> {
  const remedies = remediesFor(error);
  const labels = remedies.map(({ label }) => label);
  const answer = await vscode.window.showErrorMessage(withoutLinks(say(error.sentence)), ...labels);
  await remedies.find(({ label }) => label === answer)?.act(trace, directory.nameOf(trace.controller));
}

function remediesFor({ kind }: TraceError): readonly Remedy[] {
  const showLog = { label: vscode.l10n.t('Show Log'), act: () => run('dnac.showLog') };
  switch (kind) {
    case 'signInRefused':
      return [{ label: vscode.l10n.t('Sign In'), act: againAfter('dnac.signIn') }];
    case 'certificate':
      return [
        {
          label: vscode.l10n.t('Review Certificate'),
          act: againAfter('dnac.reviewCertificate'),
        },
      ];
    case 'forbidden':
      return [
        {
          label: vscode.l10n.t('Show Existing Traces'),
          act: (_, controller) => run('dnac.showExistingTraces', controller),
        },
      ];
    case 'nameNotResolved':
    case 'unreachable':
      return [{ label: vscode.l10n.t('Retry'), act: again }];
    case 'noAnswer':
      return [{ label: vscode.l10n.t('Retry'), act: again }, showLog];
    case 'gone':
    case 'startUnknown':
    case 'startSeveral':
      return [{ label: vscode.l10n.t('Run Again'), act: again }];
    default:
      return [showLog];
  }
}

function againAfter(command: string): Remedy['act'] {
  return async (trace, controller) => ((await run(command, controller)) === true ? again(trace) : undefined);
}

/** What the controller may have taken already is gone on with; anything else is asked again. */
function again(trace: Trace): Promise<unknown> {
  return run(resumptionOf(trace) === 'nothing' ? 'dnac.rerunTrace' : 'dnac.continueTrace', trace.id);
}

async function run(command: string, ...args: readonly unknown[]): Promise<unknown> {
  return vscode.commands.executeCommand(command, ...args);
}
