import assert from 'node:assert/strict';
import type { JudgeInput } from '../../../src/path/judge';
import type { AclAnalysis, AclCalculation, Hop } from '../../../src/path/hop';
import { english } from '../../../src/path/message';
import type { NetworkPath } from '../../../src/path/networkPath';
import { judge } from '../../../src/path/judge';
import { acl, campus, campusWith, input, path, port, request, verdictOf } from './samples';

/** The campus with an access list inbound on Vlan20 of dist-2. */
function withAcl(analysis: AclAnalysis): readonly Hop[] {
  return campusWith(2, { ingress: { virtual: [port('Vlan20', { acl: analysis })] } });
}

function entry(text: string | undefined, result?: string): AclAnalysis['entries'][number] {
  return {
    ...(text === undefined ? {} : { text }),
    ...(result === undefined ? {} : { result }),
    ports: [],
  };
}

function calculation(
  state: AclCalculation['state'],
  more: Partial<AclCalculation> = {},
): Partial<NetworkPath> {
  return { aclCalculation: { state, ...more } };
}

function ids(answer: NetworkPath, more: Partial<JudgeInput> = {}): readonly string[] {
  return verdictOf(answer, more).doubts.map(({ id }) => id);
}

describe('judge on access lists', () => {
  for (const word of ['deny', 'Denied', ' DROP ', 'dropped', 'block', 'BLOCKED\n']) {
    it(`is blocked for the result ${JSON.stringify(word)}`, () => {
      const verdict = verdictOf(path(withAcl(acl(word))));
      assert.deepEqual([verdict.kind, verdict.acl, verdict.block?.word], ['blocked', 'denied', word]);
    });
  }

  for (const word of ['denies', 'not denied', 'implicit deny', 'DENY_ALL', 'undeny', 'pass', '']) {
    it(`is neither blocked nor simply reached for the unknown result ${JSON.stringify(word)}`, () => {
      const verdict = verdictOf(path(withAcl(acl(word))));
      assert.equal(verdict.kind, 'reachedWithDoubts');
      assert.equal(verdict.acl, 'failed');
      assert.deepEqual(
        verdict.doubts.map(({ id, hops }) => [id, hops]),
        [['aclUnknownWord', [2]]],
      );
    });
  }

  for (const word of ['permit', 'PERMITTED', 'Allow', 'allowed']) {
    it(`is reached for the result ${word}`, () => {
      const verdict = verdictOf(path(withAcl(acl(word))));
      assert.deepEqual([verdict.kind, verdict.acl], ['reached', 'clear']);
    });
  }

  it('shows the unknown word as it came', () => {
    const [doubt] = verdictOf(path(withAcl(acl('Perhaps')))).doubts;
    assert.equal(
      doubt && english(doubt.sentence),
      'The access list PCI-IN answers "Perhaps", which this tool does not know, at dist-2.',
    );
  });

  it('doubts an access list without a result', () => {
    const [doubt] = verdictOf(path(withAcl(acl(undefined)))).doubts;
    assert.equal(doubt && english(doubt.sentence), 'The access list PCI-IN came without a result at dist-2.');
  });

  it('names the entry that denies', () => {
    const entries = [entry('deny tcp any host 10.9.4.20 eq 443', 'DENY')];
    const verdict = verdictOf(path(withAcl(acl('DENY', { entries }))));
    assert.deepEqual(verdict.block, {
      hop: 2,
      side: 'ingress',
      interfaceName: 'Vlan20',
      aclName: 'PCI-IN',
      word: 'DENY',
      entry: 'deny tcp any host 10.9.4.20 eq 443',
    });
    assert.equal(
      english(verdict.sentence),
      'at dist-2, inbound on Vlan20, by ACL PCI-IN (DENY: deny tcp any host 10.9.4.20 eq 443)',
    );
  });

  for (const permitting of [entry('permit tcp any any eq 80', 'PERMIT'), entry('10 permit ip any any')]) {
    it(`doubts a deny beside the matching entry "${permitting.text ?? ''}"`, () => {
      const verdict = verdictOf(
        path(withAcl(acl('DENY', { entries: [entry('deny ip any any'), permitting] }))),
      );
      assert.equal(verdict.kind, 'reachedWithDoubts');
      assert.equal(verdict.block, undefined);
      assert.equal(verdict.acl, 'denied');
      assert.deepEqual(
        verdict.doubts.map(({ id }) => id),
        ['aclSomePortsDenied'],
      );
    });
  }

  it('doubts a permit beside a matching entry that denies', () => {
    const analysis = acl('PERMIT', { entries: [entry(undefined, 'permit'), entry(undefined, 'deny')] });
    assert.deepEqual(ids(path(withAcl(analysis))), ['aclSomePortsDenied']);
  });

  for (const feature of ['object-group WEB', 'established', 'time-range OFFICE']) {
    it(`doubts an entry with ${feature}`, () => {
      const text = `permit tcp any any eq 443 ${feature}`;
      assert.deepEqual(ids(path(withAcl(acl('permit', { entries: [entry(text, 'permit')] })))), [
        'aclIndirectEntry',
      ]);
    });
  }

  it('looks at physical, virtual and FlexConnect access lists, ingress first', () => {
    const physical = port('GigabitEthernet1/0/1', { acl: acl('deny', { name: 'OUT' }) });
    const egress = { egress: { physical, virtual: [] } };
    const flex = { flexConnect: { ingressAcl: acl('deny', { name: 'FLEX' }) } };
    assert.equal(
      english(verdictOf(path(campusWith(1, egress))).sentence),
      'at access-1, outbound on GigabitEthernet1/0/1, by ACL OUT (deny: denied by the end of the list)',
    );
    assert.equal(
      english(verdictOf(path(campusWith(1, { ...egress, ...flex }))).sentence),
      'at access-1, inbound, by ACL FLEX (deny: denied by the end of the list)',
    );
  });

  it('meets the virtual interface before the port on the way out', () => {
    const egress = {
      physical: port('GigabitEthernet1/0/1', { acl: acl('deny') }),
      virtual: [port('Vlan20', { acl: acl('deny') })],
    };
    assert.equal(verdictOf(path(campusWith(1, { egress }))).block?.interfaceName, 'Vlan20');
  });

  it('does not speak of the end of the list when an entry without a known word is there', () => {
    const analysis = acl('deny', { entries: [entry('10 evaluate mirror', 'matched')] });
    assert.equal(verdictOf(path(withAcl(analysis))).block?.entry, '10 evaluate mirror');
  });

  it('names an access list without a name', () => {
    const verdict = verdictOf(path(withAcl({ result: 'deny', entries: [] })));
    assert.equal(
      english(verdict.sentence),
      'at dist-2, inbound on Vlan20, by an access list (deny: denied by the end of the list)',
    );
  });

  it('is blocked at the first interface that denies', () => {
    const hops = withAcl(acl('deny')).map((hop, position) =>
      position === 3 ? { ...hop, ingress: { virtual: [port('Vlan30', { acl: acl('deny') })] } } : hop,
    );
    assert.equal(verdictOf(path(hops)).block?.hop, 2);
  });

  it('is blocked by an access list that nobody asked about', () => {
    const verdict = verdictOf(path(withAcl(acl('deny'))), { request: { ...request, include: [] } });
    assert.deepEqual([verdict.kind, verdict.acl], ['blocked', 'denied']);
  });

  it('does not call access lists clear that were not asked about', () => {
    const verdict = verdictOf(path(withAcl(acl('permit'))), { request: { ...request, include: [] } });
    assert.deepEqual([verdict.kind, verdict.acl], ['reached', 'not asked']);
  });

  it('doubts a path whose access lists could not be calculated', () => {
    const verdict = verdictOf(path(campus, calculation('failed', { reason: 'Device is not reachable' })));
    assert.deepEqual([verdict.kind, verdict.acl], ['reachedWithDoubts', 'failed']);
    assert.deepEqual(
      verdict.doubts.map(({ sentence }) => english(sentence)),
      ['The controller could not check the access lists: Device is not reachable'],
    );
  });

  it('waits for a controller that does not mention the calculation until the answer has settled', () => {
    const answer = path(campus, calculation('unsaid'));
    assert.equal(judge(input(answer)), undefined);
    const verdict = verdictOf(answer, { settled: true });
    assert.deepEqual([verdict.kind, verdict.acl], ['reachedWithDoubts', 'failed']);
    assert.deepEqual(ids(answer, { settled: true }), ['aclFailed']);
  });

  it('takes access lists that came without any word about the calculation', () => {
    const verdict = verdictOf(path(withAcl(acl('permit')), calculation('unsaid')), { settled: true });
    assert.deepEqual([verdict.kind, verdict.acl], ['reached', 'clear']);
  });

  it('heeds a single hop whose calculation runs or failed', () => {
    const running = path(campusWith(2, calculation('running')));
    assert.equal(judge(input(running)), undefined);
    assert.deepEqual(ids(running, { settled: true }), ['aclFailed']);
    assert.deepEqual(verdictOf(path(campusWith(3, calculation('failed')))).doubts[0]?.hops, [3]);
    assert.equal(
      judge(input(path(campusWith(2, calculation('running')), calculation('unsaid')), { settled: true })),
      undefined,
    );
  });

  it('says that access lists could not be judged when there is no path', () => {
    assert.equal(verdictOf(path([], { reason: 'x' })).acl, 'failed');
    const notAsked = { request: { ...request, include: [] } };
    assert.equal(verdictOf(path([], { reason: 'x' }), notAsked).acl, 'not asked');
  });
});
