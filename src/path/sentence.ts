import { assertNever } from './assertNever';
import { counts } from './count';
import type { Evidence } from './evidence';
import { formatDuration } from './formatTime';
import { hopPlace } from './hopPlace';
import { message, type Message } from './message';
import { notLocated } from './notLocated';
import { partialSentence } from './partialSentence';
import { plainText } from './plainText';
import type { AclVerdict, BlockPlace, VerdictKind } from './verdict';

/** The one sentence that goes with a verdict: what it is and where. Texts of the controller are made harmless in it. */
export function verdictSentence(
  kind: VerdictKind,
  evidence: Evidence,
  acl: AclVerdict,
  block: BlockPlace | undefined,
): Message {
  const sentence = plainSentence(kind, evidence, block);
  return acl === 'not asked' && evidence.hops.length > 0
    ? message('sentence.aclNotChecked', { sentence })
    : sentence;
}

function plainSentence(kind: VerdictKind, evidence: Evidence, block: BlockPlace | undefined): Message {
  switch (kind) {
    case 'reached':
    case 'reachedWithDoubts':
      return counts(evidence.hops);
    case 'partial':
      return partialSentence(evidence);
    case 'blocked':
      return block === undefined ? counts(evidence.hops) : blockSentence(block, evidence);
    case 'notFound':
      return notFound(evidence);
    case 'notComputed':
      return notComputed(evidence);
    case 'noAnswer':
      return message('noAnswer.empty');
    case 'timedOut':
      return soFar(timedOut(evidence), evidence);
    case 'cancelled':
      return soFar(message(`cancelled.${evidence.controllerCopy ?? 'unknown'}`), evidence);
    default:
      return assertNever(kind);
  }
}

function blockSentence(block: BlockPlace, { hops }: Evidence): Message {
  const where = blockPlace(block, hopPlace(hops[block.hop]));
  const acl = plainText(block.aclName ?? '', 80);
  const by =
    acl === '' ? message('blocked.byUnnamedAcl', { where }) : message('blocked.byAcl', { where, acl });
  const word = plainText(block.word ?? '?', 40);
  return block.entry === undefined
    ? message('blocked.byEnd', { by, word })
    : message('blocked.byEntry', { by, word, entry: plainText(block.entry, 120) });
}

function blockPlace({ side, interfaceName }: BlockPlace, hop: string): Message {
  const name = plainText(interfaceName ?? '', 60);
  if (name === '') return message(side === 'ingress' ? 'blocked.inbound' : 'blocked.outbound', { hop });
  return message(side === 'ingress' ? 'blocked.inboundOn' : 'blocked.outboundOn', { hop, interface: name });
}

function notFound({ reason = '?', request }: Evidence): Message {
  const end = notLocated(reason, request);
  switch (end) {
    case 'source':
      return message('notFound.source', { address: request.source });
    case 'destination':
      return message('notFound.destination', { address: request.destination });
    case 'either':
    case undefined:
      return message('notFound.either', { reason: plainText(reason) });
    default:
      return assertNever(end);
  }
}

function notComputed({ ended, path, reason }: Evidence): Message {
  const byTask = ended === 'taskError' && path?.reason === undefined;
  if (reason === undefined) return message(byTask ? 'notComputed.taskNoReason' : 'notComputed.noReason');
  return message(byTask ? 'notComputed.task' : 'notComputed.reason', { reason: plainText(reason) });
}

function timedOut({ timeLimitMs, unreachable }: Evidence): Message {
  if (unreachable) return message('timedOut.unreachable');
  return timeLimitMs === undefined
    ? message('timedOut.plain')
    : message('timedOut.after', { limit: formatDuration(timeLimitMs) });
}

function soFar(sentence: Message, { hops }: Evidence): Message {
  const last = hops.at(-1);
  return last === undefined ? sentence : message('sentence.soFar', { sentence, hop: hopPlace(last) });
}
