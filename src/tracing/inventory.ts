import type { Device, DeviceInterface } from '../controller/controller';
import type { Clock } from './clock';

const lifetimeMs = 10 * 60_000;

interface Kept<T> {
  readonly value: T;
  readonly atMs: number;
}

/** What a controller's inventory said of devices and interfaces, kept for ten minutes. One per controller. */
export class Inventory {
  private readonly keptDevices = new Map<string, Kept<Device>>();
  private readonly keptInterfaces = new Map<string, Kept<readonly DeviceInterface[]>>();

  constructor(private readonly clock: Clock) {}

  /** The devices known under these ids; `ask` is called once for all that are not at hand. */
  async devices(
    ids: readonly string[],
    ask: (ids: readonly string[]) => Promise<readonly Device[]>,
  ): Promise<ReadonlyMap<string, Device>> {
    const unknown = ids.filter(id => this.fresh(this.keptDevices.get(id)) === undefined);
    const answers = unknown.length === 0 ? [] : await ask(unknown);
    for (const device of answers) this.keptDevices.set(device.id, this.keep(device));
    const found = ids.map(id => this.fresh(this.keptDevices.get(id)));
    return new Map(found.filter(device => device !== undefined).map(device => [device.id, device]));
  }

  /** All interfaces of a device; `ask` is called when they are not at hand. */
  async interfaces(
    deviceId: string,
    ask: (deviceId: string) => Promise<readonly DeviceInterface[]>,
  ): Promise<readonly DeviceInterface[]> {
    const kept = this.fresh(this.keptInterfaces.get(deviceId));
    if (kept !== undefined) return kept;
    const answer = await ask(deviceId);
    this.keptInterfaces.set(deviceId, this.keep(answer));
    return answer;
  }

  /** The controller has read a device anew: what was kept of it is old. */
  forget(deviceId: string): void {
    this.keptDevices.delete(deviceId);
    this.keptInterfaces.delete(deviceId);
  }

  private keep<T>(value: T): Kept<T> {
    return { value, atMs: this.clock.now() };
  }

  private fresh<T>(kept: Kept<T> | undefined): T | undefined {
    return kept !== undefined && this.clock.now() - kept.atMs < lifetimeMs ? kept.value : undefined;
  }
}
