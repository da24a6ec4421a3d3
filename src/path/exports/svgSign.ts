import { assertNever } from '../assertNever';
import type { Trace } from '../trace';
import { element, group, label, path, stopSign, type Markup } from './svgMarkup';

/** The verdict's sign, told by its shape as well as by its colour, around a centre. */
export function verdictSign({ verdict }: Trace, x: number, y: number): Markup {
  const kind = verdict?.kind;
  switch (kind) {
    case 'reached':
      return group('', ring('good', x, y), path('good', `M${x - 5} ${y}l4 4l6 -8`));
    case 'reachedWithDoubts':
      return group('', path('doubt', `M${x} ${y - 11}l12 21h-24z`), label(x, y + 8, 'mid sign', '!'));
    case 'blocked':
      return stopSign(x, y, 12);
    case 'partial':
      return group('', ring('open inferred', x, y), label(x, y + 5, 'mid sign', '?'));
    case 'cancelled':
      return group('', ring('open', x, y), path('open', `M${x - 4} ${y - 4}l8 8m0 -8l-8 8`));
    case 'notFound':
    case 'notComputed':
    case 'noAnswer':
      return group('', ring('open', x, y), label(x, y + 5, 'mid sign', '?'));
    case 'timedOut':
    case undefined:
      return group('', ring('open', x, y), path('open', `M${x} ${y - 6}v6l4 3`));
    default:
      return assertNever(kind);
  }
}

function ring(className: string, cx: number, cy: number): Markup {
  return element('circle', { class: className, cx, cy, r: 11 });
}
