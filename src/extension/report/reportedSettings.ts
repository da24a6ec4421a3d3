/** A setting that is not as it comes, in a form that tells nothing of whose network this is. */
export interface ReportedSetting {
  readonly name: string;
  readonly value: string;
}

/**
 * The settings that differ from their defaults. Numbers, switches and words of a fixed list are shown; of all others,
 * which may hold names, addresses and commands, only that they were changed.
 */
export function reportedSettings(
  properties: unknown,
  valueOf: (name: string) => unknown,
): readonly ReportedSetting[] {
  if (typeof properties !== 'object' || properties === null) return [];
  return Object.entries(properties).flatMap(([name, property]: [string, unknown]) => {
    const value = valueOf(name);
    const { default: usual, enum: words } = fieldsOf(property);
    if (value === undefined || JSON.stringify(value) === JSON.stringify(usual)) return [];
    const isOpen =
      typeof value === 'number' ||
      typeof value === 'boolean' ||
      (typeof value === 'string' && Array.isArray(words) && words.includes(value));
    return [{ name, value: isOpen ? String(value) : 'changed' }];
  });
}

function fieldsOf(property: unknown): { readonly default?: unknown; readonly enum?: unknown } {
  return typeof property === 'object' && property !== null ? property : {};
}
