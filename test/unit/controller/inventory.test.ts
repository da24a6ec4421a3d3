import assert from 'node:assert/strict';
import { failureOf, never, withController } from './connecting';
import { base } from './testServer';

describe('The inventory', () => {
  it('gives devices with version, platform, serial number and last sync, in one request', () =>
    withController(
      {
        [`GET ${base}/network-device`]: {
          body: {
            response: [
              {
                id: 'd1',
                hostname: 'core-1.campus.example',
                softwareVersion: '17.9.4a',
                softwareType: 'IOS-XE',
                platformId: 'C9500-40X',
                series: 'Catalyst 9500',
                family: 'Switches and Hubs',
                serialNumber: 'TST0000A001',
                upTime: '41 days, 3:07:12.00',
                location: null,
                locationName: 'Hall 1',
                reachabilityStatus: 'Reachable',
                managementState: 'Managed',
                collectionStatus: 'Managed',
                lastUpdateTime: 1_700_000_000_000,
                managementIpAddress: '10.0.0.12',
                macAddress: '00:00:5e:00:53:01',
              },
              { hostname: 'a device without id' },
              null,
            ],
          },
        },
      },
      async (controller, server) => {
        assert.deepEqual(await controller.getDevices(['d1', 'd2', 'd1'], never), [
          {
            id: 'd1',
            name: 'core-1.campus.example',
            softwareVersion: '17.9.4a',
            softwareType: 'IOS-XE',
            platform: 'C9500-40X',
            series: 'Catalyst 9500',
            family: 'Switches and Hubs',
            serialNumber: 'TST0000A001',
            upTime: '41 days, 3:07:12.00',
            location: 'Hall 1',
            reachability: 'Reachable',
            management: 'Managed',
            collectionStatus: 'Managed',
            lastSyncAtMs: 1_700_000_000_000,
            managementAddress: '10.0.0.12',
            mac: '00:00:5e:00:53:01',
          },
        ]);
        assert.deepEqual(server.received.at(-1)?.query.getAll('id'), ['d1', 'd2']);
      },
    ));

  it('is asked for 100 devices at a time, and for none not at all', () =>
    withController(
      { [`GET ${base}/network-device`]: { body: { response: [] } } },
      async (controller, server) => {
        assert.deepEqual(await controller.getDevices([], never), []);
        assert.equal(controller.requestCounts().enrichment, 0);
        const ids = Array.from({ length: 101 }, (_, index) => `d${index}`);
        await controller.getDevices(ids, never);
        const asked = server.received.filter(one => one.path.endsWith('/network-device'));
        assert.deepEqual(
          asked.map(one => one.query.getAll('id').length),
          [100, 1],
        );
      },
    ));

  it('gives interfaces with their speed in bit/s', () =>
    withController(
      {
        [`GET ${base}/interface/network-device/d1`]: {
          body: {
            response: [
              {
                id: 'i1',
                deviceId: 'd1',
                portName: 'TenGigabitEthernet1/0/1',
                speed: '10000000',
                duplex: 'FullDuplex',
                mtu: '1500',
                description: '',
                adminStatus: 'UP',
                status: 'up',
                portMode: 'trunk',
                macAddress: '00:00:5e:00:53:02',
              },
              { id: 'i2', name: 'Vlan120', speed: null },
            ],
          },
        },
      },
      async controller =>
        assert.deepEqual(await controller.getInterfaces('d1', never), [
          {
            id: 'i1',
            deviceId: 'd1',
            name: 'TenGigabitEthernet1/0/1',
            speedBps: 10_000_000_000,
            duplex: 'FullDuplex',
            mtu: 1500,
            adminStatus: 'up',
            operationalStatus: 'up',
            portMode: 'trunk',
            mac: '00:00:5e:00:53:02',
          },
          { id: 'i2', name: 'Vlan120' },
        ]),
    ));

  it('says who has an address', () =>
    withController(
      {
        [`GET ${base}/interface/ip-address/10.9.4.1`]: { body: { response: [{ id: 'i1', deviceId: 'd1' }] } },
      },
      async controller =>
        assert.deepEqual(await controller.getInterfacesByAddress('10.9.4.1', never), [
          { id: 'i1', deviceId: 'd1' },
        ]),
    ));

  it('says that nobody has it', () =>
    withController({}, async controller =>
      assert.deepEqual(await controller.getInterfacesByAddress('10.9.4.1', never), []),
    ));

  it('does not take a refusal for "nobody has it"', () =>
    withController({ [`GET ${base}/interface/ip-address/10.9.4.1`]: { status: 403 } }, async controller => {
      assert.equal((await failureOf(controller.getInterfacesByAddress('10.9.4.1', never))).kind, 'forbidden');
    }));
});

describe('The list of traces', () => {
  const row = { id: 't1', sourceIP: '10.1.0.5', destIP: '10.2.0.9', status: 'COMPLETED', createTime: 1000 };

  it('is newest first, its requests in our words', () =>
    withController(
      {
        [`GET ${base}/flow-analysis`]: {
          body: {
            response: [
              { ...row, sourcePort: '0', destPort: '443', protocol: 'TCP' },
              { ...row, id: 't2', createTime: 3000, protocol: 'udp', destPort: 53, status: 'PENDING' },
              {
                ...row,
                id: 't3',
                createTime: 2000,
                sourceIP: '::FFFF:10.1.0.5',
                protocol: '47',
                status: 'FAILED',
              },
              { ...row, id: undefined },
              'nonsense',
            ],
          },
        },
      },
      async (controller, server) => {
        const { rows, sent } = await controller.listTraces(
          { source: '10.1.0.5', destination: '10.2.0.9', limit: 20 },
          never,
        );
        const request = { source: '10.1.0.5', destination: '10.2.0.9' };
        assert.deepEqual(rows, [
          {
            traceId: 't2',
            request: { ...request, destinationPort: 53, protocol: 'udp' },
            status: 'running',
            createdAtMs: 3000,
          },
          { traceId: 't3', request, status: 'failed', createdAtMs: 2000 },
          {
            traceId: 't1',
            request: { ...request, destinationPort: 443, protocol: 'tcp' },
            status: 'completed',
            createdAtMs: 1000,
          },
        ]);
        assert.equal(sent, 5, 'unusable ones are counted');
        assert.deepEqual(Object.fromEntries(server.received.at(-1)?.query ?? []), {
          limit: '20',
          offset: '1',
          sortBy: 'createTime',
          order: 'DESC',
          sourceIP: '10.1.0.5',
          destIP: '10.2.0.9',
        });
      },
    ));
});
