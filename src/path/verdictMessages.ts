/** The verdicts in words, the sentence that says where, the doubts, the nature of the data, and the phases of a run. */
export const verdictMessages = {
  'verdict.reached': 'Reached',
  'verdict.reachedWithDoubts': 'Reached, with doubts',
  'verdict.partial': 'Partial path',
  'verdict.blocked': 'Blocked',
  'verdict.notFound': 'Not found',
  'verdict.notComputed': 'Not computed',
  'verdict.noAnswer': 'No answer',
  'verdict.timedOut': 'Timed out',
  'verdict.cancelled': 'Cancelled',
  'verdict.running': 'Running',
  'verdict.failed': 'Not started',
  'verdict.startUnclear': 'Start unclear',
  'verdict.interrupted': 'Interrupted',
  'verdict.lost': 'Lost',

  'sentence.counts': '{devices}, {hops}',
  'sentence.aclNotChecked': '{sentence}; access lists were not checked',
  'sentence.soFar': '{sentence}; so far the path ends at {hop}',

  'blocked.inbound': 'at {hop}, inbound',
  'blocked.outbound': 'at {hop}, outbound',
  'blocked.inboundOn': 'at {hop}, inbound on {interface}',
  'blocked.outboundOn': 'at {hop}, outbound on {interface}',
  'blocked.byAcl': '{where}, by ACL {acl}',
  'blocked.byUnnamedAcl': '{where}, by an access list',
  'blocked.byEntry': '{by} ({word}: {entry})',
  'blocked.byEnd': '{by} ({word}: denied by the end of the list)',

  'notFound.source': 'the controller could not locate the source, {address}',
  'notFound.destination': 'the controller could not locate the destination, {address}',
  'notFound.either': 'the controller could not locate the source or the destination ({reason})',
  'notComputed.reason': 'the controller gave no path: {reason}',
  'notComputed.noReason': 'the controller gave no path and no reason',
  'notComputed.task': 'the task behind the trace failed: {reason}',
  'notComputed.taskNoReason': 'the task behind the trace failed, without a reason',
  'noAnswer.empty': 'the controller says that it is done, but gave neither a path nor a reason',
  'timedOut.after':
    'still being computed after {limit}; the controller may go on, and the trace can be resumed',
  'timedOut.plain':
    'still being computed when the time limit was reached; the controller may go on, and the trace can be resumed',
  'timedOut.unreachable':
    'the controller could not be reached any more; it may have gone on, and the trace can be resumed',
  'cancelled.deleted': "you stopped it; the controller's copy was deleted",
  'cancelled.kept': "you stopped it; the controller's copy is still there",
  'cancelled.unknown': "you stopped it; whether the controller's copy is still there is not known",
  'cancelled.none': 'you stopped it before the controller was asked',

  'partial.failed': 'ends at {hop}: {reason}',
  'partial.failedNoReason': 'ends at {hop}; the controller reports a failure without a reason',
  'partial.otherHost': 'ends at {hop}, which is not {address}',
  'partial.unknownHop':
    'ends at a hop that the controller does not know; could not confirm that it is {address}',
  'partial.notConfirmed': 'ends at {hop}; could not confirm that {hop} owns {address}',
  'partial.otherDevice':
    'ends at {hop}; could not confirm that {hop} owns {address}: another device in the inventory has it',
  'partial.nobody':
    'ends at {hop}; could not confirm that {hop} owns {address}: no device in the inventory has it',
  'partial.several':
    'ends at {hop}; could not confirm that {hop} owns {address}: several devices in the inventory have it',
  'partial.forbidden':
    'ends at {hop}; could not confirm that {hop} owns {address}: this user may not read the inventory',

  'doubt.accuracy': 'Accuracy is {percent} at {hops}.',
  'doubt.accuracyReason': 'Accuracy is {percent} at {hops}: {reason}',
  'doubt.accuracyUnsaid': 'Accuracy is reduced at {hops}: {reason}',
  'doubt.unknownHop.one': '{count} hop is unknown to the controller.',
  'doubt.unknownHop.other': '{count} hops are unknown to the controller.',
  'doubt.reasonGiven': 'The controller remarks: {reason}',
  'doubt.startsElsewhere': 'The path starts at {hop}, which is not {address}.',
  'doubt.aclFailed': 'The controller could not check the access lists.',
  'doubt.aclFailedReason': 'The controller could not check the access lists: {reason}',
  'doubt.aclUnknownWord': 'The access list {acl} answers "{word}", which this tool does not know, at {hops}.',
  'doubt.aclNoWord': 'The access list {acl} came without a result at {hops}.',
  'doubt.aclSomePortsDenied':
    'Some of the asked ports are denied by access list {acl} at {hops} (result: {word}).',
  'doubt.aclIndirectEntry':
    'An entry with {feature} decided in access list {acl} at {hops}; the controller does not evaluate it fully.',
  'doubt.deviceUnreachable': 'The controller does not reach or manage {hops} ({word}).',
  'doubt.interfaceDown': 'Interface {interface} is down at {hops}.',
  'doubt.managementNetwork': 'Every interface is in the management VRF ({vrf}).',
  'doubt.staleSync': 'The controller last read {hops} {age}.',
  'acl.unnamed': '(without a name)',

  'provenance.calculated': 'Calculated by the controller from state it had collected; no packet was sent.',
  'provenance.oldestSync': 'Oldest device sync {age}.',
  'provenance.acl': "Access lists are as old as their device's sync.",

  'phase.signingIn': 'Signing in',
  'phase.starting': 'Starting the trace',
  'phase.computing': 'The controller is computing the path',
  'phase.settling': 'Waiting for the rest of the answer',
  'phase.statistics': 'Waiting for statistics',
  'phase.done': 'Done',
} as const;
