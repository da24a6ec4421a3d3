import type { Hop } from '../../../src/path/hop';

type Json = Readonly<Record<string, unknown>>;

/**
 * Hops of `networkElementsInfo`, as a controller sent them, rewritten as the older `networkElements`: interfaces side
 * by side instead of nested, one virtual interface instead of a list, `perfMonStatistics`.
 */
export function olderForm(hops: readonly Hop[]): readonly Json[] {
  return hops.map(({ raw }) => {
    const { ingressInterface, egressInterface, perfMonitorStatistics, ...rest } = raw as Json;
    return {
      ...rest,
      ...olderSide('ingress', ingressInterface),
      ...olderSide('egress', egressInterface),
      perfMonStatistics: perfMonitorStatistics,
    };
  });
}

function olderSide(name: string, side: unknown): Json {
  if (side === undefined) return {};
  const { physicalInterface, virtualInterface = [] } = side as {
    readonly physicalInterface?: Json;
    readonly virtualInterface?: readonly Json[];
  };
  if (virtualInterface.length > 1) throw new Error('The older form has one virtual interface');
  return {
    [`${name}PhysicalInterface`]: physicalInterface,
    [`${name}VirtualInterface`]: virtualInterface[0],
  };
}
