/** From which numbers on the page calls something worth a look; settings of the user. */
export interface Thresholds {
  readonly cpuPercent: number;
  readonly memoryPercent: number;
  /** Of an interface's speed, in one direction. */
  readonly utilisationPercent: number;
  /** Packets dropped since the interface's counters were cleared. */
  readonly drops: number;
}

export const defaultThresholds: Thresholds = {
  cpuPercent: 80,
  memoryPercent: 85,
  utilisationPercent: 80,
  drops: 1,
};
