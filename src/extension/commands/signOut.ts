import type { KnownController } from '../controllers/knownController';
import type { TraceRunner } from '../running/traceRunner';
import type { TraceStarter } from '../running/traceStarter';
import type { ControllerPorts } from './controllerCommands';

export interface SignOutPorts extends ControllerPorts {
  readonly runner: TraceRunner;
  readonly starter: TraceStarter;
}

/** **DNAC: Sign Out**: forgets password and session. Traces that run there stand still until somebody signs in again. */
export async function signOut(ports: SignOutPorts, controller: KnownController): Promise<void> {
  if (controller.kind === 'demo') return;
  await ports.passwords.forget(controller);
  ports.directory.useAs(controller, undefined);
  ports.connections.forget(controller);
  const { runner, starter, directory } = ports;
  const { origin, username } = controller;
  const theirs = runner
    .all()
    .filter(({ trace }) => trace.controller.origin === origin && trace.controller.username === username);
  for (const { id, done } of theirs) {
    await runner.stop(id);
    await starter.resume(await done);
  }
  directory.refresh(controller);
}
