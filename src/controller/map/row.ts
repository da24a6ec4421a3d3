import { present } from '../../path/present';
import type { Protocol } from '../../path/traceRequest';
import { canonicalAddress } from '../address';
import type { TraceRow } from '../controller';
import { traceStatus } from './path';

/** A row of a controller's list, by our names. */
interface ReadRow {
  readonly id?: string | undefined;
  readonly source: string | undefined;
  readonly destination: string | undefined;
  readonly sourceMac?: string | undefined;
  readonly destinationMac?: string | undefined;
  readonly sourcePort?: number | undefined;
  readonly destinationPort?: number | undefined;
  readonly protocol?: string | undefined;
  readonly status?: string | undefined;
  readonly createTime?: number | undefined;
}

/** Rows newest first. A row without id or addresses says nothing that anybody could use. */
export function mapRows(rows: readonly ReadRow[]): readonly TraceRow[] {
  return rows
    .map(mapRow)
    .filter(row => row !== undefined)
    .sort((one, other) => (other.createdAtMs ?? 0) - (one.createdAtMs ?? 0));
}

/** Older lists say port "0" for "no port". */
function mapRow(row: ReadRow): TraceRow | undefined {
  const { id, source, destination } = row;
  if (id === undefined || source === undefined || destination === undefined) return undefined;
  return {
    traceId: id,
    request: {
      source: canonicalAddress(source) ?? source,
      destination: canonicalAddress(destination) ?? destination,
      ...present({
        sourceMac: row.sourceMac,
        destinationMac: row.destinationMac,
        sourcePort: row.sourcePort === 0 ? undefined : row.sourcePort,
        destinationPort: row.destinationPort === 0 ? undefined : row.destinationPort,
        protocol: readProtocol(row.protocol),
      }),
    },
    status: traceStatus(row.status),
    ...present({ createdAtMs: row.createTime }),
  };
}

/** Upper case in new lists, lower case in old ones. */
function readProtocol(word: string | undefined): Protocol | undefined {
  const lower = word?.toLowerCase();
  return lower === 'tcp' || lower === 'udp' ? lower : undefined;
}
