import { readFile } from 'node:fs/promises';
import { readAuthorities } from '../controller/certificate';
import type { GivenTrust } from '../controller/settleTrust';
import type { TraceArguments } from './parseArguments';
import { UsageError } from './usageError';

/** Whom the arguments say to trust. Throws a `UsageError` for a CA file that cannot be used. */
export async function trustOf({ fingerprint256, caFile }: TraceArguments): Promise<GivenTrust> {
  if (fingerprint256 !== undefined) return { kind: 'fingerprint', fingerprint256 };
  if (caFile === undefined) return { kind: 'system' };
  const pem = readAuthorities(await contentOf(caFile));
  if (pem === undefined) throw new UsageError(`${caFile} holds no certificate that can be read.`);
  return { kind: 'authorities', pem };
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new UsageError(`${file} cannot be read${code}.`);
  }
}
