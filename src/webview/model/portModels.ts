import { formatCount } from '../../path/formatNumber';
import { sideInterfaces, type Hop, type HopInterface, type HopSide } from '../../path/hop';
import { shortInterfaceName } from '../../path/interfaceName';
import { isDown } from '../../path/interfaceState';
import { present } from '../../path/present';
import type { Thresholds } from '../../path/thresholds';
import type { BlockPlace } from '../../path/verdict';
import type { Say } from '../words';
import type { PortModel } from './hopModel';

/** The interface names of a hop's row: in before out. `block` is the path's, if it is at this hop. */
export function portModels(
  hop: Hop,
  block: BlockPlace | undefined,
  thresholds: Thresholds,
  say: Say,
): readonly PortModel[] {
  return [
    ...sideModel('in', hop.ingress, block?.side === 'ingress' ? block : undefined, thresholds, say),
    ...sideModel('out', hop.egress, block?.side === 'egress' ? block : undefined, thresholds, say),
  ];
}

/** Packets that a port dropped in one direction; undefined where it is not known. */
export function dropsOf(port: HopInterface | undefined, direction: 'in' | 'out'): number | undefined {
  if (port?.statistics.kind !== 'value') return undefined;
  const { inputQueueDrops, outputDrops } = port.statistics.value;
  return direction === 'in' ? inputQueueDrops : outputDrops;
}

function sideModel(
  direction: 'in' | 'out',
  side: HopSide | undefined,
  block: BlockPlace | undefined,
  thresholds: Thresholds,
  say: Say,
): readonly PortModel[] {
  const names = sideInterfaces(side)
    .map(({ name }) => name)
    .filter(name => name !== undefined);
  if (names.length === 0) return [];
  const drops = dropsOf(side?.physical, direction) ?? 0;
  return [
    {
      direction,
      word: say(`page.${direction}`),
      names: names.map(name => ({ text: shortInterfaceName(name), denied: isDenying(name, block) })),
      full: names.join(', '),
      areDropsHigh: drops > 0 && drops >= thresholds.drops,
      ...present({
        drops: drops > 0 ? say('page.drops', { count: formatCount(drops) }) : undefined,
        down: sideInterfaces(side).some(isDown) ? say('page.down') : undefined,
      }),
    },
  ];
}

/** The named interface of a block; the whole side where the controller named none. */
function isDenying(name: string, block: BlockPlace | undefined): boolean {
  return block !== undefined && (block.interfaceName === undefined || block.interfaceName === name);
}
