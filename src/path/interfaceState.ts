import type { HopInterface } from './hop';

/**
 * True where an interface carries nothing: switched off or down by the statistics, which are newer, else by the
 * inventory. What was not said is no reason to call it down.
 */
export function isDown({ statistics, facts }: HopInterface): boolean {
  const counted = statistics.kind === 'value' ? statistics.value : undefined;
  const words = [
    counted?.adminStatus ?? facts?.adminStatus,
    counted?.operationalStatus ?? facts?.operationalStatus,
  ];
  return words.some(word => /down|disabled|not ?present/i.test(word ?? ''));
}
