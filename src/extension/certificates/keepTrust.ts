import { setCaFile } from '../controllers/ownControllers';
import type { TrustStore } from '../controllers/trustStore';
import type { SettledTrust } from './settleTrust';

/** Keeps what a person decided about a controller's certificate; nothing when there was nothing to decide. */
export async function keepTrust(
  trusts: TrustStore,
  origin: string,
  { decision }: SettledTrust,
): Promise<void> {
  if (decision?.kind === 'pin') await trusts.pin(origin, decision.pem);
  if (decision?.kind !== 'file') return;
  await trusts.unpin(origin);
  await setCaFile(origin, decision.path);
}
