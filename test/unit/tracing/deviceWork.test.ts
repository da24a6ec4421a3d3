import assert from 'node:assert/strict';
import { createController } from '../../../src/controller/connect';
import { controllerErrorKind } from '../../../src/controller/describeError';
import { buildNetwork } from '../../../src/demo/network/buildNetwork';
import { startDemo, type Demo, type DemoOptions } from '../../../src/demo/startDemo';
import { RequestBudget } from '../../../src/tracing/requestBudget';
import type { DeviceWork } from '../../../src/tracing/deviceWork';
import { runDeviceCommand } from '../../../src/tracing/runDeviceCommand';
import { syncDevice } from '../../../src/tracing/syncDevice';
import { quickClock } from './quickClock';

const observer = { username: 'reader', password: 'staple', role: 'observer' } as const;
const { devices } = buildNetwork();
const idOf = (key: string): string => devices.get(key)?.id ?? '';
const guard = [...devices.values()].find(({ interfaces }) =>
  interfaces.some(each => each.aclIn === 'GUEST-IN'),
);
const silent = [...devices.values()].find(({ unreachable }) => unreachable === true);

/** Over real HTTP; controller and clock go a hundred times faster than usual. */
describe('Work on a device of the demo network', () => {
  const clock = quickClock(100);
  let demo: Demo;

  async function open(options: DemoOptions = {}, as: 'demo' | 'reader' = 'demo'): Promise<DeviceWork> {
    demo = await startDemo({ now: () => clock.now(), users: [observer], ...options });
    const { username, password } = as === 'demo' ? demo : observer;
    const controller = createController({
      ...{ origin: demo.url, username, password, clock, timeoutMs: 1500 },
      generation: 'auto',
      allowPlainHttp: true,
    });
    return { controller, budget: new RequestBudget(clock), clock, signal: new AbortController().signal };
  }

  const run = async (work: DeviceWork, key: string, command: string) => {
    const words = await work.controller.devices.listReadWords(work.signal);
    return runDeviceCommand(work, { deviceId: idOf(key), command }, words);
  };

  afterEach(() => demo.close());

  for (const generation of [1, 2, 3] as const) {
    it(`shows an access list where it is applied, on generation ${generation}`, async () => {
      const answer = await run(await open({ generation }), guard?.key ?? '', 'show access-lists GUEST-IN');
      assert.equal(answer.kind, 'answered');
      assert.match(answer.text, /access list GUEST-IN\n {4}10 permit udp any host 10\.9\.1\.53 eq domain/);
      assert.match(answer.text, /20 deny ip any 10\.0\.0\.0 0\.255\.255\.255/);
    });

    it(`reads a device anew, on generation ${generation}`, async () => {
      const work = await open({ generation });
      const before = await work.controller.getDevices([idOf('core-1')], work.signal);
      const end = await syncDevice(work, idOf('core-1'));
      assert.ok(end.kind === 'synced' && end.syncedAtMs > (before[0]?.lastSyncAtMs ?? Infinity), end.kind);
      assert.equal(end.collectionStatus, 'Managed');
    });
  }

  it('shows an interface, and the way that the path takes', async () => {
    const work = await open();
    const port = devices.get('core-1')?.interfaces.find(({ kind }) => kind === 'physical')?.name ?? '';
    const shown = await run(work, 'core-1', `show interface ${port}`);
    assert.match(shown.text, new RegExp(`${port} is up, line protocol is up`));
    const route = await run(work, 'core-1', 'show ip cef exact-route 10.1.11.20 10.3.10.40');
    assert.match(route.text, /10\.1\.11\.20 -> 10\.3\.10\.40 =>(?:IP adj out of \w| no route)/);
    assert.match((await run(work, 'core-1', 'show nonsense')).text, /Invalid input detected/);
  });

  it('sends nothing that the controller does not allow', async () => {
    const work = await open();
    const asked = { deviceId: idOf('core-1'), command: 'show clock' };
    assert.equal((await runDeviceCommand(work, asked, ['ping'])).kind, 'refused');
    assert.equal(
      (await runDeviceCommand(work, { ...asked, command: 'clear arp' }, ['clear'])).kind,
      'refused',
    );
    assert.deepEqual(demo.requestLog, []);
  });

  it('hears why a device that does not answer shows nothing and is not read', async () => {
    const work = await open();
    const answer = await run(work, silent?.key ?? '', 'show clock');
    assert.equal(answer.kind, 'failed');
    assert.match(answer.text, /timed out/);
    await assert.rejects(syncDevice(work, silent?.id ?? ''), {
      kind: 'server',
      message: /does not answer to SNMP/,
    });
  });

  it('hears that an account may only read', async () => {
    const work = await open({}, 'reader');
    const isForbidden = (error: unknown): boolean => controllerErrorKind(error) === 'forbidden';
    await assert.rejects(run(work, 'core-1', 'show clock'), isForbidden);
    await assert.rejects(syncDevice(work, idOf('core-1')), isForbidden);
  });

  it('waits for what passes, and sends nothing a second time that may have been taken', async () => {
    const busy = { kind: 'answer', status: 429, headers: { 'Retry-After': '5' } } as const;
    const faults = [
      { path: '/task/', nth: 1, fault: busy },
      { path: '/file/', nth: 1, fault: { kind: 'never' } },
      { path: '/network-device/sync', nth: 1, fault: { kind: 'resetAfter' } },
    ] as const;
    const work = await open({ faults });
    assert.equal((await run(work, 'core-1', 'show version')).kind, 'answered');
    await assert.rejects(syncDevice(work, idOf('core-1')), { kind: 'unreachable' });
    const sent = demo.requestLog.filter(({ method }) => method === 'POST' || method === 'PUT');
    const paths = sent.map(({ path }) => path.split('/').at(-1));
    assert.deepEqual(paths, ['token', 'read-request', 'sync']);
  });

  it('waits five minutes for a reading and no longer', async () => {
    const startedMs = clock.now();
    const end = await syncDevice(await open({ speed: 0.001 }), idOf('core-1'));
    assert.equal(end.kind, 'late');
    const waitedMs = clock.now() - startedMs;
    assert.ok(waitedMs > 280_000 && waitedMs < 400_000, String(waitedMs));
  });

  it('takes its turn in the request budget', async () => {
    const { controller, signal } = await open();
    const budget = new RequestBudget(clock, 3);
    budget.note(3);
    const startedMs = clock.now();
    await run({ controller, budget, clock, signal }, 'core-1', 'show clock');
    assert.ok(clock.now() - startedMs >= 59_000);
  });

  it('ends the wait for a reading when it is aborted; the reading goes on', async () => {
    const abortion = new AbortController();
    const work = { ...(await open()), signal: abortion.signal };
    const waiting = syncDevice(
      {
        ...work,
        clock: {
          now: () => clock.now(),
          wait: (ms, signal) => {
            abortion.abort();
            return clock.wait(ms, signal);
          },
        },
      },
      idOf('core-1'),
    );
    await assert.rejects(waiting, { name: 'AbortError' });
    assert.deepEqual(
      demo.requestLog.filter(({ method }) => method === 'PUT').map(({ status }) => status),
      [202],
    );
  });
});
