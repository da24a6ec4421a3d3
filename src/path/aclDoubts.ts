import { aclOutcome, entryEffect, wordEffect, type PlacedAcl } from './accessLists';
import type { Evidence } from './evidence';
import type { AclAnalysis } from './hop';
import { hopPlaces } from './hopPlace';
import { message, type Message } from './message';
import { plainText } from './plainText';
import type { Doubt } from './verdict';

/** What the controller does not evaluate, or only in part (Cisco's list of limits of path trace). */
const indirect = /\b(?:object-group|addrgroup|portgroup|established|time-range)\b/i;

/** Doubts about what the access lists on the path do. */
export function aclDoubts(evidence: Evidence): readonly Doubt[] {
  return [failed(evidence), unknownWord(evidence), somePortsDenied(evidence), indirectEntry(evidence)].flat();
}

function failed({ aclProgress }: Evidence): readonly Doubt[] {
  if (aclProgress.state !== 'failed') return [];
  const reason = plainText(aclProgress.reason ?? '');
  const sentence = reason === '' ? message('doubt.aclFailed') : message('doubt.aclFailedReason', { reason });
  return [{ id: 'aclFailed', sentence, hops: aclProgress.hops }];
}

function unknownWord(evidence: Evidence): readonly Doubt[] {
  const asked = evidence.aclProgress.state !== 'notAsked';
  const found = evidence.acls.filter(
    ({ analysis }) => (asked || analysis.result !== undefined) && hasUnknownWord(analysis),
  );
  return aclDoubt('aclUnknownWord', evidence, found, ({ analysis }, acl, hops) => {
    const word = firstUnknownWord(analysis);
    return word === undefined
      ? message('doubt.aclNoWord', { acl, hops })
      : message('doubt.aclUnknownWord', { acl, hops, word: plainText(word, 40) });
  });
}

function hasUnknownWord(analysis: AclAnalysis): boolean {
  return (
    wordEffect(analysis.result) === 'unknown' ||
    analysis.entries.some(entry => entryEffect(entry) === 'unknown')
  );
}

function firstUnknownWord({ result, entries }: AclAnalysis): string | undefined {
  if (result !== undefined && wordEffect(result) === 'unknown') return result;
  return entries.find(entry => entryEffect(entry) === 'unknown')?.result;
}

function somePortsDenied(evidence: Evidence): readonly Doubt[] {
  const found = evidence.acls.filter(({ analysis }) => aclOutcome(analysis) === 'mixed');
  return aclDoubt('aclSomePortsDenied', evidence, found, ({ analysis }, acl, hops) =>
    message('doubt.aclSomePortsDenied', { acl, hops, word: plainText(analysis.result ?? '?', 40) }),
  );
}

function indirectEntry(evidence: Evidence): readonly Doubt[] {
  const found = evidence.acls.filter(({ analysis }) => indirectFeature(analysis) !== undefined);
  return aclDoubt('aclIndirectEntry', evidence, found, ({ analysis }, acl, hops) =>
    message('doubt.aclIndirectEntry', { acl, hops, feature: indirectFeature(analysis) ?? '?' }),
  );
}

/** The feature, in lower case, that a matching entry uses and the controller evaluates only in part, if any. */
export function indirectFeature(analysis: AclAnalysis): string | undefined {
  return analysis.entries
    .map(({ text }) => indirect.exec(text ?? '')?.[0].toLowerCase())
    .find(feature => feature !== undefined);
}

function aclDoubt(
  id: Doubt['id'],
  { hops }: Evidence,
  found: readonly PlacedAcl[],
  sentence: (first: PlacedAcl, acl: string | Message, hops: string) => Message,
): readonly Doubt[] {
  const first = found[0];
  if (first === undefined) return [];
  const positions = [...new Set(found.map(({ hop }) => hop))];
  const name = plainText(first.analysis.name ?? '', 80);
  return [
    {
      id,
      sentence: sentence(first, name === '' ? message('acl.unnamed') : name, hopPlaces(hops, positions)),
      hops: positions,
    },
  ];
}
