import { shortInterfaceName } from '../../path/interfaceName';
import { present } from '../../path/present';
import type { BlockPlace } from '../../path/verdict';
import type { Say } from '../words';
import type { DenyModel } from './hopModel';

/** True for the hops that the traffic never gets to. */
export function isBeyondBlock(block: BlockPlace | undefined, index: number): boolean {
  return block !== undefined && index > block.hop;
}

/** What the denying interface of a hop says; undefined where nothing is denied. */
export function denyModel(block: BlockPlace | undefined, index: number, say: Say): DenyModel | undefined {
  if (block?.hop !== index) return undefined;
  return {
    sentence: denySentence(block, say),
    entry: block.entry ?? say('page.deniedByEnd'),
    isEntry: block.entry !== undefined,
    ...present({ aclName: block.aclName }),
  };
}

function denySentence(block: BlockPlace, say: Say): string {
  if (block.interfaceName === undefined) return say('page.deniedHere');
  const port = shortInterfaceName(block.interfaceName);
  return say(block.side === 'ingress' ? 'page.deniedIn' : 'page.deniedOut', { port });
}
