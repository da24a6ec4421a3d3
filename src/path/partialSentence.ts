import { assertNever } from './assertNever';
import type { AddressOwner } from './destination';
import type { Evidence } from './evidence';
import { isHost } from './hop';
import { hopPlace } from './hopPlace';
import { message, type Message } from './message';
import { plainText } from './plainText';

/** Where a partial path ends and why that is not the destination. */
export function partialSentence({ path, hops, reason, owner, request }: Evidence): Message {
  const last = hops.at(-1);
  const hop = hopPlace(last);
  const address = request.destination;
  if (path?.status === 'failed') {
    return reason === undefined
      ? message('partial.failedNoReason', { hop })
      : message('partial.failed', { hop, reason: plainText(reason) });
  }
  if (last === undefined || last.kind === 'unknown') return message('partial.unknownHop', { address });
  return isHost(last)
    ? message('partial.otherHost', { hop, address })
    : message(notConfirmed(owner), { hop, address });
}

function notConfirmed(owner: AddressOwner) {
  switch (owner) {
    case 'otherDevice':
      return 'partial.otherDevice' as const;
    case 'nobody':
      return 'partial.nobody' as const;
    case 'several':
      return 'partial.several' as const;
    case 'forbidden':
      return 'partial.forbidden' as const;
    case 'notAsked':
    case 'sameDevice':
    case 'failed':
      return 'partial.notConfirmed' as const;
    default:
      return assertNever(owner);
  }
}
