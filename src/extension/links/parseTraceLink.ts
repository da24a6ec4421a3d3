import { canonicalAddress } from '../../controller/address';
import { requestProblems } from '../../path/requestProblems';
import { present } from '../../path/present';
import { parsePort } from '../prompts/parseEndpoint';

/** What a link asks for, as the argument of `dnac.tracePath`; it always names both ends. */
export interface TraceLink {
  readonly source: string;
  readonly destination: string;
  readonly sourcePort?: number;
  readonly port?: number;
  readonly protocol?: 'tcp' | 'udp';
  /** A controller's name, never its address. */
  readonly controller?: string;
}

const names = ['source', 'destination', 'sourcePort', 'port', 'protocol', 'controller'];
const protocols = ['tcp', 'udp'] as const;
const longest = 300;

/**
 * Reads `/trace?source=10.20.1.15&destination=10.9.4.20&port=443&protocol=tcp&controller=lab`. Anyone may write such a
 * link, so anything unusual makes it none: another path or name, a name twice, a host name, a long text.
 */
export function parseTraceLink(path: string, query: string): TraceLink | undefined {
  if (path !== '/trace' || query.length > longest) return undefined;
  const given = [...new URLSearchParams(query)];
  const fields = new Map(given);
  if (fields.size !== given.length || given.some(([name]) => !names.includes(name))) return undefined;
  const source = canonicalAddress(fields.get('source') ?? '');
  const destination = canonicalAddress(fields.get('destination') ?? '');
  if (source === undefined || destination === undefined) return undefined;
  if (requestProblems({ source, destination }, canonicalAddress).length > 0) return undefined;
  const protocol = protocols.find(word => word === fields.get('protocol'));
  if (protocol === undefined && fields.has('protocol')) return undefined;
  const ports = ['sourcePort', 'port'].map(name => readPort(fields.get(name)));
  const controller = fields.get('controller');
  if (ports.includes('wrong') || (controller !== undefined && !isName(controller))) return undefined;
  const [sourcePort, port] = ports.map(each => (each === 'wrong' ? undefined : each));
  return present({ source, destination, sourcePort, port, protocol, controller });
}

function readPort(text: string | undefined): number | 'wrong' | undefined {
  return text === undefined ? undefined : (parsePort(text) ?? 'wrong');
}

/** A controller's name is shown in a question: nothing in it may look like more than a name. */
function isName(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u.test(text);
}
