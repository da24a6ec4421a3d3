import type { Controller } from '../../controller/controller';
import {
  controllerErrorKind,
  describeControllerError,
  isPasswordRefused,
} from '../../controller/describeError';
import { errorText } from '../../path/errorText';
import type { Message } from '../../path/message';
import { inTurn } from '../../tracing/inTurn';
import type { RequestBudget } from '../../tracing/requestBudget';
import type { KnownController } from '../controllers/knownController';
import {
  firstPage,
  nextPage,
  refreshedPages,
  withoutTrace,
  type ReadPart,
  type TracePages,
} from './tracePages';

/** What is known of the traces on a controller. */
export type ListState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'failed'; readonly problem: ListProblem }
  | {
      readonly kind: 'listed';
      readonly pages: TracePages;
      /** The next page is asked for at the moment. */
      readonly asksForMore?: true;
      /** Why the last question brought nothing. */
      readonly problem?: ListProblem;
    };

/** What went wrong, in one sentence, and what helps. */
export interface ListProblem {
  readonly sentence: Message;
  readonly remedy: 'retry' | 'reviewCertificate' | 'none';
  /** What was asked for. */
  readonly of: Asked;
}

type Asked = 'newest' | 'more';

/** Where controllers are to be had that are signed in to; nobody is asked for a password. */
export interface ListDirectory {
  refuse(known: KnownController): void;
  connect(known: KnownController): Promise<ListConnection | undefined>;
}

interface ListConnection {
  readonly controller: Pick<Controller, 'listTraces'>;
  readonly budget: RequestBudget;
}

export interface ListPorts {
  readonly directory: ListDirectory;
  readonly onChange: () => void;
  readonly log: (line: string) => void;
}

/** The traces on one controller. Questions wait in the request budget behind every trace; nobody is asked for a password. */
export class ControllerList {
  private current: ListState = { kind: 'asking' };
  private asking: AbortController | undefined;
  /** What was deleted from here: a controller may go on naming it for a moment. */
  private readonly gone = new Set<string>();

  constructor(
    private known: KnownController,
    private readonly ports: ListPorts,
  ) {}

  get controller(): KnownController {
    return this.known;
  }

  get state(): ListState {
    return this.current;
  }

  get isAsking(): boolean {
    return this.asking !== undefined;
  }

  /** Asks for the newest traces; those that are shown stay until they are there. Never rejects. */
  async read(): Promise<void> {
    if (this.isAsking) return;
    const { current } = this;
    if (current.kind === 'failed' || current.kind === 'signedOut') this.show({ kind: 'asking' });
    await this.ask('newest', read =>
      current.kind === 'listed' ? refreshedPages(current.pages, read) : firstPage(read),
    );
  }

  /** Asks for the next page. Never rejects. */
  async readMore(): Promise<void> {
    const { current } = this;
    if (this.isAsking || current.kind !== 'listed' || !current.pages.hasMore) return;
    this.show({ kind: 'listed', pages: current.pages, asksForMore: true });
    await this.ask('more', read => nextPage(current.pages, read));
  }

  /** The same account under another name, or with other settings: what is asked next is asked so. */
  follow(controller: KnownController): void {
    this.known = controller;
  }

  /** A trace is no longer there. */
  remove(traceId: string): void {
    this.gone.add(traceId);
    const { current } = this;
    if (current.kind === 'listed') this.show({ ...current, pages: withoutTrace(current.pages, traceId) });
  }

  signOut(): void {
    this.stop();
    this.show({ kind: 'signedOut' });
  }

  /** Ends what is asked at the moment. */
  stop(): void {
    this.asking?.abort();
    this.asking = undefined;
  }

  private async ask(of: Asked, work: (read: ReadPart) => Promise<TracePages>): Promise<void> {
    const abort = new AbortController();
    this.asking = abort;
    const state = await this.answer(of, work, abort.signal);
    if (this.asking !== abort) return;
    this.asking = undefined;
    this.show(state);
  }

  private async answer(
    of: Asked,
    work: (read: ReadPart) => Promise<TracePages>,
    signal: AbortSignal,
  ): Promise<ListState> {
    try {
      const connection = await this.ports.directory.connect(this.controller);
      if (connection === undefined) return { kind: 'signedOut' };
      const { controller, budget } = connection;
      const pages = await work(part =>
        inTurn(budget, signal, () => controller.listTraces(part, signal), 'enrichment'),
      );
      return { kind: 'listed', pages: [...this.gone].reduce(withoutTrace, pages) };
    } catch (error) {
      return signal.aborted ? this.current : this.afterError(of, error);
    }
  }

  private afterError(of: Asked, error: unknown): ListState {
    const { controller, ports, current } = this;
    const { name, origin, username = '' } = controller;
    ports.log(`The traces on ${name} were not read: ${errorText(error)}`);
    if (isPasswordRefused(error)) {
      ports.directory.refuse(controller);
      return { kind: 'signedOut' };
    }
    const host = URL.canParse(origin) ? new URL(origin).hostname : origin;
    const sentence = describeControllerError(error, { name, host, username });
    const problem = { sentence, remedy: remedyFor(error), of };
    return current.kind === 'listed'
      ? { kind: 'listed', pages: current.pages, problem }
      : { kind: 'failed', problem };
  }

  private show(state: ListState): void {
    this.current = state;
    this.ports.onChange();
  }
}

function remedyFor(error: unknown): ListProblem['remedy'] {
  const kind = controllerErrorKind(error);
  if (kind === 'certificate') return 'reviewCertificate';
  return kind === 'forbidden' ? 'none' : 'retry';
}
