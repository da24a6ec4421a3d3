import type { Device, DeviceInterface } from '../../controller/controller';
import { controllerErrorKind, describeControllerError } from '../../controller/describeError';
import type { FoundHost } from '../../controller/inventorySearch';
import type { Reading } from '../../controller/reading';
import { errorText } from '../../path/errorText';
import { message } from '../../path/message';
import { present } from '../../path/present';
import type { Generation } from '../../path/trace';
import type { Clock } from '../../tracing/clock';
import { inTurn } from '../../tracing/inTurn';
import type { DeviceConnection } from '../controllers/connections';
import type { KnownController } from '../controllers/knownController';
import type { Reader } from '../reader';
import { deviceAddresses, type DeviceAddress } from './deviceAddresses';
import {
  pauseAfter,
  type InventoryAnswer,
  type InventoryQuestion,
  type MacAnswer,
  type PromptInventory,
} from './promptInventory';

export interface InventoryPorts {
  /** The connection to a controller whose password is known, without asking anybody or sending anything. */
  readonly connect: (controller: KnownController) => Promise<DeviceConnection | undefined>;
  readonly clock: Clock;
  readonly reader: Reader;
  readonly log: (line: string) => void;
}

/** The inventories of a window's controllers, for prompts. Remembers which sessions it is no use to ask. */
export class Inventories {
  /** Until when a session is not asked, epoch ms. */
  private readonly paused = new WeakMap<object, number>();

  constructor(private readonly ports: InventoryPorts) {}

  of(known: KnownController): PromptInventory {
    return {
      controller: known.name,
      find: (question, asking, signal) => this.find(known, question, asking, signal),
      byMac: (mac, signal) => this.byMac(known, mac, signal),
      addressesOf: (device, signal) => this.addressesOf(known, device, signal),
    };
  }

  private async find(
    known: KnownController,
    question: InventoryQuestion,
    asking: () => void,
    signal: AbortSignal,
  ): Promise<InventoryAnswer | undefined> {
    const connection = await this.ready(known);
    if (connection === undefined) return undefined;
    asking();
    try {
      return await answerTo(question, connection, signal);
    } catch (error) {
      if (!signal.aborted && isOpen(known, connection)) this.pause(connection, error);
      return undefined;
    }
  }

  /** Typing is no reason to sign in; the demo network is this window's own. */
  private async ready(known: KnownController): Promise<AskedConnection | undefined> {
    const connection = await this.connect(known);
    if (connection === undefined || !isOpen(known, connection)) return undefined;
    const { controller } = connection;
    if ((this.paused.get(controller) ?? 0) > this.ports.clock.now()) return undefined;
    return known.kind === 'demo' ? connection : { ...connection, reading: controller.whileSignedIn };
  }

  /** A prompt goes on where secrets cannot be read, too. */
  private async connect(known: KnownController): Promise<AskedConnection | undefined> {
    try {
      const connection = await this.ports.connect(known);
      return connection === undefined ? undefined : { ...connection, reading: connection.controller };
    } catch (error) {
      this.ports.log(`The inventory is not asked: ${errorText(error)}`);
      return undefined;
    }
  }

  private pause({ controller }: DeviceConnection, error: unknown): void {
    const { clock, log } = this.ports;
    this.paused.set(controller, clock.now() + pauseAfter(error));
    log(`The inventory is left alone: ${controllerErrorKind(error) ?? String(error)}`);
  }

  private async byMac(known: KnownController, mac: string, signal: AbortSignal): Promise<MacAnswer> {
    const { reader } = this.ports;
    const nothing = { mac, devices: [], hosts: [], tellsHostsApart: false };
    const connection = await this.connect(known);
    if (connection === undefined)
      return { ...nothing, problem: reader.say(message('problem.signInForMac', { name: known.name })) };
    const { controller, budget } = connection;
    const [devices, hosts] = await Promise.allSettled<
      [Promise<readonly Device[]>, Promise<readonly FoundHost[]>]
    >([
      inTurn(budget, signal, () => controller.search.devicesByMac(mac, signal)),
      inTurn(budget, signal, () => controller.search.hostsByMac(mac, signal)),
    ]);
    const found = { devices: valueOf(devices), hosts: valueOf(hosts) };
    const failure = [hosts, devices].find(each => each.status === 'rejected');
    const isNothing = found.devices.length + found.hosts.length === 0;
    const problem = isNothing && failure !== undefined ? this.inWords(known, failure.reason) : undefined;
    const tellsHostsApart = found.hosts.length > 0 && (await generationOf(connection, signal)) === 3;
    return present({ ...nothing, ...found, tellsHostsApart, problem });
  }

