import type { DemoExample } from '../demo/startDemo';
import { present } from '../path/present';
import type { DemoArguments } from './parseArguments';
import type { Terminal } from './terminal';

/**
 * Starts the demo network, prints how curl or an SDK asks it, and keeps it running until it is interrupted. Over plain
 * http: neither this tool nor the extension asks such an address of others; they have demo networks of their own.
 */
export async function demoCommand(parsed: DemoArguments, terminal: Terminal): Promise<number> {
  const { startDemo } = await import('../demo/startDemo');
  const { port, generation } = parsed;
  const demo = await startDemo(present({ port, generation }));
  const lines = [
    `Demo network: ${demo.url}`,
    `User name:    ${demo.username}`,
    `Password:     ${demo.password}   (new at each start)`,
    '',
    'Addresses to trace:',
    ...demo.examples.map(example => `  ${question(example)}   ${example.title}`),
    '',
    'Ctrl+C stops it.',
  ];
  terminal.stdout.write(`${lines.join('\n')}\n`);
  await new Promise<void>(resolve => {
    const forget = terminal.onInterrupt(() => {
      forget();
      resolve();
    });
  });
  await demo.close();
  return 0;
}

/** What an example asks, its options as `dnac-trace` spells them: without them two of them are the same. */
function question({ source, destination, protocol, port, destinationMac }: DemoExample): string {
  const options = { '--protocol': protocol, '--port': port, '--destination-mac': destinationMac };
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return [`${source} -> ${destination}`, ...given.map(option => option.join(' '))].join(' ');
}
