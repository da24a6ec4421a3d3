import type { TemplateResult } from 'lit';
import type { HeadKind } from '../model/headerModel';
import { icon } from '../templates/icon';

const shapes: Readonly<Record<HeadKind, string>> = {
  reached: 'pass-filled',
  reachedWithDoubts: 'warning',
  partial: 'debug-disconnect',
  blocked: 'circle-slash',
  notFound: 'search-stop',
  notComputed: 'error',
  noAnswer: 'question',
  timedOut: 'watch',
  cancelled: 'debug-stop',
  running: 'loading',
  failed: 'error',
};

/** A verdict's shape, as the page's head has it. */
export function headIcon(kind: HeadKind): TemplateResult {
  return icon(shapes[kind]);
}
