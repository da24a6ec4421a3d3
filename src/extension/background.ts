import { errorText } from '../path/errorText';
/** Lets work go on by itself; what goes wrong there is a line in the log, for nobody waits for it. */
export function inBackground(work: Promise<unknown>, name: string, log: (line: string) => void): void {
  work.catch((error: unknown) => log(`${name} failed: ${errorText(error)}`));
}
