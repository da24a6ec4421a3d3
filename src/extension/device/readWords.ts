import { askPatiently } from '../../tracing/deviceWork';
import { systemClock } from '../../tracing/systemClock';
import type { DeviceConnection } from '../controllers/connections';

/** The words that each controller allows, asked for once in a session. */
export class ReadWords {
  private readonly known = new WeakMap<object, readonly string[]>();

  async of(connection: DeviceConnection, signal: AbortSignal): Promise<readonly string[]> {
    const { controller } = connection;
    const known = this.known.get(controller);
    if (known !== undefined) return known;
    const work = { ...connection, clock: systemClock, signal };
    const words = await askPatiently(work, () => controller.devices.listReadWords(signal));
    this.known.set(controller, words);
    return words;
  }
}
