import type { TraceSummary } from '../../../../src/tracing/traceStore';

/** A finished trace of a day of November 2026, by this machine's calendar. */
export function summaryAt(
  id: string,
  day: number,
  hour: number,
  more: Partial<TraceSummary> = {},
): TraceSummary {
  return {
    id,
    controllerName: 'lab',
    origin: 'https://dnac.example.net',
    request: { source: '10.20.1.15', destination: '10.9.4.20', destinationPort: 443, include: ['acl'] },
    state: 'finished',
    verdict: 'reached',
    askedAtMs: new Date(2026, 10, day, hour).getTime(),
    ...more,
  };
}

/** The afternoon of the 23rd. */
export const nowMs = new Date(2026, 10, 23, 14).getTime();
