import type { CatalystCenter } from '../../controller/deviceCommands';
import { errorText } from '../../path/errorText';
import { plainText } from '../../path/plainText';
import { inTurn } from '../../tracing/inTurn';
import type { DeviceConnection } from './connections';

const longest = 60;

/** Which release the controllers of this window call themselves: asked once for each session, never by a new sign-in. */
export class Releases {
  private readonly asked = new WeakMap<CatalystCenter, Promise<string | undefined>>();

  constructor(private readonly log: (line: string) => void) {}

  /** Undefined as long as nobody has signed in there, and where the controller does not tell; never rejects. */
  of(connection: DeviceConnection, signal: AbortSignal): Promise<string | undefined> {
    const { controller } = connection;
    const known = this.asked.get(controller);
    if (known !== undefined) return known;
    if (!controller.isSignedIn()) return Promise.resolve(undefined);
    const answer = this.ask(connection, signal);
    this.asked.set(controller, answer);
    return answer;
  }

  private async ask(
    { controller, budget }: DeviceConnection,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    try {
      const { whileSignedIn } = controller;
      const release = await inTurn(budget, signal, () => whileSignedIn.getRelease(signal), 'enrichment');
      return release === undefined ? undefined : plainText(release, longest);
    } catch (error) {
      // Nothing was asked: that is no answer to keep.
      if (!controller.isSignedIn()) this.asked.delete(controller);
      this.log(`The controller's release is not known (${errorText(error)})`);
      return undefined;
    }
  }
}
