/** What package.json says of each number among the settings: what it is unless changed, and its bounds. */
export const numbers = {
  timeLimitSeconds: { usual: 120, least: 5, most: 3600 },
  statisticsLimitSeconds: { usual: 120, least: 0, most: 600 },
  requestsPerMinute: { usual: 60, least: 10, most: 500 },
  notificationDelaySeconds: { usual: 1, least: 0, most: 60 },
  staleSyncMinutes: { usual: 30, least: 1, most: 10_080 },
  historyLimit: { usual: 200, least: 10, most: 10_000 },
  historyDays: { usual: 0, least: 0, most: 3650 },
} as const;
export type NumberName = keyof typeof numbers;

/** VS Code warns of a wrong value in settings.json but hands it over all the same: the nearest that may be is meant. */
export function boundedNumber(name: NumberName, value: unknown): number {
  const { usual, least, most } = numbers[name];
  if (typeof value !== 'number' || Number.isNaN(value)) return usual;
  return Math.min(Math.max(value, least), most);
}
