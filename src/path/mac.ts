/**
 * The one way to write a MAC address, `00:1A:2B:3C:4D:5E`, whatever the device's own way (`001a.2b3c.4d5e`,
 * `00-1a-2b-3c-4d-5e`); undefined when the text is none.
 */
export function canonicalMac(text: string): string | undefined {
  const trimmed = text.trim();
  const grouped =
    /^(?:[\da-f]{2}([:-]))(?:[\da-f]{2}\1){4}[\da-f]{2}$/i.test(trimmed) ||
    /^[\da-f]{4}\.[\da-f]{4}\.[\da-f]{4}$/i.test(trimmed) ||
    /^[\da-f]{12}$/i.test(trimmed);
  if (!grouped) return undefined;
  const pairs = trimmed.replace(/[:.-]/g, '').toUpperCase().match(/../g) ?? [];
  return pairs.join(':');
}

/** Whether two MAC addresses are the same; undefined when either is not known, so that nothing can be said. */
export function sameMac(one: string | undefined, other: string | undefined): boolean | undefined {
  const first = one === undefined ? undefined : canonicalMac(one);
  const second = other === undefined ? undefined : canonicalMac(other);
  return first === undefined || second === undefined ? undefined : first === second;
}
