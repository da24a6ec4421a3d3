import { defaultThresholds, type Thresholds } from '../../path/thresholds';

/** The thresholds of the settings; what is no number there is as usual, and one out of bounds the nearest that may be. */
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
  const isNumber = typeof given === 'number' && Number.isFinite(given);
  return isNumber ? Math.min(Math.max(given, 0), most) : undefined;
}
