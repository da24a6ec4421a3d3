import * as vscode from 'vscode';
import { plainText } from '../../path/plainText';
import type { TraceRequest } from '../../path/traceRequest';
import type { TargetPorts } from '../commands/target';
import { selectedTraces } from './selected';

/** Copies the ends of traces, a line for each, as a selection of text can be traced. */
export async function copyAddresses(ports: TargetPorts, value: unknown, selection: unknown): Promise<void> {
  const traces = await selectedTraces(ports, value, selection);
  await vscode.env.clipboard.writeText(traces.map(({ request }) => addressLine(request)).join('\n'));
}

/** `10.1.1.1 -> 10.2.2.2:443`; with a protocol, `10.1.1.1 -> 10.2.2.2:443 tcp`. */
export function addressLine(request: Omit<TraceRequest, 'include'>): string {
  const { source, sourcePort, destination, destinationPort, protocol } = request;
  const ends = `${withPort(source, sourcePort)} -> ${withPort(destination, destinationPort)}`;
  return plainText(protocol === undefined ? ends : `${ends} ${protocol}`);
}

function withPort(address: string, port: number | undefined): string {
  if (port === undefined) return address;
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
