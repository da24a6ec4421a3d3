import { plainText } from '../../path/plainText';

const longestLine = 2000;
const mostLines = 50_000;

/** A device's output as it may be shown: lines, without anything that an editor would hide or obey. */
export function shownOutput(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\t/g, '        ').trimEnd().split('\n');
  const shown = lines.slice(0, mostLines).map(line => plainText(line.trimEnd(), longestLine));
  return [...shown, ...(lines.length > mostLines ? ['…'] : [])].join('\n');
}
