import assert from 'node:assert/strict';
import {
  exampleAddresses,
  recentAddresses,
  withoutRepeats,
} from '../../../../src/extension/prompts/suggestions';
import type { TraceSummary } from '../../../../src/tracing/traceStore';
import { reader } from '../reader';

function trace(origin: string, source: string, destination: string): TraceSummary {
  return {
    id: `${source}-${destination}`,
    controllerName: 'lab',
    origin,
    request: { source, destination, include: [] },
    state: 'finished',
    askedAtMs: 0,
  };
}

describe('suggestions', () => {
  it('are the addresses of the same controller, latest first, each once', () => {
    const kept = [
      trace('demo', '10.1.1.1', '10.2.2.2'),
      trace('other', '10.9.9.9', '10.8.8.8'),
      trace('demo', '10.2.2.2', '10.3.3.3'),
    ];
    const addresses = recentAddresses(kept, 'demo', reader).map(({ address }) => address);
    assert.deepEqual(addresses, ['10.1.1.1', '10.2.2.2', '10.3.3.3']);
  });

  it('name the example that an address of the demo belongs to', () => {
    const examples = [
      { title: 'One', source: '10.1.1.1', destination: '10.2.2.2', story: '' },
      { title: 'Two', source: '10.1.1.1', destination: '10.3.3.3', story: '' },
    ];
    assert.deepEqual(exampleAddresses(examples, reader), [
      { address: '10.1.1.1', description: 'One' },
      { address: '10.2.2.2', description: 'One' },
      { address: '10.3.3.3', description: 'Two' },
    ]);
  });

  it('keep what was offered first', () => {
    const twice = [
      { address: '10.1.1.1', description: 'recent' },
      { address: '10.1.1.1', description: 'One' },
    ];
    assert.deepEqual(withoutRepeats(twice), [twice[0]]);
  });
});
