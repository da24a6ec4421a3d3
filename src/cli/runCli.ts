import { assertNever } from '../path/assertNever';
import { demoCommand } from './demoCommand';
import { exitCodeOfError, exitCodes } from './exitCode';
import { parseArguments, type Arguments } from './parseArguments';
import { tellProblem, type Problem } from './problem';
import type { Resolve } from './resolveEndpoint';
import type { Terminal } from './terminal';
import { traceCommand } from './traceCommand';
import { usage } from './usage';
import { version } from './version';

/**
 * The command line from its words to its exit code. Results go to stdout, progress and problems to stderr; with
 * `--json` a problem goes to stdout as `{ "error": { "kind", "message" } }`.
 */
export async function runCli(
  words: readonly string[],
  terminal: Terminal,
  resolve: Resolve,
): Promise<number> {
  try {
    return await runCommand(parseArguments(words), terminal, resolve);
  } catch (error) {
    const problem = problemOf(error);
    tellProblem(problem, words.includes('--json'), terminal);
    if (problem.kind !== 'usage') return exitCodeOfError(problem.kind);
    terminal.stderr.write('Try dnac-trace --help.\n');
    return exitCodes.usage;
  }
}

function runCommand(parsed: Arguments, terminal: Terminal, resolve: Resolve): Promise<number> {
  switch (parsed.kind) {
    case 'trace':
      return traceCommand(parsed, terminal, resolve);
    case 'demo':
      return demoCommand(parsed, terminal);
    case 'help':
      terminal.stdout.write(usage);
      return Promise.resolve(0);
    case 'version':
      terminal.stdout.write(`${version}\n`);
      return Promise.resolve(0);
    default:
      return assertNever(parsed);
  }
}

function problemOf(error: unknown): Problem {
  if (!(error instanceof Error)) return { kind: 'unexpected', message: String(error) };
  const kind = 'kind' in error && typeof error.kind === 'string' ? error.kind : 'unexpected';
  return { kind, message: error.message };
}
