import type * as vscode from 'vscode';

/**
 * Finds out more about what is typed; true when there is something new to show. The next key ends it. `asking`: somebody
 * else is asked now, which may take a while.
 */
export type Learn = (typed: string, asking: () => void, signal: AbortSignal) => Promise<boolean>;

/** The one busy mark of a pick, for the two reasons that it may have. */
export class PickBusy {
  private isTaking = false;
  private isAsking = false;

  constructor(private readonly pick: Pick<vscode.QuickPick<vscode.QuickPickItem>, 'busy'>) {}

  /** A chosen row is being taken: another one has to wait. */
  get taking(): boolean {
    return this.isTaking;
  }

  set taking(taking: boolean) {
    this.isTaking = taking;
    this.show();
  }

  /** More rows are on their way; those that are there can be chosen. */
  set asking(asking: boolean) {
    this.isAsking = asking;
    this.show();
  }

  private show(): void {
    this.pick.busy = this.isTaking || this.isAsking;
  }
}

/** Learns more about what is typed while a pick is open, one text at a time: what is late never replaces what is newer. */
export class TypedLearning<Item extends vscode.QuickPickItem> {
  private current = new AbortController();

  constructor(
    private readonly pick: vscode.QuickPick<Item>,
    private readonly busy: PickBusy,
    private readonly learn: Learn,
    private readonly showRows: () => void,
  ) {}

  /** Begins with what is typed now. */
  async begin(): Promise<void> {
    this.stop();
    const { signal } = (this.current = new AbortController());
    const asking = (): void => {
      if (!signal.aborted) this.busy.asking = true;
    };
    const isNew = await this.learn(this.pick.value, asking, signal);
    if (signal.aborted) return;
    this.busy.asking = false;
    if (isNew) this.redraw();
  }

  stop(): void {
    this.current.abort();
    this.busy.asking = false;
  }

  /** New rows come beside a person's hands: the row that they are at stays the chosen one. */
  private redraw(): void {
    const [active] = this.pick.activeItems;
    this.showRows();
    const same = this.pick.items.find(item => item.label === active?.label);
    if (same !== undefined) this.pick.activeItems = [same];
  }
}
