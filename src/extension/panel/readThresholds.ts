import { defaultThresholds, type Thresholds } from '../../path/thresholds';

/** The thresholds of the settings; whatever is no number that makes sense there is as usual. */
export function readThresholds(value: unknown): Thresholds {
  const { cpuPercent, memoryPercent, utilisationPercent, drops } = defaultThresholds;
  return {
    cpuPercent: numberIn(value, 'cpuPercent', 100) ?? cpuPercent,
    memoryPercent: numberIn(value, 'memoryPercent', 100) ?? memoryPercent,
    utilisationPercent: numberIn(value, 'utilisationPercent', 100) ?? utilisationPercent,
    drops: numberIn(value, 'drops', Number.MAX_SAFE_INTEGER) ?? drops,
  };
}

function numberIn(value: unknown, name: keyof Thresholds, most: number): number | undefined {
  const given: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  const fits = typeof given === 'number' && given >= 0 && given <= most;
  return fits ? given : undefined;
}
