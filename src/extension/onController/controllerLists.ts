import type { Clock } from '../../tracing/clock';
import { inBackground } from '../background';
import { ownerKey, type SessionOwner } from '../controllers/connections';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import type { KnownController } from '../controllers/knownController';
import type { Disposable } from '../disposable';
import { Signal } from '../running/signal';
import { ControllerList, type ListDirectory, type ListState } from './controllerList';

export interface ControllerListsPorts {
  readonly directory: ListDirectory & Pick<ControllerDirectory, 'list' | 'signInState' | 'onDidChange'>;
  readonly clock: Clock;
  /** Shows that something is asked, until it is answered. */
  readonly busily: (work: Promise<void>) => void;
  readonly log: (line: string) => void;
}

interface Held {
  readonly list: ControllerList;
  /** When the newest traces were asked for, epoch ms. */
  readAtMs: number;
  /** A trace has ended there since. */
  isOutOfDate: boolean;
  isUnfolded: boolean;
  /** It will be read again by itself. */
  isDue: boolean;
}

/** A list that was read so long ago is read again when it is unfolded. */
const staleMs = 60_000;
/** By itself a list is read no more often than this, and so long after what made it old. */
const quietGapMs = 10_000;
const settlingMs = 1000;

/** The traces on those controllers whose traces somebody has unfolded; nothing is asked before that. */
export class ControllerLists implements Disposable {
  private readonly held = new Map<string, Held>();
  private readonly changed = new Signal<string>();
  /** The list of the controller of this name is another now. */
  readonly onDidChange = this.changed.subscribe;
  private readonly subscription: Disposable;
  private readonly end = new AbortController();
  private isVisible = true;

  constructor(private readonly ports: ControllerListsPorts) {
    this.subscription = ports.directory.onDidChange(() =>
      inBackground(this.followSignIns(), 'Following sign-ins', ports.log),
    );
  }

  dispose(): void {
    this.subscription.dispose();
    this.end.abort();
    for (const { list } of this.held.values()) list.stop();
    this.held.clear();
  }

  /** What is known of a controller's traces. The first question asks the controller for the newest. */
  of(controller: KnownController): ListState {
    return this.hold(controller).list.state;
  }

  /** Whether anybody has asked for a controller's traces yet. */
  has(controller: SessionOwner): boolean {
    return this.held.has(ownerKey(controller));
  }

  /** Whether somebody has unfolded the traces of a controller, under whatever name. */
  isUnfoldedAt(controller: SessionOwner): boolean {
    return this.held.get(ownerKey(controller))?.isUnfolded === true;
  }

  /** Whether anybody looks at the traces of any controller. */
  get isUnfolded(): boolean {
    return [...this.held.values()].some(held => held.isUnfolded);
  }

  /** Somebody looks at a controller's traces: what failed or is old is asked again. */
  unfold(controller: KnownController): void {
    const held = this.hold(controller);
    held.isUnfolded = true;
    const { kind } = held.list.state;
    const isOld = held.isOutOfDate || this.ports.clock.now() - held.readAtMs >= staleMs;
    if (kind === 'failed' || (kind === 'listed' && isOld)) this.refresh(controller);
  }

  /** Nobody looks at them any more: nothing is asked by itself. */
  fold(controller: SessionOwner): void {
    const held = this.held.get(ownerKey(controller));
    if (held !== undefined) held.isUnfolded = false;
  }

  foldAll(): void {
    for (const held of this.held.values()) held.isUnfolded = false;
  }

  /** Whether the view is in sight. */
  see(isVisible: boolean): void {
    this.isVisible = isVisible;
    const unfolded = [...this.held.values()].filter(({ isUnfolded }) => isUnfolded);
    if (isVisible) for (const { list } of unfolded) this.unfold(list.controller);
  }

  /** Asks for the newest traces again; those that are shown stay until then. */
  refresh(controller: KnownController): void {
    this.ports.busily(this.read(this.hold(controller)));
  }

  /** Asks for the next page. */
  more(controller: KnownController): void {
    this.ports.busily(this.hold(controller).list.readMore());
  }

  /** A trace of this machine has ended there: who looks sees it soon, who unfolds later then. */
  touched(origin: string): void {
    const { log } = this.ports;
    for (const held of this.held.values()) {
      if (held.list.controller.origin !== origin) continue;
      held.isOutOfDate = true;
      if (this.isLookedAt(held)) inBackground(this.readSoon(held), 'Reading a list again', log);
    }
  }

  /** A trace is no longer on the controller. */
  remove(origin: string, traceId: string): void {
    for (const { list } of this.held.values()) if (list.controller.origin === origin) list.remove(traceId);
  }

  private hold(controller: KnownController): Held {
    const known = this.held.get(ownerKey(controller));
    if (known !== undefined) return known;
    const { directory, log } = this.ports;
    const onChange = (): void => this.changed.tell(list.controller.name);
    const list = new ControllerList(controller, { directory, onChange, log });
    const held: Held = { list, readAtMs: 0, isOutOfDate: false, isUnfolded: true, isDue: false };
    this.held.set(ownerKey(controller), held);
    this.ports.busily(this.read(held));
    return held;
  }

  private async read(held: Held): Promise<void> {
    if (held.list.isAsking) return;
    held.readAtMs = this.ports.clock.now();
    held.isOutOfDate = false;
    await held.list.read();
  }

  /** However many traces end, the list is read once for those of a while. */
  private async readSoon(held: Held): Promise<void> {
    if (held.isDue) return;
    held.isDue = true;
    const { clock } = this.ports;
    const gapMs = Math.max(settlingMs, held.readAtMs + quietGapMs - clock.now());
    await clock.wait(gapMs, this.end.signal).catch(() => undefined);
    held.isDue = false;
    const isThere = this.held.get(ownerKey(held.list.controller)) === held;
    if (this.end.signal.aborted || !isThere || !this.isLookedAt(held)) return;
    if (held.list.isAsking) return this.readSoon(held);
    if (held.list.state.kind === 'listed') await this.read(held);
  }

  private isLookedAt({ isUnfolded }: Held): boolean {
    return isUnfolded && this.isVisible;
  }

  /** Who signs in sees the traces; who signs out, or removes the controller, does not any more. */
  private async followSignIns(): Promise<void> {
    const { directory } = this.ports;
    const controllers = directory.list();
    for (const controller of controllers) this.held.get(ownerKey(controller))?.list.follow(controller);
    const listed = new Set(controllers.map(ownerKey));
    for (const [key, held] of [...this.held]) {
      const { list } = held;
      const isReady = listed.has(key) && (await directory.signInState(list.controller)) === 'ready';
      const isSignedOut = list.state.kind === 'signedOut';
      if (!listed.has(key) || (isReady && isSignedOut && !held.isUnfolded)) this.forget(key, held);
      else if (isReady && isSignedOut) this.refresh(list.controller);
      else if (!isReady && !isSignedOut) list.signOut();
    }
  }

  private forget(key: string, { list }: Held): void {
    list.stop();
    this.held.delete(key);
    this.changed.tell(list.controller.name);
  }
}
