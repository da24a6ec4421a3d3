import type { Demo } from '../../demo/startDemo';
import type { DemoController } from './knownController';

/** The demo network as it runs in this process: where it listens and how to sign in. Nobody else learns either. */
export type RunningDemo = Pick<Demo, 'url' | 'username' | 'password' | 'examples' | 'close'>;

export interface DemoPorts {
  readonly launch: () => Promise<RunningDemo>;
  readonly name: string;
  /** Whether the demo is one of the controllers: kept over reloads, from the first start until it is removed. */
  readonly isListed: () => boolean;
  readonly setListed: (listed: boolean) => Promise<void>;
}

/** The demo network of this window: started when it is first asked for, stopped with the window. */
export class DemoNetwork {
  private running: Promise<RunningDemo> | undefined;

  constructor(private readonly ports: DemoPorts) {}

  /** How the demo is listed, once it has been used. */
  get controller(): DemoController | undefined {
    return this.ports.isListed() ? this.asController : undefined;
  }

  get asController(): DemoController {
    return { kind: 'demo', name: this.ports.name, origin: 'demo', username: 'demo' };
  }

  /** Starts it unless it runs. A start that failed is tried again by the next call. */
  async start(): Promise<RunningDemo> {
    this.running ??= this.ports.launch();
    try {
      const demo = await this.running;
      if (!this.ports.isListed()) await this.ports.setListed(true);
      return demo;
    } catch (error) {
      this.running = undefined;
      throw error;
    }
  }

  /** Takes it out of the list; traces of it stay. */
  remove(): Promise<void> {
    return this.ports.setListed(false);
  }

  /** Stops it if it runs; the next start is a new one. */
  async stop(): Promise<void> {
    const demo = await this.running;
    this.running = undefined;
    await demo?.close();
  }
}
