import type { KnownController, OwnController } from '../../../../src/extension/controllers/knownController';
import { ControllerLists } from '../../../../src/extension/onController/controllerLists';
import { Signal } from '../../../../src/extension/running/signal';
import { RequestBudget } from '../../../../src/tracing/requestBudget';
import { FakeClock } from '../../tracing/fakeClock';
import { rowOf } from './rows';

function own(name: string): OwnController {
  return { kind: 'own', name, origin: `https://${name}.example.net`, username: 'noc' };
}

/** Two controllers that answer lists of two traces, and what of them somebody looks at. */
export class WorldOfLists {
  lab = own('lab');
  readonly plant = own('plant');
  /** What was asked of whom: `lab 1+50`. */
  readonly asked: string[] = [];
  readonly refused: string[] = [];
  readonly signedIn = new Set(['lab', 'plant']);
  readonly directoryChanged = new Signal<undefined>();
  readonly lists: ControllerLists;
  failure: Error | undefined;

  constructor(
    budget?: RequestBudget,
    private readonly clock = new FakeClock(),
  ) {
    const shared = budget ?? new RequestBudget(clock);
    this.lists = new ControllerLists({
      directory: {
        list: () => [this.lab, this.plant],
        signInState: ({ name }) => Promise.resolve(this.signedIn.has(name) ? 'ready' : 'passwordMissing'),
        onDidChange: this.directoryChanged.subscribe,
        refuse: ({ name }) => {
          this.refused.push(name);
          this.signedIn.delete(name);
          this.directoryChanged.tell(undefined);
        },
        connect: ({ name }) =>
          Promise.resolve(
            this.signedIn.has(name) ? { controller: this.answering(name), budget: shared } : undefined,
          ),
      },
      clock,
      busily: () => undefined,
      log: () => undefined,
    });
  }

  /** Lets everything happen that takes no time. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await new Promise(resolve => setImmediate(resolve));
  }

  /** Lets so much time pass. */
  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 1000) {
      this.clock.advance(Math.min(left, 1000));
      await this.settle();
    }
  }

  private answering(name: KnownController['name']) {
    return {
      listTraces: ({ offset = 0, limit = 0 }: { readonly offset?: number; readonly limit?: number }) => {
        this.asked.push(`${name} ${offset}+${limit}`);
        return this.failure === undefined
          ? Promise.resolve({ rows: [rowOf(2), rowOf(1)], sent: 2 })
          : Promise.reject(this.failure);
      },
    };
  }
}
