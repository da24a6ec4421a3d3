import type { Terminal } from './terminal';

/** Why there is no result. */
export interface Problem {
  readonly kind: string;
  readonly message: string;
}

/** Says a problem: on stdout as an object for programs, else on stderr for people. */
export function tellProblem(problem: Problem, json: boolean, terminal: Terminal): void {
  if (json) terminal.stdout.write(`${JSON.stringify({ error: problem }, undefined, 2)}\n`);
  else terminal.stderr.write(`dnac-trace: ${problem.message}\n`);
}
