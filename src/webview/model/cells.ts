import { assertNever } from '../../path/assertNever';
import { formatCount, formatPercent, formatRate } from '../../path/formatNumber';
import { hopInterfaces, type Hop } from '../../path/hop';
import { cpuPercent, memoryPercent } from '../../path/hopNumbers';
import { present } from '../../path/present';
import type { ColumnId } from './columns';
import type { HopModel } from './hopModel';
import { isHigh, rateOf } from './meters';
import { dropsOf } from './portModels';
import { ageText } from './statisticState';
import type { Telling } from './telling';

/** One cell of the table: its text, what it is sorted by, and whether it is worth a look. */
export interface CellModel {
  readonly text: string;
  /** Absent where nothing was said; such rows stand last. */
  readonly order?: number | string;
  readonly tone?: 'warning' | 'bad';
}

const nothingSaid: CellModel = { text: '' };

/** What a column says of a hop. */
export function cell(column: ColumnId, hop: Hop, model: HopModel, telling: Telling): CellModel {
  return isNumberColumn(column) ? number(column, hop, telling) : words(column, hop, model, telling);
}

function words(
  column: Exclude<ColumnId, NumberColumn>,
  hop: Hop,
  model: HopModel,
  telling: Telling,
): CellModel {
  switch (column) {
    case 'position':
      return { text: String(model.index + 1), order: model.index };
    case 'address':
      return hop.ip === undefined ? nothingSaid : { text: hop.ip, order: addressOrder(hop.ip) };
    case 'lastSync':
      return lastSync(hop, telling);
    case 'in':
    case 'out':
      return port(column, model);
    case 'vrf':
    case 'vlan':
      return worded(ofInterfaces(hop, column));
    case 'acl':
      return accessLists(hop, model);
    case 'accuracy':
      return model.accuracy === undefined ? nothingSaid : { ...worded(model.accuracy), tone: 'warning' };
    case 'name':
    case 'role':
    case 'platform':
    case 'software':
    case 'serial':
    case 'upTime':
    case 'link':
    case 'tunnels':
      return worded(fact(column, hop, model));
    default:
      return assertNever(column);
  }
}

type FactColumn = 'name' | 'role' | 'platform' | 'software' | 'serial' | 'upTime' | 'link' | 'tunnels';

function fact(column: FactColumn, hop: Hop, { label, badge }: HopModel): string | undefined {
  switch (column) {
    case 'name':
      return label;
    case 'role':
      return badge;
    case 'platform':
      return hop.device?.platform;
    case 'software':
      return hop.softwareVersion;
    case 'serial':
      return hop.device?.serialNumber;
    case 'upTime':
      return hop.device?.upTime;
    case 'link':
      return hop.link;
    case 'tunnels':
      return hop.tunnels.join(', ') || undefined;
    default:
      return assertNever(column);
  }
}

const numberColumns = ['cpu', 'memory', 'rateIn', 'rateOut', 'loadIn', 'loadOut', 'queue', 'drops'] as const;
type NumberColumn = (typeof numberColumns)[number];

function isNumberColumn(column: ColumnId): column is NumberColumn {
  return numberColumns.some(known => known === column);
}

function number(column: NumberColumn, hop: Hop, { thresholds }: Telling): CellModel {
  const rateIn = rateOf(hop.ingress?.physical, 'in');
  const rateOut = rateOf(hop.egress?.physical, 'out');
  switch (column) {
    case 'cpu':
      return counted(cpuPercent(hop), formatPercent, thresholds.cpuPercent);
    case 'memory':
      return counted(memoryPercent(hop), formatPercent, thresholds.memoryPercent);
    case 'rateIn':
      return counted(rateIn?.bps, formatRate);
    case 'rateOut':
      return counted(rateOut?.bps, formatRate);
    case 'loadIn':
      return counted(rateIn?.share, formatPercent, thresholds.utilisationPercent);
    case 'loadOut':
      return counted(rateOut?.share, formatPercent, thresholds.utilisationPercent);
    case 'queue':
      return counted(queueOut(hop), formatCount);
    case 'drops':
      return counted(drops(hop), formatCount, Math.max(thresholds.drops, 1));
    default:
      return assertNever(column);
  }
}

function counted(value: number | undefined, format: (value: number) => string, highFrom?: number): CellModel {
  if (value === undefined) return nothingSaid;
  const isWorth = highFrom !== undefined && isHigh(value, highFrom);
  return { text: format(value), order: value, ...(isWorth ? { tone: 'warning' as const } : {}) };
}

function worded(text: string | undefined): CellModel {
  return text === undefined ? nothingSaid : { text, order: text.toLowerCase() };
}

function lastSync({ device }: Hop, { nowMs, say }: Telling): CellModel {
  const text = ageText(device?.lastSyncAtMs, nowMs, say);
  return text === undefined ? nothingSaid : { text, ...present({ order: device?.lastSyncAtMs }) };
}

function port(direction: 'in' | 'out', { ports }: HopModel): CellModel {
  const model = ports.find(candidate => candidate.direction === direction);
  if (model === undefined) return nothingSaid;
  const text = [...model.names.map(name => name.text), model.down === undefined ? '' : `(${model.down})`];
  const isDenying = model.names.some(name => name.denied);
  const tone: CellModel['tone'] = isDenying ? 'bad' : model.down === undefined ? undefined : 'warning';
  return { ...worded(text.filter(Boolean).join(' ')), ...present({ tone }) };
}

function ofInterfaces(hop: Hop, field: 'vrf' | 'vlan'): string | undefined {
  const said = hopInterfaces(hop)
    .map(port => port[field])
    .filter(text => text !== undefined);
  return [...new Set(said)].join(', ') || undefined;
}

function accessLists(hop: Hop, { deny }: HopModel): CellModel {
  const lists = hopInterfaces(hop)
    .map(({ acl }) => acl)
    .filter(acl => acl !== undefined)
    .map(({ name, result }) => [name, result].filter(Boolean).join(': '));
  const text = [...new Set(lists)].join(', ') || deny?.sentence;
  return { ...worded(text), ...(deny === undefined ? {} : { tone: 'bad' as const }) };
}

function queueOut({ egress }: Hop): number | undefined {
  const statistics = egress?.physical?.statistics;
  return statistics?.kind === 'value' ? statistics.value.outputQueueCount : undefined;
}

function drops(hop: Hop): number | undefined {
  const known = [dropsOf(hop.ingress?.physical, 'in'), dropsOf(hop.egress?.physical, 'out')].filter(
    count => count !== undefined,
  );
  return known.length === 0 ? undefined : known.reduce((sum, count) => sum + count, 0);
}

/** IPv4 addresses in the order of their numbers; others as text. */
function addressOrder(address: string): string {
  return address.replace(/\d+/g, digits => digits.padStart(3, '0'));
}
