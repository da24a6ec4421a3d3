import type { Device } from '../../controller/controller';
import { message } from '../../path/message';
import { present } from '../../path/present';
import type { Reader } from '../reader';
import { differInFamily } from './parseEndpoint';
import { pickText } from './pickText';

const longestNote = 400;

/** One end of a trace as it was chosen. */
export interface ChosenEndpoint {
  readonly address: string;
  readonly port?: number;
  /** Where a MAC address was searched for, and the controller can be told which of several hosts is meant. */
  readonly mac?: string;
}

/** A row under the typed text. `alwaysShow` rows stand whatever is typed; others are filtered by it. */
export interface EndpointRow {
  readonly label: string;
  readonly description?: string;
  readonly alwaysShow: boolean;
  /** Choosing the row answers the question. */
  readonly chosen?: ChosenEndpoint;
  /** Choosing the row looks up a name, or asks the inventory who has a MAC address. */
  readonly lookUp?: string;
  readonly searchMac?: string;
  /** Choosing the row leads on to the addresses of a device; the port goes with the one that is chosen. */
  readonly device?: Device;
  readonly port?: number;
}

/** The row for an address, or why it cannot be this end. `about`: what else there is to say of it. */
export function addressRow(
  chosen: ChosenEndpoint,
  other: string | undefined,
  reader: Reader,
  about?: string,
): EndpointRow {
  const { address, port } = chosen;
  if (address === other) return note(reader.say(message('problem.same')));
  if (other !== undefined && differInFamily(address, other)) {
    return note(reader.say(message('problem.families')));
  }
  const portText = port === undefined ? undefined : reader.t('port {port}', { port });
  const description = [about, portText].filter(part => part !== undefined).join(' · ');
  return present({
    label: address,
    description: description === '' ? undefined : description,
    alwaysShow: true,
    chosen,
  });
}

/** A row that only says something, in the controller's words where that is why. */
export function note(text: string): EndpointRow {
  return { label: `$(info) ${pickText(text, longestNote)}`, alwaysShow: true };
}
