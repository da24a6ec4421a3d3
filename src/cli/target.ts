import { parseOrigin, type OriginProblem } from '../controller/origin';
import type { GivenTrust } from '../controller/settleTrust';
import type { Tunnel } from '../controller/tunnel';
import { assertNever } from '../path/assertNever';
import { present } from '../path/present';
import { readPassword } from './password';
import type { TraceArguments } from './parseArguments';
import { proxyFor } from './proxy';
import type { Terminal } from './terminal';
import { trustOf } from './trust';
import { UsageError } from './usageError';

/** The controller to ask, and what closes it when it was started for this one trace. */
export interface Target {
  readonly name: string;
  /** What a trace file says: never the demo's port, which is another one each time. */
  readonly label: string;
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** True only for the demo that this very process started. */
  readonly allowPlainHttp: boolean;
  readonly trust: GivenTrust;
  /** The way there, where it leads through a proxy. */
  readonly agent?: Tunnel;
  close(): Promise<void>;
}

/** Finds the controller that the arguments and the environment name. Throws a `UsageError` when there is none. */
export async function findTarget(parsed: TraceArguments, terminal: Terminal): Promise<Target> {
  return parsed.demo ? startDemoTarget(parsed) : namedTarget(parsed, terminal);
}

async function startDemoTarget({ generation }: TraceArguments): Promise<Target> {
  const { startDemo } = await import('../demo/startDemo');
  const demo = await startDemo(generation === 'auto' ? {} : { generation });
  return {
    name: 'Demo network',
    label: 'demo',
    url: demo.url,
    username: demo.username,
    password: demo.password,
    allowPlainHttp: true,
    trust: { kind: 'system' },
    close: () => demo.close(),
  };
}

async function namedTarget(parsed: TraceArguments, terminal: Terminal): Promise<Target> {
  const address = parsed.controller ?? terminal.environment['DNA_CENTER_BASE_URL'] ?? '';
  const found = parseOrigin(address);
  if ('problem' in found) throw new UsageError(originSentence(found.problem, address));
  const username = parsed.username ?? terminal.environment['DNA_CENTER_USERNAME'] ?? '';
  if (username === '') throw new UsageError('A user name is needed: --username, or DNA_CENTER_USERNAME.');
  const trust = await trustOf(parsed);
  const agent = proxyFor(found.origin, terminal.environment);
  return present({
    name: new URL(found.origin).host,
    label: found.origin,
    url: found.origin,
    username,
    password: await readPassword(parsed.passwordFromStdin, terminal),
    allowPlainHttp: false,
    trust,
    agent,
    close: () => {
      agent?.destroy();
      return Promise.resolve();
    },
  });
}

function originSentence(problem: OriginProblem, address: string): string {
  switch (problem) {
    case 'empty':
      return 'A controller is needed: --controller URL, DNA_CENTER_BASE_URL, or --demo.';
    case 'notAnAddress':
      return `${address} is not the address of a controller.`;
    case 'plainHttp':
      return 'Controllers are asked over https only; plain http would show the password to the network.';
    case 'credentials':
      return 'A user name or password does not belong into the address.';
    default:
      return assertNever(problem);
  }
}
