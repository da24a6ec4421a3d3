import assert from 'node:assert/strict';
import { countDevices, counts } from '../../../src/path/count';
import { headline, phaseWord, traceSentence } from '../../../src/path/headline';
import { hopPlace } from '../../../src/path/hopPlace';
import { english, message } from '../../../src/path/message';
import { provenance } from '../../../src/path/provenance';
import { placeThatMatters, requestLabel } from '../../../src/path/summary';
import {
  acl,
  campus,
  campusWith,
  hop,
  host,
  nowMs,
  path,
  port,
  request,
  traceWith,
  unknownHop,
  verdictOf,
} from './samples';

describe('placeThatMatters', () => {
  it('is the hop that denies', () => {
    const hops = campusWith(2, { ingress: { virtual: [port('Vlan20', { acl: acl('deny') })] } });
    assert.equal(placeThatMatters(traceWith({ hops, verdict: verdictOf(path(hops)) })), 'dist-2');
  });

  it('is the last hop of a partial path', () => {
    const hops = campus.slice(0, 2);
    assert.equal(placeThatMatters(traceWith({ hops, verdict: verdictOf(path(hops)) })), 'access-1');
  });

  it('is nothing for a path that is whole, and before there is a verdict', () => {
    assert.equal(placeThatMatters(traceWith({ verdict: verdictOf(path(campus)) })), undefined);
    assert.equal(placeThatMatters(traceWith({ state: 'running' })), undefined);
  });
});

describe('requestLabel', () => {
  it('names ends, protocol and ports as far as they are given', () => {
    const { source, destination } = request;
    assert.equal(requestLabel(request), '10.20.1.15 → 10.9.4.20 TCP :443');
    assert.equal(requestLabel({ source, destination, include: [] }), '10.20.1.15 → 10.9.4.20');
    assert.equal(
      requestLabel({ source, destination, sourcePort: 50_000, destinationPort: 53, include: [] }),
      '10.20.1.15 :50000 → 10.9.4.20 :53',
    );
  });
});

describe('countDevices', () => {
  it('counts neither hosts nor unknown hops, and nothing twice', () => {
    assert.equal(countDevices([...campus, unknownHop, ...campus]), 3);
    assert.equal(countDevices([hop(), hop(), hop({ name: 'a' }), hop({ name: 'a' })]), 3);
  });

  it('is said with the hops, in the singular where there is one', () => {
    assert.equal(english(counts([host('10.1.1.1')])), '0 devices, 1 hop');
    assert.equal(english(counts([hop({ deviceId: 'id-1' }), host('10.1.1.1')])), '1 device, 2 hops');
  });
});

describe('hopPlace', () => {
  it('is never empty and never a control character', () => {
    assert.equal(hopPlace(undefined), '?');
    assert.equal(hopPlace(hop()), '?');
    assert.equal(hopPlace(hop({ name: '', ip: '192.0.2.1' })), '192.0.2.1');
    assert.equal(hopPlace(hop({ name: '\u0007' })), '\\x07');
  });
});

describe('provenance', () => {
  it('says what the result is made of and how old the oldest of it is', () => {
    const hops = campus.map((each, position) => ({
      ...each,
      device: { lastSyncAtMs: nowMs - position * 60_000 },
    }));
    const said = provenance(traceWith({ hops, verdict: verdictOf(path(hops)) }), nowMs);
    assert.deepEqual(said.map(english), [
      'Calculated by the controller from state it had collected; no packet was sent.',
      'Oldest device sync 4 min ago.',
    ]);
  });

  it('speaks of the age of access lists where some were checked', () => {
    const hops = campusWith(2, { ingress: { virtual: [port('Vlan20', { acl: acl('permit') })] } });
    const said = provenance(traceWith({ hops, verdict: verdictOf(path(hops)) }), nowMs);
    assert.equal(said.map(english).at(-1), "Access lists are as old as their device's sync.");
  });

  it('is empty before there is a verdict', () => {
    assert.deepEqual(provenance(traceWith({ state: 'running' }), nowMs), []);
  });
});

describe('headline', () => {
  it('is the word of the verdict, or of a trace without one', () => {
    const reached = traceWith({ verdict: verdictOf(path(campus)) });
    assert.deepEqual(
      [english(headline(reached)), english(traceSentence(reached))],
      ['Reached', '3 devices, 5 hops'],
    );
    assert.equal(english(headline(traceWith({ state: 'running' }))), 'Running');
    assert.equal(english(headline(traceWith({ state: 'failed' }))), 'Not started');
  });

  it('says how far a trace got that failed', () => {
    const failed = (more: Parameters<typeof traceWith>[0], kind = 'server'): string =>
      english(
        headline(
          traceWith({ state: 'failed', error: { kind, sentence: message('error.aborted') }, ...more }),
        ),
      );
    const started = { controllerTraceId: 'flow-1' };
    assert.equal(failed({}), 'Not started');
    assert.equal(failed({ phase: 'starting' }), 'Start unclear');
    assert.equal(failed({}, 'startUnknown'), 'Start unclear');
    assert.equal(failed({}, 'startSeveral'), 'Start unclear');
    assert.equal(failed(started), 'Interrupted');
    assert.equal(failed(started, 'forbidden'), 'Interrupted');
    assert.equal(failed(started, 'gone'), 'Lost');
  });

  it('has words for every phase', () => {
    const phases = ['signingIn', 'starting', 'computing', 'settling', 'statistics', 'done'] as const;
    assert.equal(new Set(phases.map(phase => english(phaseWord(phase)))).size, phases.length);
  });
});
