/** Another member of the same stack: the numbers of the members. */
export interface StackMembers {
  readonly before: string;
  readonly after: string;
}

const numberedPort = /^([a-z-]+)(\d+)((?:\/\d+){2,3})$/i;

/**
 * The stack members of a port that moved to the same place of another member: `Te1/0/1` and `Te2/0/1`. The first of
 * three or four numbers is the member; undefined for any other change.
 */
export function stackMembers(
  before: string | undefined,
  after: string | undefined,
): StackMembers | undefined {
  const [was, is] = [portParts(before), portParts(after)];
  if (was === undefined || is === undefined || was.member === is.member) return undefined;
  return was.place === is.place ? { before: was.member, after: is.member } : undefined;
}

function portParts(text: string | undefined) {
  const [type = '', member, place = ''] = numberedPort.exec(text?.split(' ')[0] ?? '')?.slice(1) ?? [];
  return member === undefined ? undefined : { member, place: `${type.toLowerCase()}${place}` };
}
