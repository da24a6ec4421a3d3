import assert from 'node:assert/strict';
import { issueReport } from '../../../../src/extension/report/issueReport';
import { reportedSettings } from '../../../../src/extension/report/reportedSettings';
import type { TraceSummary } from '../../../../src/tracing/traceStore';

/** A word that must not come out again. */
const canary = 'CANARY';

const properties = {
  'dnac.controllers': { default: [] },
  'dnac.timeLimitSeconds': { default: 120 },
  'dnac.requestsPerMinute': { default: 60 },
  'dnac.singleKeys': { default: true },
  'dnac.terminalLinks': { default: 'off', enum: ['off', 'ask', 'on'] },
  'dnac.include': { default: ['acl'] },
  'dnac.wrongWord': { default: 'off', enum: ['off', 'on'] },
  'dnac.command': { default: '' },
};
const values: Readonly<Record<string, unknown>> = {
  'dnac.controllers': [{ name: canary, url: `https://${canary}.example`, username: canary }],
  'dnac.timeLimitSeconds': 30,
  'dnac.requestsPerMinute': 60,
  'dnac.singleKeys': false,
  'dnac.terminalLinks': 'ask',
  'dnac.include': [canary],
  'dnac.wrongWord': canary,
  'dnac.command': `ssh ${canary}@198.51.100.7`,
};
const settings = reportedSettings(properties, name => values[name]);

function summary(values: Partial<TraceSummary>): TraceSummary {
  return {
    id: canary,
    controllerName: canary,
    origin: `https://${canary}.example`,
    request: { source: '198.51.100.7', destination: '2001:db8::7', include: ['acl'] },
    state: 'finished',
    place: canary,
    askedAtMs: 0,
    ...values,
  };
}

const report = issueReport({
  versions: { 'DNAC Path Trace': '0.1.0' },
  controllers: [
    Object.assign({ kind: 'own', generation: 3, signIn: 'ready', trouble: undefined } as const, {
      name: canary,
      origin: `https://${canary}.example`,
      username: canary,
    }),
    { kind: 'workspace', signIn: 'passwordMissing', trouble: 'unreachable' },
  ],
  traces: [summary({ verdict: 'blocked' }), summary({ verdict: 'blocked' }), summary({ state: 'running' })],
  settings,
});

describe('a report of a problem', () => {
  it('says nothing of whose network this is', () => {
    assert.doesNotMatch(report, new RegExp(`${canary}|198\\.51|2001|example|https?:`, 'i'));
  });

  it('counts verdicts and controllers by kind and generation', () => {
    for (const line of [
      '- DNAC Path Trace: 0.1.0',
      '- 1 × own, generation 3, ready',
      '- 1 × workspace, generation found out by asking, unreachable',
      '- 2 × blocked, IPv4',
      '- 1 × running, IPv4',
    ]) {
      assert.ok(report.includes(`${line}\n`), line);
    }
  });

  it('shows numbers, switches and fixed words of changed settings, and of others only that they changed', () => {
    assert.deepEqual(
      settings.map(({ name, value }) => `${name}: ${value}`),
      [
        'dnac.controllers: changed',
        'dnac.timeLimitSeconds: 30',
        'dnac.singleKeys: false',
        'dnac.terminalLinks: ask',
        'dnac.include: changed',
        'dnac.wrongWord: changed',
        'dnac.command: changed',
      ],
    );
  });

  it('says so where the traces cannot be read', () => {
    const blind = issueReport({ versions: {}, controllers: [], traces: undefined, settings: [] });
    assert.match(blind, /## Traces on this machine\n\n- cannot be read\n/);
  });
});
