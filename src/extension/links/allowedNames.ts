/** What `dnac.linkControllers` calls the demo network, whatever a controller of the user's own is called. */
const demoWord = 'demo';

/**
 * The names of `dnac.linkControllers` after a controller has got another name, or is gone: a name that changed hands must
 * not open somebody else's controller to links. Undefined where nothing changes.
 */
export function allowedAfter(
  names: unknown,
  before: string,
  after: string | undefined,
): readonly unknown[] | undefined {
  if (!Array.isArray(names) || before === after || before === demoWord || !names.includes(before))
    return undefined;
  const heir = after === demoWord || names.includes(after) ? undefined : after;
  return names.flatMap((name: unknown) => (name === before ? (heir ?? []) : name));
}
