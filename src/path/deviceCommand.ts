import { placedAcls, wordEffect } from './accessLists';
import { hopInterfaces, sideInterfaces, type Hop, type HopInterface } from './hop';
import type { TraceRequest } from './traceRequest';

/** Words with which a command changes nothing on the device, whatever else a controller may let begin one. */
const readWords = ['show', 'ping', 'traceroute', 'dir'] as const;

const longestCommand = 200;
const longestName = 100;

/**
 * True for what may be sent to a device: one line that begins with a word that changes nothing there, in letters, digits
 * and the signs of names and addresses. No pipe and no redirection, which can write a file on the device, and nothing that a
 * terminal obeys or completes.
 */
export function isPlainCommand(command: string): boolean {
  const [word = ''] = command.split(' ');
  return (
    command.length <= longestCommand &&
    /^[a-z]+(?: [\w.:/,@+#%=*()[\]-]+)*$/i.test(command) &&
    readWords.some(known => known === word.toLowerCase())
  );
}

/** True when the device that runs a command sends packets of its own: what else may be sent to a device only reads. */
export function sendsPackets(command: string): boolean {
  return /^(?:ping|traceroute)(?: |$)/i.test(command);
}

/** Those of a controller's words with which we let a command begin. */
export function readingWords(allowed: readonly string[]): readonly string[] {
  const offered = allowed.map(word => word.trim().toLowerCase());
  return readWords.filter(word => offered.includes(word));
}

/** True when a controller with these words takes a command, and we would send it. */
export function isAllowedCommand(command: string, allowed: readonly string[]): boolean {
  const first = command.split(' ')[0]?.toLowerCase() ?? '';
  return isPlainCommand(command) && readingWords(allowed).includes(first);
}

/**
 * The commands that show most about a hop, those first that explain a block: its access lists (denying ones first),
 * the way that this traffic takes from here, its interfaces. Names that could be anything else than names are left out.
 */
export function suggestedCommands(hop: Hop, request: TraceRequest): readonly string[] {
  const commands = [
    ...accessListNames(hop).map(name => `show access-lists ${name}`),
    ...exactRoute(hop, request),
    ...interfaceNames(hop).map(name => `show interface ${name}`),
  ];
  return [...new Set(commands)].filter(isPlainCommand);
}

function accessListNames(hop: Hop): readonly string[] {
  const named = placedAcls([hop]).map(({ analysis }) => analysis);
  const denies = named.filter(({ result }) => wordEffect(result) === 'deny');
  return [...denies, ...named].map(({ name }) => name).filter(isName);
}

/** NX-OS has no such command, and access points and wireless controllers do not route. */
function exactRoute({ kind, ingress, device }: Hop, request: TraceRequest): readonly string[] {
  const routes = kind === 'router' || kind === 'switch' || kind === 'device';
  if (!routes || /nx-?os/i.test(device?.softwareType ?? '')) return [];
  const { source, destination } = request;
  const family = source.includes(':') ? 'ipv6' : 'ip';
  const vrf = sideInterfaces(ingress).map(vrfOf).findLast(isName);
  const inVrf = vrf === undefined ? '' : ` vrf ${vrf}`;
  return [`show ${family} cef${inVrf} exact-route ${source} ${destination}`];
}

function vrfOf({ vrf }: HopInterface): string | undefined {
  return /^(?:global|default)?$/i.test(vrf?.trim() ?? '') ? undefined : vrf?.trim();
}

function interfaceNames(hop: Hop): readonly string[] {
  return hopInterfaces(hop)
    .map(({ name }) => name)
    .filter(isName);
}

/** One word of the signs that names of interfaces and access lists have; it cannot be taken for an option. */
function isName(text: string | undefined): text is string {
  return text !== undefined && text.length <= longestName && /^\w[\w.:/-]*$/.test(text);
}
