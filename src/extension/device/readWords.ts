import { inTurn } from '../../tracing/inTurn';
import type { DeviceConnection } from '../controllers/connections';

/** The words that each controller allows, asked for once in a session. */
export class ReadWords {
  private readonly known = new WeakMap<object, readonly string[]>();

  async of({ controller, budget }: DeviceConnection): Promise<readonly string[]> {
    const known = this.known.get(controller);
    if (known !== undefined) return known;
    const { signal } = new AbortController();
    const words = await inTurn(budget, signal, () => controller.devices.listReadWords(signal));
    this.known.set(controller, words);
    return words;
  }
}
