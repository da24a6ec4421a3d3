import { systemResolve } from './resolveEndpoint';
import { runCli } from './runCli';
import { processTerminal } from './terminal';

void runCli(process.argv.slice(2), processTerminal(), systemResolve).then(code => {
  process.exitCode = code;
});
