import assert from 'node:assert/strict';
import type { Hop } from '../../../../src/path/hop';
import { runningTrace } from '../../../fixtures/traces';
import { acl, port } from '../samples';
import { box, compared, run, runOf, side, source } from './runs';

const a = box('access-1');
const b = box('border-1');
const c = box('core-1');

function denying(name: string, list = 'PCI-IN', text = 'deny ip any any', word = 'DENY'): Hop {
  const entries = [{ text, result: word, ports: [] }];
  const answer = acl(word, { name: list, entries });
  return box(name, { ingress: { physical: port('TenGigabitEthernet1/0/1', { acl: answer }), virtual: [] } });
}

function sentence(...runs: Parameters<typeof compared>): string {
  return compared(...runs).split(' | ')[1] ?? '';
}

describe('two verdicts compared', () => {
  it('come first in the sentence', () => {
    assert.equal(sentence(run(a, b), run(a, denying('border-1'))), 'blocked at hop 3, was reached');
    assert.equal(sentence(run(a, denying('border-1')), run(a, b)), 'reached, was blocked at hop 3');
  });

  it('are followed by the first other device or port', () => {
    assert.equal(
      sentence(run(a, b), run(a, denying('core-1'))),
      'blocked at hop 3, was reached; at hop 3 core-1 instead of border-1',
    );
    assert.equal(
      sentence(run(a, b), run({ ...a, egress: side('Te1/1/1') }, denying('border-1'))),
      'blocked at hop 3, was reached; other egress interface at access-1: Te1/0/2 → Te1/1/1',
    );
  });

  it('are not followed by what lies beyond the block or the end', () => {
    assert.equal(sentence(run(a, b, c), run(a, denying('border-1'))), 'blocked at hop 3, was reached');
    assert.equal(
      sentence(runOf([source, a]), run(a, b)),
      'reached, was a partial path that ends at hop 2 (access-1)',
    );
    assert.equal(
      sentence(run(a, b), runOf([], { reason: 'Not able to locate host', state: 'finished' })),
      'not computed, was reached',
    );
  });

  it('make a change even where the way is the same', () => {
    const later = { ...b, accuracy: [{ percent: 60 }] };
    assert.match(
      compared(run(a, b), run(a, later)),
      /^changed \| reached with doubts, was reached \| 1=1 2=2 3~3/,
    );
  });

  it('say where both are blocked at other places', () => {
    assert.match(
      compared(run(denying('access-1'), b), run(a, denying('border-1'))),
      /^changed \| blocked at hop 3, was blocked at hop 2 \|/,
    );
  });

  it('take the same device for the same place, whatever its number', () => {
    assert.equal(
      sentence(run(a, denying('core-1')), run(a, b, denying('core-1'))),
      'now also through border-1 at hop 3',
    );
  });

  it('name another list, or another entry, at the same place', () => {
    assert.equal(
      sentence(run(denying('core-1')), run(denying('core-1', 'NEW'))),
      'blocked at hop 2 by ACL NEW, was by PCI-IN',
    );
    assert.equal(
      sentence(run(denying('core-1')), run(denying('core-1', 'PCI-IN', 'deny tcp any any'))),
      'blocked at hop 2 by another entry: deny tcp any any, was deny ip any any',
    );
  });

  it('say where a partial path ends', () => {
    assert.match(
      compared(run(a, b), runOf([source, a])),
      /^changed \| a partial path that ends at hop 2 \(access-1\), was reached \|/,
    );
    assert.match(
      sentence(runOf([source, a, c]), runOf([source, a])),
      /^a partial path that ends at hop 2 \(access-1\), was a partial path that ends at hop 3 \(core-1\)/,
    );
  });

  it('have a word for runs that never came to one', () => {
    const running = runningTrace();
    const failed = runningTrace({ state: 'failed', controllerTraceId: 'e2a1' });
    assert.equal(sentence(running, running), 'the same path');
    assert.equal(sentence(running, failed), 'interrupted, was still running');
  });
});
