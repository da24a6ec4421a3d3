import type { TraceRow } from '../../controller/controller';
import { assertNever } from '../../path/assertNever';
import { plainText } from '../../path/plainText';
import type { Reader } from '../reader';
import { localTime } from '../views/localTime';
import { spokenRequest, traceLabel, traceOutcome, trafficWords } from '../views/traceRow';
import { verdictIcon, type VerdictIcon } from '../views/verdictIcon';
import type { ListedLook, ListedTrace } from './listedLook';

/**
 * A trace of a controller's list as a row: the controller's word on it, which is no verdict, until this machine has a
 * record of it; then what that says.
 */
export function listedRow({ controller, row, here }: ListedTrace, reader: Reader): ListedLook {
  const { t } = reader;
  const { name, origin } = controller;
  const label = traceLabel(row.request);
  const facts = [
    ...(here === undefined
      ? [statusWord(row.status, reader)]
      : [traceOutcome(here, reader), t('here already')]),
    ...createdWords(row),
  ];
  const tooltip = [
    ...(here?.label === undefined ? [] : [here.label]),
    label,
    facts.join(' · '),
    '',
    trafficWords(row.request, reader),
    ...macWords(row, reader),
    t('Controller: {name} ({origin})', { name, origin }),
    here === undefined
      ? t('Opening it reads it once and keeps a record on this machine; on the controller it stays as it is.')
      : t('Opening it shows the record on this machine; nothing is asked.'),
  ];
  return {
    ...(here === undefined ? statusIcon(row.status) : verdictIcon(here.state, here.verdict)),
    label,
    description: facts.join(' · '),
    tooltip: tooltip.join('\n'),
    spoken: [spokenRequest(row.request, reader), ...facts, name].join(', '),
    contextValue: here === undefined ? 'listed' : 'listed.here',
    command: 'dnac.openListedTrace',
  };
}

/** When the controller took it, by this machine's clock; nothing where the controller does not say. */
export function createdWords({ createdAtMs }: TraceRow): readonly string[] {
  return createdAtMs === undefined ? [] : [localTime(createdAtMs)];
}

/** The controller's own word for how far a trace is. */
export function statusWord(status: TraceRow['status'], { t }: Reader): string {
  switch (status) {
    case 'running':
      return t('running');
    case 'completed':
      return t('completed');
    case 'failed':
      return t('failed');
    default:
      return assertNever(status);
  }
}

/** Shapes that no verdict has: what a completed one says is not known before it is opened. */
function statusIcon(status: TraceRow['status']): VerdictIcon {
  switch (status) {
    case 'running':
      return { icon: 'sync' };
    case 'completed':
      return { icon: 'cloud' };
    case 'failed':
      return { icon: 'circle-large-outline' };
    default:
      return assertNever(status);
  }
}

function macWords({ request }: TraceRow, { t }: Reader): readonly string[] {
  const { sourceMac, destinationMac } = request;
  return [
    ...(sourceMac === undefined ? [] : [`${t('Source MAC address')}: ${plainText(sourceMac)}`]),
    ...(destinationMac === undefined
      ? []
      : [`${t('Destination MAC address')}: ${plainText(destinationMac)}`]),
  ];
}
