import type { Hop, HopSide } from '../../path/hop';
import { shortInterfaceName } from '../../path/interfaceName';
import { present } from '../../path/present';
import type { BlockPlace } from '../../path/verdict';
import type { Say } from '../words';
import type { PortModel } from './hopModel';
import { interfacesOf, outputDrops } from './statisticsNote';

/** The interface names of a hop's row: in before out. `block` is the path's, if it is at this hop. */
export function portModels(hop: Hop, block: BlockPlace | undefined, say: Say): readonly PortModel[] {
  return [
    ...sideModel('in', hop.ingress, block?.side === 'ingress' ? block : undefined, say),
    ...sideModel('out', hop.egress, block?.side === 'egress' ? block : undefined, say),
  ];
}

function sideModel(
  direction: 'in' | 'out',
  side: HopSide | undefined,
  block: BlockPlace | undefined,
  say: Say,
): readonly PortModel[] {
  const names = interfacesOf(side)
    .map(({ name }) => name)
    .filter(name => name !== undefined);
  if (names.length === 0) return [];
  const drops = direction === 'out' ? outputDrops(side) : undefined;
  return [
    {
      direction,
      word: say(`page.${direction}`),
      names: names.map(name => ({ text: shortInterfaceName(name), denied: isDenying(name, block) })),
      full: names.join(', '),
      ...present({ drops: drops === undefined ? undefined : say('page.drops', { count: drops }) }),
    },
  ];
}

/** The named interface of a block; the whole side where the controller named none. */
function isDenying(name: string, block: BlockPlace | undefined): boolean {
  return block !== undefined && (block.interfaceName === undefined || block.interfaceName === name);
}
