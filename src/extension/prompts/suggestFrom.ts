import type { DemoNetwork } from '../controllers/demoNetwork';
import type { TraceStore } from '../../tracing/traceStore';
import { reader } from '../words';
import type { Suggest } from './askForTrace';
import type { Inventories } from './inventories';
import { exampleAddresses, recentAddresses, withoutRepeats } from './suggestions';

export interface SuggestPorts {
  readonly store: Pick<TraceStore, 'listKnown'>;
  readonly demo: DemoNetwork;
  readonly inventories: Inventories;
}

/** What was used with a controller before, for the demo also what there is to try, and the controller's inventory. */
export function suggestFrom({ store, demo, inventories }: SuggestPorts): Suggest {
  return async controller => {
    if (controller === undefined) return { suggestions: [] };
    const inventory = inventories.of(controller);
    const recent = recentAddresses(await store.listKnown(), controller.origin, reader);
    if (controller.kind !== 'demo') return { suggestions: recent, inventory };
    const { examples } = await demo.start();
    return { suggestions: withoutRepeats([...recent, ...exampleAddresses(examples, reader)]), inventory };
  };
}
