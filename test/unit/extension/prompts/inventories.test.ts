import assert from 'node:assert/strict';
import { createController } from '../../../../src/controller/connect';
import type { Device } from '../../../../src/controller/controller';
import { startDemo, type Demo, type DemoOptions, type FaultRule } from '../../../../src/demo/startDemo';
import type { DeviceConnection } from '../../../../src/extension/controllers/connections';
import type { KnownController } from '../../../../src/extension/controllers/knownController';
import { Inventories } from '../../../../src/extension/prompts/inventories';
import type { InventoryQuestion } from '../../../../src/extension/prompts/promptInventory';
import { Inventory } from '../../../../src/tracing/inventory';
import { RequestBudget } from '../../../../src/tracing/requestBudget';
import { ManualClock } from '../../tracing/manualClock';
import { reader } from '../reader';

const lab: KnownController = { kind: 'own', name: 'lab', origin: 'https://lab.example', username: 'noc' };
const never = new AbortController().signal;
const hostMac = '02:E9:C2:37:E6:34';
const coreMac = '02:41:61:BB:1F:C2';
const nameIs = (text: string): InventoryQuestion => ({ kind: 'name', text });

/** A refusal of all requests whose path has this in it. */
function refusing(path: string, status: number, headers: Record<string, string> = {}): FaultRule {
  return { path, fault: { kind: 'answer', status, body: { message: 'No.' }, headers } };
}

class World {
  readonly clock = new ManualClock();
  readonly budget: RequestBudget;
  connection: DeviceConnection | undefined;
  /** Why secrets cannot be read. */
  locked: Error | undefined;
  asking = 0;
  private readonly inventories: Inventories;

  private constructor(
    readonly demo: Demo,
    perMinute: number,
  ) {
    this.budget = new RequestBudget(this.clock, perMinute);
    this.connect();
    this.inventories = new Inventories({
      connect: () =>
        this.locked === undefined ? Promise.resolve(this.connection) : Promise.reject(this.locked),
      clock: this.clock,
      reader,
      log: () => undefined,
    });
  }

  static async open(options: DemoOptions = {}, perMinute = 60): Promise<World> {
    return new World(await startDemo(options), perMinute);
  }

  /** A session that has sent nothing yet. */
  connect(): void {
    const { url: origin, username, password } = this.demo;
    const controller = createController({
      ...{ origin, username, password },
      generation: 'auto',
      allowPlainHttp: true,
    });
    this.connection = { controller, budget: this.budget, inventory: new Inventory(this.clock) };
  }

  async signIn(): Promise<void> {
    await this.connection?.controller.login(never);
  }

  of(known: KnownController = lab) {
    return this.inventories.of(known);
  }

  find(question: InventoryQuestion, signal = never, known: KnownController = lab) {
    return this.of(known).find(question, () => (this.asking += 1), signal);
  }

  async names(question: InventoryQuestion): Promise<readonly (string | undefined)[] | undefined> {
    return (await this.find(question))?.devices.map(({ name }) => name);
  }

  asked(part: string): number {
    return this.demo.requestLog.filter(({ path }) => path.includes(part)).length;
  }
}

