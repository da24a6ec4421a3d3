import assert from 'node:assert/strict';
import { localTime } from '../../../../src/extension/views/localTime';
import { traceRow } from '../../../../src/extension/views/traceRow';
import { verdictIcon } from '../../../../src/extension/views/verdictIcon';
import { verdictKinds } from '../../../../src/path/verdict';
import type { TraceSummary } from '../../../../src/tracing/traceStore';
import { reader } from '../reader';

const summary: TraceSummary = {
  id: 'a',
  controllerName: 'lab',
  origin: 'https://dnac.example.net',
  request: {
    source: '10.20.1.15',
    destination: '10.9.4.20',
    destinationPort: 443,
    protocol: 'tcp',
    include: ['acl'],
  },
  state: 'finished',
  verdict: 'blocked',
  place: 'dist-2',
  askedAtMs: Date.UTC(2026, 10, 23, 12, 2, 11),
};

describe('traceRow', () => {
  it('says addresses, port, verdict and the hop that matters', () => {
    const row = traceRow(summary, reader);
    assert.equal(row.label, '10.20.1.15 → 10.9.4.20 :443');
    assert.equal(row.description, 'Blocked at dist-2');
    assert.equal(row.spoken, '10.20.1.15 to 10.9.4.20, port 443, Blocked at dist-2, lab');
    assert.equal(row.contextValue, 'trace.finished');
  });

  it('shows where return traffic comes from', () => {
    const { source, destination, include } = summary.request;
    const request = { source: destination, sourcePort: 443, destination: source, include };
    assert.equal(traceRow({ ...summary, request }, reader).label, '10.9.4.20 :443 → 10.20.1.15');
  });

  it('names what was asked in the tooltip', () => {
    const { tooltip } = traceRow(summary, reader);
    assert.match(tooltip, /Traffic: TCP, source port any, destination port 443\n/);
    assert.match(tooltip, /Controller: lab \(https:\/\/dnac\.example\.net\)\n/);
    assert.match(tooltip, /Asked for: access lists$/);
  });

  it('says Running without a ticking clock', () => {
    const { id, controllerName, origin, request, askedAtMs } = summary;
    const row = traceRow({ id, controllerName, origin, request, askedAtMs, state: 'running' }, reader);
    assert.equal(row.description, 'Running');
    assert.equal(row.icon, 'loading~spin');
    assert.equal(row.contextValue, 'trace.running');
  });

  it('tells a trace that never started from one that the controller has lost', () => {
    const { id, controllerName, origin, request, askedAtMs } = summary;
    const failed = { id, controllerName, origin, request, askedAtMs, state: 'failed' } as const;
    assert.equal(traceRow({ ...failed, failure: 'notStarted' }, reader).description, 'Not started');
    assert.equal(traceRow({ ...failed, failure: 'lost' }, reader).description, 'Lost');
  });

  it('asks for a sign-in when it waits for one', () => {
    const row = traceRow({ ...summary, state: 'running' }, reader, 'signInNeeded');
    assert.equal(row.description, 'Sign in to continue');
    assert.equal(row.icon, 'key');
    assert.equal(row.contextValue, 'trace.waiting');
  });

  it('goes by its own name, with the addresses behind the verdict, and says so aloud', () => {
    const row = traceRow({ ...summary, label: 'the till', note: 'slow since noon' }, reader);
    assert.equal(row.label, 'the till');
    assert.equal(row.description, 'Blocked at dist-2 · 10.20.1.15 → 10.9.4.20 :443');
    assert.match(
      row.tooltip,
      /^the till\n10\.20\.1\.15 → 10\.9\.4\.20 :443\nBlocked at dist-2\nNote: slow since noon\n/,
    );
    assert.match(row.spoken, /^the till, 10\.20\.1\.15 to /);
  });

  it('tells menus whether it is pinned', () => {
    assert.equal(traceRow({ ...summary, pinned: true }, reader).contextValue, 'trace.finished.pinned');
    const running = { ...summary, state: 'running', pinned: true } as const;
    assert.equal(traceRow(running, reader).contextValue, 'trace.running.pinned');
    assert.equal(traceRow(running, reader, 'signInNeeded').contextValue, 'trace.waiting.pinned');
  });

  it('has another shape for every verdict', () => {
    const icons = verdictKinds.map(kind => verdictIcon('finished', kind).icon);
    assert.equal(new Set(icons).size, icons.length);
  });
});

describe('localTime', () => {
  it('carries its UTC offset', () => {
    assert.match(localTime(summary.askedAtMs), /^2026-11-2\d \d\d:02:11 [+-]\d\d:\d\d$/);
  });
});
