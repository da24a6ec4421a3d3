import type { Message, MessageArgument } from '../message';
import { messages } from '../messages';
import { known, redacted } from './knownWords';
import { entryShape } from './redactInterface';
import type { StandIns } from './standIns';

/** What the sentences of a trace may name besides what stand-ins know. */
export interface Places {
  readonly names: StandIns;
  /** What a hop is called in sentences, before and after. */
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * The same sentence about the stand-ins. Only the arguments that the sentence asks for are taken, each by what its name
 * promises; whatever is not known to be harmless is not repeated, nor is a sentence that this version does not know.
 * `hops` are the names for `{hops}`, where the sentence is about hops whose places are known.
 */
export function redactMessage({ id, args }: Message, places: Places, hops?: string): Message {
  if (!Object.hasOwn(messages, id)) return { id: 'text.stored', args: { text: redacted } };
  const wanted = Array.from(messages[id].matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
  const kept = wanted.flatMap(name => {
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    return value === undefined ? [] : [[name, argument(name, value, places, hops)] as const];
  });
  return { id, args: Object.fromEntries(kept) };
}

function argument(name: string, value: MessageArgument, places: Places, hops?: string): MessageArgument {
  if (typeof value === 'number') return value;
  if (typeof value === 'object') return redactMessage(value, places, hops);
  return name === 'hops' && hops !== undefined ? hops : text(name, value, places);
}

function text(name: string, value: string, { names, labels }: Places): string {
  switch (name) {
    case 'hop':
      return labels.get(value) ?? redacted;
    case 'hops':
      return list(value, label => labels.get(label) ?? redacted);
    case 'interface':
      return list(value, label => names.interface(label));
    case 'acl':
      return names.acl(value);
    case 'address':
      return names.address(value) ?? redacted;
    case 'vrf':
      return names.vrf(value);
    case 'source':
    case 'destination':
      return virtualNetwork(value, names);
    case 'entry':
      return entryShape({ text: value, ports: [] });
    case 'word':
      return known('aclResult', value) ?? known('management', value) ?? redacted;
    case 'feature':
      return known('feature', value) ?? redacted;
    case 'percent':
      return known('percent', value) ?? redacted;
    case 'limit':
      return known('duration', value) ?? redacted;
    case 'controller':
      return 'controller-1';
    default:
      return redacted;
  }
}

/** "core-1, core-2, …" */
function list(value: string, standIn: (name: string) => string): string {
  return value
    .split(', ')
    .map(name => (name === '…' || name === '?' ? name : standIn(name)))
    .join(', ');
}

/** "VNI 8190", "VRF guest". */
function virtualNetwork(value: string, names: StandIns): string {
  const [, kind, name = ''] = /^(VNI|VRF) (.*)$/s.exec(value) ?? [];
  if (kind === undefined) return redacted;
  return `${kind} ${kind === 'VNI' ? names.vni(name) : names.vrf(name)}`;
}