describe('The inventories that prompts ask', () => {
  let world: World;

  async function open(options: DemoOptions = {}, perMinute?: number): Promise<void> {
    world = await World.open(options, perMinute);
    await world.signIn();
  }
  afterEach(() => world.demo.close());

  it('are asked by typing only where one is signed in, and never sign in', async () => {
    world = await World.open();
    assert.equal(await world.find(nameIs('dist')), undefined);
    assert.deepEqual([world.demo.requestLog, world.asking], [[], 0]);
    await world.signIn();
    assert.equal((await world.names(nameIs('dist-a')))?.length, 2);
    assert.equal(world.asking, 1);
    world.connection = undefined;
    assert.equal(await world.find(nameIs('dist')), undefined);
  });

  it('lead to no sign-in by typing when the token is refused on the way', async () => {
    const questions = [
      [nameIs('dist-a'), '/network-device'],
      [{ kind: 'owner', address: '10.1.11.1' }, '/interface/ip-address'],
    ] as const;
    for (const [question, path] of questions) {
      const fault = { kind: 'answer', status: 401, body: {}, headers: {} } as const;
      await open({ faults: [{ path, nth: 1, fault }] });
      const signIns = world.asked('/auth/token');
      assert.equal(await world.find(question), undefined);
      assert.equal(await world.find(question), undefined);
      assert.deepEqual([world.asked('/auth/token'), world.asking], [signIns, 1]);
      await world.signIn();
      assert.notEqual(await world.find(question), undefined);
      await world.demo.close();
    }
    await open();
  });

  it('never fail where secrets cannot be read: a prompt goes on without them', async () => {
    await open();
    const [device] = (await world.find(nameIs('acc-a1')))?.devices ?? [];
    world.locked = new Error('the keyring is locked');
    assert.equal(await world.find(nameIs('dist')), undefined);
    assert.equal((await world.of().byMac(hostMac, never)).hosts.length, 0);
    assert.equal((await world.of().addressesOf(device as Device, never)).length, 1);
  });

  it('are asked at once in the demo network, which is this window’s own', async () => {
    world = await World.open();
    const demo: KnownController = { kind: 'demo', name: 'Demo', origin: 'demo', username: 'demo' };
    assert.equal((await world.find(nameIs('dist-a'), never, demo))?.devices.length, 2);
  });

  it('tell the device and interface of an address, and of a management address that no interface carries', async () => {
    await open();
    const vlan = await world.find({ kind: 'owner', address: '10.1.11.1' });
    assert.deepEqual([vlan?.devices[0]?.name, vlan?.interfaceName], ['acc-a1.hq.example', 'Vlan110']);
    const [ap] = (await world.find(nameIs('ap-a1')))?.devices ?? [];
    const address = ap?.managementAddress ?? '';
    assert.deepEqual(await world.names({ kind: 'owner', address }), ['ap-a1.hq.example']);
    assert.deepEqual(await world.find({ kind: 'owner', address: '10.1.11.20' }), { devices: [] });
    assert.deepEqual(await world.names({ kind: 'addressBegins', text: '10.8.1.' }), ['wlc-1.hq.example']);
  });

  it('name no owner where several devices have an address', async () => {
    const body = { response: [{ deviceId: 'd1' }, { deviceId: 'd2' }], version: '1.0' };
    await open({ faults: [{ path: '/interface/ip-address', fault: { kind: 'answer', status: 200, body } }] });
    assert.deepEqual(await world.find({ kind: 'owner', address: '10.0.0.1' }), { devices: [] });
    assert.equal(world.asked('/network-device'), 0);
  });

  for (const status of [400, 403, 404, 405, 501])
    it(`are asked no more in a session after HTTP ${status}, without a word`, async () => {
      await open({ faults: [refusing('/network-device', status)] });
      assert.equal(await world.find(nameIs('dist')), undefined);
      world.clock.advance(86_400_000);
      assert.equal(await world.find(nameIs('edge')), undefined);
      assert.equal(await world.find({ kind: 'owner', address: '10.0.0.1' }), undefined);
      assert.deepEqual([world.asked('/network-device') + world.asked('/interface'), world.asking], [1, 1]);
      world.connect();
      await world.signIn();
      assert.equal(await world.find(nameIs('edge')), undefined);
      assert.equal(world.asked('/network-device'), 2);
    });

  it('are left alone as long as a controller that limits wants, and a while after other failures', async () => {
    const waits: readonly (readonly [FaultRule, number])[] = [
      [refusing('/network-device', 429, { 'Retry-After': '20' }), 20_000],
      [refusing('/network-device', 503), 30_000],
      [{ path: '/network-device', fault: { kind: 'resetBefore' } }, 30_000],
    ];
    for (const [fault, pauseMs] of waits) {
      await open({ faults: [fault] });
      assert.equal(await world.find(nameIs('dist-a')), undefined);
      world.clock.advance(pauseMs - 1);
      assert.equal(await world.find(nameIs('dist-a')), undefined);
      assert.equal(world.asking, 1);
      world.clock.advance(1);
      assert.equal(await world.find(nameIs('dist-a')), undefined);
      assert.equal(world.asking, 2);
      await world.demo.close();
    }
    await open();
  });

  it('wait behind traces, as long as the next key lets them', async () => {
    await open({}, 6);
    world.budget.note(5);
    const key = new AbortController();
    const found = world.find(nameIs('dist'), key.signal);
    // What is sent before the second of these has arrived when that is answered.
    await world.connection?.controller.listTraces({}, never);
    await world.connection?.controller.listTraces({}, never);
    assert.equal(world.asked('/network-device'), 0);
    key.abort();
    assert.equal(await found, undefined);
    world.clock.advance(60_000);
    assert.equal((await world.names(nameIs('dist-a')))?.length, 2);
  });

  it('wait for another turn before they try a name that nothing is found for once more', async () => {
    await open({}, 6);
    world.budget.note(4);
    const key = new AbortController();
    const found = world.find(nameIs('nobody'), key.signal);
    while (world.asked('/network-device') === 0) await new Promise(resolve => setImmediate(resolve));
    // What is sent before the second of these has arrived when that is answered.
    await world.connection?.controller.listTraces({}, never);
    await world.connection?.controller.listTraces({}, never);
    assert.equal(world.asked('/network-device'), 1);
    key.abort();
    assert.equal(await found, undefined);
  });

  it('are asked again at once after a question that the next key ended', async () => {
    await open({ faults: [{ path: '/network-device', nth: 1, fault: { kind: 'never' } }] });
    const key = new AbortController();
    const found = world.find(nameIs('dist'), key.signal);
    while (world.asked('/network-device') === 0) await new Promise(resolve => setImmediate(resolve));
    key.abort();
    assert.equal(await found, undefined);
    assert.equal((await world.names(nameIs('dist-a')))?.length, 2);
  });

  for (const generation of [1, 2, 3] as const)
    it(`find hosts and devices by MAC address in generation ${generation}`, async () => {
      await open({ generation });
      const host = await world.of().byMac(hostMac, never);
      assert.equal(host.hosts[0]?.addresses[0], '10.1.11.20');
      assert.deepEqual([host.devices, host.tellsHostsApart, host.problem], [[], generation === 3, undefined]);
      const core = await world.of().byMac(coreMac, never);
      assert.deepEqual([core.hosts, core.devices[0]?.name], [[], 'core-1.hq.example']);
    });

  it('say why nothing is known of a MAC address, but only when nothing was found', async () => {
    await open({ faults: [refusing('/client-detail', 403)] });
    const { problem } = await world.of().byMac(hostMac, never);
    assert.equal(problem, "'noc' may not read this on lab (HTTP 403).");
    assert.equal((await world.of().byMac(coreMac, never)).problem, undefined);
    world.connection = undefined;
    const signedOut = await world.of().byMac(hostMac, never);
    assert.equal(signedOut.problem, 'Sign in to lab first: it knows who has a MAC address.');
  });

  it('give the addresses of a device, once asked for, and the management address alone when refused', async () => {
    await open();
    const [acc] = (await world.find(nameIs('acc-a1')))?.devices ?? [];
    const addresses = await world.of().addressesOf(acc as Device, never);
    assert.deepEqual(
      addresses.map(({ interfaceName }) => interfaceName),
      ['Loopback0', 'TenGigabitEthernet1/1/1', 'TenGigabitEthernet1/1/2', 'Vlan110', 'Vlan150'],
    );
    await world.of().addressesOf(acc as Device, never);
    assert.equal(world.asked('/interface/network-device'), 1);
    await world.demo.close();
    await open({ faults: [refusing('/interface', 403)] });
    assert.deepEqual(await world.of().addressesOf(acc as Device, never), [
      { address: acc?.managementAddress, isManagement: true },
    ]);
  });
});
