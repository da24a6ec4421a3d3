/**
 * A SHA-256 fingerprint as it is written here, from any of the usual ways: with colons, blanks or hyphens, or without,
 * in any case, after `SHA256:` or openssl's `sha256 Fingerprint=`. Undefined for anything else.
 */
export function parseFingerprint(text: string): string | undefined {
  const digits = text.replace(/^\s*sha-?256(\s+fingerprint)?\s*[:=]/i, '').replace(/[:\s-]/g, '');
  if (!/^[0-9a-f]{64}$/i.test(digits)) return undefined;
  return digits.toUpperCase().match(/../g)?.join(':');
}
