import assert from 'node:assert/strict';
import { demoExamples } from '../../../src/demo/examples';
import { closeDemos, openDemo, openWithClock, signIn } from './demoClient';
import { assertShape } from './assertShape';
import { task } from './commonShapes';
import { trace, traceRow } from './flowAnalysisShapes';
import { device, deviceInterface } from './inventoryShapes';

const inclusions = ['INTERFACE-STATS', 'QOS-STATS', 'DEVICE-STATS', 'PERFORMANCE-STATS', 'ACL-TRACE'];

describe('the wire of the demo', () => {
  afterEach(closeDemos);

  for (const example of demoExamples) {
    it(`has only fields and types of the API, at every moment of "${example.title}"`, async () => {
      const { client, clock } = await openWithClock();
      const { flowAnalysisId, taskId } = await client.start({
        sourceIP: example.source,
        destIP: example.destination,
        protocol: example.protocol?.toUpperCase(),
        destPort: example.port?.toString(),
        inclusions,
      });
      for (const stepMs of [0, 300, 2_000, 4_000, 30_000, 35_000]) {
        clock.now += stepMs;
        assertShape(await client.get(`/flow-analysis/${flowAnalysisId}`), trace);
        assertShape(await client.get(`/task/${taskId}`), task);
      }
      assertShape(await client.get('/flow-analysis'), [traceRow]);
    });
  }

  it('has every field of a device and of an interface', async () => {
    const client = await signIn(await openDemo());
    const devices = await client.get<readonly { readonly id: string }[]>('/network-device');
    assertShape(devices, [device]);
    for (const { id, ...rest } of devices) {
      assert.deepEqual(Object.keys({ id, ...rest }).sort(), Object.keys(device).sort());
      const ports = await client.get<readonly object[]>(`/interface/network-device/${id}`);
      assertShape(ports, [deviceInterface]);
      for (const port of ports)
        assert.deepEqual(Object.keys(port).sort(), Object.keys(deviceInterface).sort());
    }
  });
});
