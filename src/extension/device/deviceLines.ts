import { isAddress } from '../../controller/address';
import type { Hop } from '../../path/hop';
import { present } from '../../path/present';
import { sshCommand, type SshCommand } from '../../path/sshCommand';
import type { KnownController } from '../controllers/knownController';

/** Device 360, as Cisco's own cross launch addresses it; the demo network has no pages. */
export function devicePage({ kind, origin }: KnownController, deviceId: string): string | undefined {
  if (kind === 'demo') return undefined;
  return `${origin}/dna/assurance/device/details?id=${encodeURIComponent(deviceId)}`;
}

/** The template filled with what is known of a hop. */
export function sshOf(template: string, hop: Hop, username: string | undefined): SshCommand {
  const address = hop.device?.managementAddress ?? hop.ip;
  return sshCommand(template, present({ address, name: hop.name, user: username }), isAddress);
}
