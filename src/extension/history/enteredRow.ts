/**
 * The row on which Enter was pressed: its opening takes the keys to the page. A click leaves them in the list, as in
 * VS Code's explorer, so that Delete, F2 and a click with Ctrl go on with its rows. VS Code tells extensions that a row
 * is opened, and not by what.
 */
export class EnteredRow {
  private id: string | undefined;

  /** Enter was pressed on a row of the Traces view; VS Code opens it next. Anything else is no such row. */
  press(row: unknown): void {
    this.id = idOf(row);
  }

  /** Whether what opens now leaves the keys where they are: a row, as it says of itself, that was clicked. */
  preservesFocus(id: unknown, from: unknown): boolean {
    const isEntered = this.id !== undefined && this.id === id;
    this.id = undefined;
    return from === byRow && !isEntered;
  }
}

/** What a row hands over with itself when it is opened, after what it is about. */
export const byRow = 'row';

/** A trace of the history by its own id, one of a controller by the controller's. */
function idOf(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const id = 'id' in row ? row.id : 'traceId' in row ? row.traceId : undefined;
  return typeof id === 'string' ? id : undefined;
}
