/** A new object with these fields alone, as far as they are there. */
export function pick<T extends object, K extends keyof T>(value: T, keys: readonly K[]): Pick<T, K> {
  const entries = keys.flatMap(key => (Object.hasOwn(value, key) ? [[key, value[key]] as const] : []));
  return Object.fromEntries(entries) as Pick<T, K>;
}
