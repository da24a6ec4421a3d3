import type { HopKind } from '../../path/hop';
import type { LanePiece } from './tunnelLanes';

/** How a link is drawn. A tunnel's line says that the traffic is wrapped there, whatever carries it. */
export type LinkLine = 'switched' | 'routed' | 'tunnel' | 'inferred';

export interface LinkModel {
  readonly line: LinkLine;
  readonly text: string;
  readonly beyond: boolean;
}

/** A port, or a virtual interface behind it; `denied` where exactly this one drops the traffic. */
export interface PortNameModel {
  readonly text: string;
  readonly denied: boolean;
}

/** One side of a hop's row: the port first, then the virtual interfaces behind it. */
export interface PortModel {
  readonly direction: 'in' | 'out';
  readonly word: string;
  readonly names: readonly PortNameModel[];
  readonly full: string;
  /** Packets dropped in this direction, where any were. */
  readonly drops?: string;
  readonly areDropsHigh: boolean;
  /** Said where the port is not up. */
  readonly down?: string;
}

/** One number with a bar. `share` is 0 to 100; absent where a share would be a guess. */
export interface MeterModel {
  readonly id: 'cpu' | 'memory' | 'rateIn' | 'rateOut';
  readonly label: string;
  readonly value: string;
  readonly share?: number;
  readonly note?: string;
  readonly high?: string;
}

export interface NoteModel {
  readonly tone: 'quiet' | 'warning' | 'busy';
  readonly text: string;
}

export interface DenyModel {
  readonly sentence: string;
  readonly aclName?: string;
  readonly entry: string;
  readonly isEntry: boolean;
}

/** Everything that one row of the hop list shows, in words and numbers that are ready to draw. */
export interface HopModel {
  readonly index: number;
  readonly kind: HopKind;
  readonly label: string;
  readonly address?: string;
  readonly badge: string;
  readonly ports: readonly PortModel[];
  readonly facts: readonly string[];
  readonly meters: readonly MeterModel[];
  readonly note?: NoteModel;
  readonly accuracy?: string;
  /** Sentences of the verdict's doubts that this hop gives rise to. */
  readonly doubts: readonly string[];
  readonly deny?: DenyModel;
  readonly beyond: boolean;
  readonly before?: LinkModel;
  readonly after?: LinkModel;
  readonly lanes: readonly LanePiece[];
  readonly accessibleName: string;
  /** What a filter looks through, in lower case. */
  readonly searchText: string;
  /** True where a long path may leave this hop out of sight. */
  readonly isHealthy: boolean;
}
