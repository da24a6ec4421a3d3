import type { TraceRow } from '../../controller/controller';
import type { TraceSummary } from '../../tracing/traceStore';
import type { KnownController } from '../controllers/knownController';
import type { CommandId } from '../seam';

/** What a row of the group shows, and what a click or Enter on it does. */
export interface ListedLook {
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  /** What a screen reader says in place of label and description. */
  readonly spoken?: string;
  readonly icon?: string;
  /** A theme colour. */
  readonly color?: string;
  readonly contextValue?: string;
  readonly command?: CommandId;
}

/** A trace of a controller's list, and the record that this machine has of it. */
export interface ListedTrace {
  readonly controller: KnownController;
  readonly row: TraceRow;
  readonly here?: TraceSummary;
}
