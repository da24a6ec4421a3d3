/** An IPv4 address as an unsigned number; undefined for anything else. */
export function ipv4Number(text: string): number | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every(part => /^(0|[1-9]\d{0,2})$/.test(part))) return undefined;
  const numbers = parts.map(Number);
  if (numbers.some(part => part > 255)) return undefined;
  return numbers.reduce((sum, part) => sum * 256 + part, 0);
}

export function ipv4Text(value: number): string {
  return [24, 16, 8, 0].map(shift => Math.floor(value / 2 ** shift) % 256).join('.');
}

/** The address at `offset` in a subnet, as text: `addressIn('10.1.11.0/24', 20)` is 10.1.11.20. */
export function addressIn(cidr: string, offset: number): string {
  return ipv4Text((ipv4Number(cidr.replace(/\/.*/, '')) ?? 0) + offset);
}

export function prefixLength(cidr: string): number {
  return Number(cidr.split('/')[1] ?? 32);
}

/** The dotted mask of a prefix length. */
export function maskOf(prefix: number): string {
  return ipv4Text(2 ** 32 - 2 ** (32 - prefix));
}

export function isInSubnet(address: string, cidr: string): boolean {
  const value = ipv4Number(address);
  const base = ipv4Number(cidr.replace(/\/.*/, ''));
  if (value === undefined || base === undefined) return false;
  const size = 2 ** (32 - prefixLength(cidr));
  return Math.floor(value / size) === Math.floor(base / size);
}
