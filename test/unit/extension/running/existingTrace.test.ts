import assert from 'node:assert/strict';
import { createController } from '../../../../src/controller/connect';
import type { Controller } from '../../../../src/controller/controller';
import { startDemo, type Demo } from '../../../../src/demo/startDemo';
import { readExistingTrace } from '../../../../src/extension/running/existingTrace';
import { traceSentence } from '../../../../src/path/headline';
import { english } from '../../../../src/path/message';
import type { Trace } from '../../../../src/path/trace';
import type { Inclusion } from '../../../../src/path/traceRequest';
import { serialiseTrace } from '../../../../src/files/traceFile';
import { parseTraceFile } from '../../../../src/files/parseTraceFile';
import { resumptionOf } from '../../../../src/tracing/resumption';

/** The address of a VLAN's interface, on a device that is managed by another. */
const gateway = '10.9.4.1';
const { signal } = new AbortController();

describe('A trace that is on the controller already', () => {
  for (const generation of [2, 3] as const) {
    describe(`of generation ${generation}`, () => {
      let demo: Demo;
      let nowMs: number;
      before(async () => {
        nowMs = Date.now();
        demo = await startDemo({ generation, now: () => nowMs });
      });
      after(() => demo.close());

      const controller = () =>
        createController({ ...demo, origin: demo.url, allowPlainHttp: true, generation: 'auto' });

      /** Somebody asks; we read it so much later. */
      const read = async (
        include: readonly Inclusion[],
        afterMs: number,
        destination = '10.3.10.40',
        others: Partial<Pick<Controller, 'getInterfacesByAddress' | 'getDevices'>> = {},
        staleSyncMs = 30 * 60_000,
      ): Promise<Trace> => {
        const request = { source: '10.1.11.20', destination, include };
        const { traceId } = await controller().initiatePathTrace(request, signal);
        nowMs += afterMs;
        const { rows } = await controller().listTraces({ limit: 5 }, signal);
        const [row] = rows;
        assert.equal(row?.traceId, traceId);
        const named = { name: 'lab', origin: demo.url, username: 'noc' };
        const asked = { ...controller(), ...others };
        return readExistingTrace(asked, named, row, {
          ...{ nowMs, utcOffsetMinutes: 0, staleSyncMs, signal },
        });
      };

      it('comes with its verdict, as one that is never deleted, and nothing is left to do for it', async () => {
        const trace = await read(['acl'], 600_000);
        assert.equal(trace.verdict?.kind, 'reached');
        assert.equal(trace.adopted, true);
        assert.equal(resumptionOf(trace), 'nothing');
        assert.deepEqual(trace.request.include, ['acl']);
      });

      it('does not claim access lists that nobody asked for', async () => {
        const trace = await read([], 600_000);
        assert.deepEqual(trace.request.include, []);
        assert.equal(trace.verdict?.kind, 'reached');
        assert.ok(!/arriving|missing/.test(JSON.stringify(trace)));
      });

      it('is followed while the controller still computes it', async () => {
        const trace = await read([], 0);
        assert.deepEqual([trace.state, trace.verdict], ['running', undefined]);
        assert.equal(resumptionOf(trace), 'follow');
      });

      it('has reached an address of the device at its end, as the inventory says', async () => {
        const trace = await read([], 600_000, gateway);
        assert.notEqual(trace.hops.at(-1)?.ip, gateway);
        assert.equal(trace.verdict?.kind, 'reached');
      });

      it('is partial where the inventory cannot say that the device at its end has the address', async () => {
        const nobody = { getInterfacesByAddress: () => Promise.resolve([]) };
        const trace = await read([], 600_000, gateway, nobody);
        assert.equal(trace.verdict?.kind, 'partial');
        assert.match(english(traceSentence(trace)), /could not confirm/);
      });

      it('names the software of its devices and the age of what was known of them', async () => {
        const [, device] = (await read([], 600_000)).hops;
        assert.match(device?.softwareVersion ?? '', /^17\./);
        assert.ok(device?.device?.lastSyncAtMs !== undefined);
      });

      it('is doubted where they were read longer ago than one has set', async () => {
        const trace = await read([], 600_000, '10.3.10.40', {}, 60_000);
        assert.deepEqual(
          trace.verdict?.doubts.map(({ id }) => id),
          ['staleSync'],
        );
      });

      it('is shown without them to an account that may not read the inventory', async () => {
        const refused = { getDevices: () => Promise.reject(new Error('403')) };
        const trace = await read([], 600_000, '10.3.10.40', refused);
        assert.equal(trace.verdict?.kind, 'reached');
        assert.equal(trace.hops[1]?.softwareVersion, undefined);
      });

      it('has a record that can be written and read back', async () => {
        const trace = await read(['acl', 'device'], 600_000);
        assert.match(trace.id, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
        assert.equal(parseTraceFile(serialiseTrace(trace)).kind, 'trace');
      });
    });
  }
});
