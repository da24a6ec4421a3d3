import type { AclAnalysis, AclEntry } from '../../path/hop';
import { present } from '../../path/present';
import type { BlockPlace } from '../../path/verdict';
import type { Say } from '../words';
import { noteBlock, rowsOf, type BlockModel, type CodeLine } from './blocks';
import { ageText } from './statisticState';
import type { Telling } from './telling';

/** An access list's name, the controller's own word for its result, and the entries that match. */
export function aclBlocks(
  acl: AclAnalysis | undefined,
  block: BlockPlace | undefined,
  lastSyncAtMs: number | undefined,
  { nowMs, say }: Telling,
): readonly BlockModel[] {
  if (acl === undefined) return [];
  const name = acl.name ?? say('page.card.aclUnnamed');
  const lines = acl.entries.map(entry => codeLine(entry, block, say));
  const age = ageText(lastSyncAtMs, nowMs, say);
  return [
    ...rowsOf([
      [say('page.card.acl'), name],
      [say('page.card.aclResult'), acl.result],
    ]),
    ...(lines.length === 0 ? [] : [{ kind: 'code' as const, lines }]),
    ...(block !== undefined && block.entry === undefined
      ? [noteBlock('warning', say('page.deniedByEnd'))]
      : []),
    ...(age === undefined ? [] : [noteBlock('quiet', say('page.card.aclAge', { age }))]),
  ];
}

function codeLine(entry: AclEntry, block: BlockPlace | undefined, say: Say): CodeLine {
  const ports = entry.ports.map(each => portsText(each, say)).join(', ');
  const text = entry.text ?? ports;
  const result = entry.result === undefined || startsWith(text, entry.result) ? '' : ` (${entry.result})`;
  return {
    text: `${text}${result}`.trim(),
    denies: block?.entry !== undefined && block.entry === entry.text,
    ...present({ ports: entry.text === undefined || ports === '' ? undefined : ports }),
  };
}

/** An entry begins with its own result, in whatever case the controller writes the word. */
function startsWith(text: string, word: string): boolean {
  return text.trim().toLowerCase().startsWith(word.trim().toLowerCase());
}

function portsText(ports: AclEntry['ports'][number], say: Say): string {
  const list = (numbers: readonly string[]) => numbers.join(' ') || say('page.card.anyPort');
  return say('page.card.aclPorts', {
    protocol: ports.protocol ?? '',
    source: list(ports.sourcePorts),
    destination: list(ports.destinationPorts),
  });
}
