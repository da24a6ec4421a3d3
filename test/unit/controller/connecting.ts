import { createController, type ControllerOptions } from '../../../src/controller/connect';
import type { CatalystCenter } from '../../../src/controller/deviceCommands';
import { ControllerError, type ControllerErrorDetails } from '../../../src/controller/controllerError';
import { startServer, welcoming, type Routes, type TestServer } from './testServer';

/** A signal that is never aborted. */
export const never = new AbortController().signal;
export const traceId = '0195ff07-1111-7222-8333-444455556666';

export function connect(
  server: { readonly origin: string },
  more: Partial<ControllerOptions> = {},
): CatalystCenter {
  const options = {
    username: 'noc',
    password: 'swordfish',
    generation: 'auto',
    allowPlainHttp: true,
  } as const;
  return createController({ origin: server.origin, ...options, ...more });
}

/** Runs a test against a server that lets everybody in and has these routes besides. */
export async function withController(
  routes: Routes,
  use: (controller: CatalystCenter, server: TestServer) => Promise<unknown>,
  more: Partial<ControllerOptions> = {},
): Promise<void> {
  await using server = await startServer({ ...welcoming, ...routes });
  await use(connect(server, more), server);
}

/** The kind and details of the error that a call ends in; whatever else it is makes the test fail. */
export async function failureOf(call: Promise<unknown>): Promise<{
  readonly kind: string;
  readonly details: ControllerErrorDetails;
  readonly error: ControllerError;
}> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ControllerError) return { kind: error.kind, details: error.details, error };
    throw error;
  }
  throw new Error('The call succeeded');
}

/** Resolves when a condition on the wire holds; the tests' own time limit ends the wait. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(resolve => setImmediate(resolve));
}
