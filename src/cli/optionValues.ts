import { parseFingerprint } from '../controller/fingerprint';
import { canonicalMac } from '../path/mac';
import type { Generation } from '../path/trace';
import { inclusions, type Inclusion, type Protocol } from '../path/traceRequest';
import { UsageError } from './usageError';

/** Each reads the words behind one option; all throw a `UsageError` that says what the option takes. */

export function fingerprintOf(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  const fingerprint = parseFingerprint(word);
  if (fingerprint !== undefined) return fingerprint;
  throw new UsageError(
    `--fingerprint is a SHA-256, 64 hexadecimal digits with or without colons, not ${word}.`,
  );
}

export function generationOf(word: string | undefined): 'auto' | Generation {
  if (word === undefined || word === 'auto') return 'auto';
  if (word === '1') return 1;
  if (word === '2') return 2;
  if (word === '3') return 3;
  throw new UsageError(`--generation is auto, 1, 2 or 3, not ${word}.`);
}

export function protocolOf(word: string | undefined): Protocol | undefined {
  const protocol = word?.toLowerCase();
  if (protocol === undefined || protocol === 'tcp' || protocol === 'udp') return protocol;
  throw new UsageError(`--protocol is tcp or udp, not ${String(word)}.`);
}

export function portOf(option: string, word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  const port = /^\d{1,5}$/.test(word) ? Number(word) : 0;
  if (port < 1 || port > 65535) throw new UsageError(`${option} is a number from 1 to 65535, not ${word}.`);
  return port;
}

export function macOf(option: string, word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  const mac = canonicalMac(word);
  if (mac === undefined)
    throw new UsageError(`${option} is a MAC address such as 00:1A:2B:3C:4D:5E, not ${word}.`);
  return mac;
}

export function secondsOf(word: string | undefined): number {
  if (word === undefined) return 120;
  const seconds = /^\d+(\.\d+)?$/.test(word) ? Number(word) : 0;
  if (seconds <= 0 || seconds > 86_400)
    throw new UsageError(`--timeout is a number of seconds, not ${word}.`);
  return seconds;
}

export function inclusionsOf(words: string | undefined): readonly Inclusion[] {
  if (words === undefined) return ['acl'];
  if (words === 'none') return [];
  return words.split(',').map(word => {
    const inclusion = inclusions.find(known => known === word.trim().toLowerCase());
    if (inclusion === undefined) {
      throw new UsageError(`--include takes ${inclusions.join(', ')} or none, not ${word}.`);
    }
    return inclusion;
  });
}
