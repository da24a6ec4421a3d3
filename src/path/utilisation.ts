import type { InterfaceFacts } from './hop';
import { isVirtualInterface } from './interfaceName';

/**
 * How full an interface is in one direction, in percent of its speed (may exceed 100: rate and speed are read at
 * different times). Undefined when the speed or the name is not known, and for virtual interfaces.
 */
export function utilisation(
  rateBps: number | undefined,
  facts: InterfaceFacts | undefined,
  name: string | undefined,
): number | undefined {
  const speedBps = facts?.speedBps;
  if (rateBps === undefined || speedBps === undefined || name === undefined) return undefined;
  if (!(rateBps >= 0) || !(speedBps > 0) || isVirtualInterface(name)) return undefined;
  return (rateBps / speedBps) * 100;
}
