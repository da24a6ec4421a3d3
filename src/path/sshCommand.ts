/** What a template may name, as the controller says it. */
export interface SshValues {
  readonly address?: string;
  readonly name?: string;
  readonly user?: string;
}

/** A line for a terminal, or what stood in the way. */
export type SshCommand =
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'refused'; readonly what: keyof SshValues | 'template' };

const placeholder = /\{(\w*)\}/g;
const hostLabel = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const hostName = new RegExp(`^${hostLabel}(?:\\.${hostLabel})*$`, 'i');

/**
 * Fills a person's own template, such as `ssh {user}@{address}`. Addresses must be addresses and names strict host
 * names, so that none can be an option or more than one word, or mean something to a shell; each word that was filled
 * is put in quotes all the same. `isAddress` tells an IPv4 or IPv6 address.
 */
export function sshCommand(
  template: string,
  values: SshValues,
  isAddress: (text: string) => boolean,
): SshCommand {
  const named = [...template.matchAll(placeholder)].map(([, name = '']) => name);
  const [unknown] = named.filter(name => !isValueName(name));
  const leads = named.includes('address') || named.includes('name');
  // eslint-disable-next-line no-control-regex -- a terminal obeys them
  if (unknown !== undefined || !leads || /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(template))
    return { kind: 'refused', what: 'template' };
  const wrong = named.filter(isValueName).find(name => !isSound(name, values[name], isAddress));
  if (wrong !== undefined) return { kind: 'refused', what: wrong };
  const words = template.trim().split(/ +/);
  return { kind: 'line', line: words.map(word => fill(word, values)).join(' ') };
}

function isValueName(name: string): name is keyof SshValues {
  return name === 'address' || name === 'name' || name === 'user';
}

function isSound(
  name: keyof SshValues,
  value: string | undefined,
  isAddress: (text: string) => boolean,
): boolean {
  if (value === undefined || value.length > 253) return false;
  if (name === 'user') return /^[a-z0-9_][\w.+-]*$/i.test(value);
  // An address with a zone names an interface of this machine, which no controller knows.
  const address = name === 'address' && isAddress(value) && /^[0-9a-f.:]+$/i.test(value);
  return address || hostName.test(value);
}

function fill(word: string, values: SshValues): string {
  const filled = word.replace(placeholder, (whole, name: string) =>
    isValueName(name) ? (values[name] ?? whole) : whole,
  );
  const quoted = filled === word || /["']/.test(word);
  return quoted ? filled : `"${filled}"`;
}
