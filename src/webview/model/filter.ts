import { hopInterfaces, type Hop } from '../../path/hop';
import { shortInterfaceName } from '../../path/interfaceName';

/** What a filter looks for in a hop: name, addresses, interfaces by long and short name, role and kind in words. */
export function searchText(hop: Hop, label: string, badge: string): string {
  const ports = hopInterfaces(hop)
    .map(({ name }) => name)
    .filter(name => name !== undefined);
  return [
    label,
    badge,
    hop.name,
    hop.ip,
    hop.device?.managementAddress,
    ...ports,
    ...ports.map(shortInterfaceName),
  ]
    .filter(text => text !== undefined)
    .join('\n')
    .toLowerCase();
}

/** True where each word of the filter stands somewhere in the text; an empty filter finds everything. */
export function isFound(text: string, filter: string): boolean {
  const words = filter.toLowerCase().split(/\s+/);
  return words.every(word => text.includes(word));
}
