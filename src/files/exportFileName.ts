import type { ExportFormat } from '../path/pageProtocol';
import type { Trace } from '../path/trace';

/** What a format's files are called behind the last part of their name. */
const endings: Readonly<Record<ExportFormat, string>> = {
  text: 'txt',
  markdown: 'md',
  mermaid: 'mmd',
  csv: 'csv',
  json: 'pathtrace.json',
  svg: 'svg',
};

/**
 * A name for the file of an export, `path-10.20.1.15-to-10.9.4.20-443.md`, good on every system; a redacted one names
 * no address.
 */
export function exportFileName(
  { request }: Trace,
  format: ExportFormat,
  { redacted }: { readonly redacted: boolean },
): string {
  return `${redacted ? 'path-redacted' : `path-${question(request)}`}.${endings[format]}`;
}

function question({ source, destination, destinationPort }: Trace['request']): string {
  const port = destinationPort === undefined ? [] : [String(destinationPort)];
  return [part(source), 'to', part(destination), ...port].join('-');
}

/** An IPv6 address has colons, which Windows does not allow in names. */
function part(text: string): string {
  return text.slice(0, 60).replace(/[^\w.]+/g, '-');
}
