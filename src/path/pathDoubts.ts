import { startsAtSource } from './destination';
import type { Evidence } from './evidence';
import type { Accuracy } from './hop';
import { hopPlace, hopPlaces } from './hopPlace';
import { message, type Message } from './message';
import { formatPercent } from './formatNumber';
import { plainText } from './plainText';
import type { Doubt } from './verdict';

/** Doubts that the calculation itself gives rise to. */
export function pathDoubts(evidence: Evidence): readonly Doubt[] {
  return [accuracy(evidence), unknownHops(evidence), reasonGiven(evidence), startsElsewhere(evidence)].flat();
}

function accuracy({ hops }: Evidence): readonly Doubt[] {
  const reduced = hops.map(hop => hop.accuracy.filter(isReduced));
  const positions = reduced.flatMap((list, position) => (list.length > 0 ? [position] : []));
  const worst = reduced
    .flat()
    .reduce<Accuracy | undefined>(
      (lowest, each) =>
        lowest === undefined || (each.percent ?? 100) < (lowest.percent ?? 100) ? each : lowest,
      undefined,
    );
  if (worst === undefined) return [];
  const sentence = accuracySentence(worst, hopPlaces(hops, positions));
  return [{ id: 'accuracy', sentence, hops: positions }];
}

/** The list holds reasons for a decrease, so an item without a number is one too. */
function isReduced({ percent }: Accuracy): boolean {
  return percent === undefined || !(percent >= 100);
}

function accuracySentence(worst: Accuracy, hops: string): Message {
  const reason = plainText(worst.reason ?? '');
  if (worst.percent === undefined) return message('doubt.accuracyUnsaid', { hops, reason: reason || '?' });
  const percent = formatPercent(worst.percent);
  return reason === ''
    ? message('doubt.accuracy', { hops, percent })
    : message('doubt.accuracyReason', { hops, percent, reason });
}

function unknownHops({ hops }: Evidence): readonly Doubt[] {
  const positions = hops.flatMap((hop, position) => (hop.kind === 'unknown' ? [position] : []));
  const count = positions.length;
  if (count === 0) return [];
  const sentence =
    count === 1 ? message('doubt.unknownHop.one', { count }) : message('doubt.unknownHop.other', { count });
  return [{ id: 'unknownHop', sentence, hops: positions }];
}

function reasonGiven({ reason }: Evidence): readonly Doubt[] {
  if (reason === undefined) return [];
  return [
    { id: 'reasonGiven', sentence: message('doubt.reasonGiven', { reason: plainText(reason) }), hops: [] },
  ];
}

function startsElsewhere({ hops, request, sourceOwner = 'notAsked', canonical }: Evidence): readonly Doubt[] {
  const first = hops[0];
  if (first === undefined || startsAtSource(request, hops, sourceOwner, canonical)) return [];
  const sentence = message('doubt.startsElsewhere', { hop: hopPlace(first), address: request.source });
  return [{ id: 'startsElsewhere', sentence, hops: [0] }];
}