  private inWords({ name, origin, username = '' }: KnownController, error: unknown): string {
    const host = URL.canParse(origin) ? new URL(origin).hostname : origin;
    return this.ports.reader.say(describeControllerError(error, { name, host, username }));
  }

  private async addressesOf(
    known: KnownController,
    device: Device,
    signal: AbortSignal,
  ): Promise<readonly DeviceAddress[]> {
    const connection = await this.connect(known);
    if (connection === undefined) return deviceAddresses(device, []);
    const { controller, budget, inventory } = connection;
    try {
      const ask = (id: string): Promise<readonly DeviceInterface[]> =>
        inTurn(budget, signal, () => controller.getInterfaces(id, signal));
      return deviceAddresses(device, await (inventory?.interfaces(device.id, ask) ?? ask(device.id)));
    } catch (error) {
      this.ports.log(`Interfaces are not known: ${controllerErrorKind(error) ?? String(error)}`);
      return deviceAddresses(device, []);
    }
  }
}

/** A connection, and by which of its ways the inventory is asked. */
type AskedConnection = DeviceConnection & { readonly reading: Reading };

/** Whether asking needs no sign-in, or signs in to the demo network, which is this window's own. */
function isOpen(known: KnownController, { controller }: DeviceConnection): boolean {
  return known.kind === 'demo' || controller.isSignedIn();
}

/** What a controller that has just answered speaks; undefined when it is gone by now. */
async function generationOf(
  { controller }: DeviceConnection,
  signal: AbortSignal,
): Promise<Generation | undefined> {
  return controller.login(signal).catch(() => undefined);
}

async function answerTo(
  question: InventoryQuestion,
  connection: AskedConnection,
  signal: AbortSignal,
): Promise<InventoryAnswer> {
  const { reading, budget } = connection;
  const { search } = reading;
  const ask = <T>(call: () => Promise<T>): Promise<T> => inTurn(budget, signal, call, 'enrichment');
  switch (question.kind) {
    case 'name':
      return { devices: await search.devicesByName(question.text, signal, ask) };
    case 'addressBegins':
      return { devices: await ask(() => search.devicesByAddress(question.text, 'begins', signal)) };
    case 'owner':
      return ownerOf(question.address, connection, ask, signal);
  }
}

/** The one device that has an address; none where several have it, since nothing tells which of them is meant. */
async function ownerOf(
  address: string,
  { reading, inventory }: AskedConnection,
  ask: <T>(call: () => Promise<T>) => Promise<T>,
  signal: AbortSignal,
): Promise<InventoryAnswer> {
  const ports = await ask(() => reading.getInterfacesByAddress(address, signal));
  const [id, ...others] = new Set(ports.flatMap(({ deviceId }) => deviceId ?? []));
  if (others.length > 0) return { devices: [] };
  if (id === undefined) {
    const managed = await ask(() => reading.search.devicesByAddress(address, 'is', signal));
    return { devices: managed.length === 1 ? managed : [] };
  }
  const read = (ids: readonly string[]): Promise<readonly Device[]> =>
    ask(() => reading.getDevices(ids, signal));
  const devices = await (inventory?.devices([id], read).then(found => [...found.values()]) ?? read([id]));
  return present({ devices, interfaceName: ports[0]?.name });
}

function valueOf<T>(result: PromiseSettledResult<readonly T[]>): readonly T[] {
  return result.status === 'fulfilled' ? result.value : [];
}
