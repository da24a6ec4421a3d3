import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FinishedTrace, PathTraceApi } from '../../src/extension/api';
import { extensionUnderTest } from './extensionUnderTest';
import { until } from './until';

const across = { controller: 'demo', source: '10.1.11.20', destination: '10.3.10.40' } as const;

describe('what other extensions get', () => {
  let api: PathTraceApi;
  const finished: FinishedTrace[] = [];

  before(async () => {
    api = (await extensionUnderTest().activate()) as PathTraceApi;
    api.onDidFinish(trace => finished.push(trace));
  });

  it('starts a trace, and tells once what came of it', async () => {
    const id = await api.trace(across);
    const { source, destination } = across;
    await until('the trace is told', () => finished.find(trace => trace.id === id));
    const again = await api.trace({ ...across, port: 443 });
    await until('the next one is told', () => finished.find(trace => trace.id === again));
    assert.deepEqual(
      finished.filter(trace => trace.id === id),
      [{ id, source, destination, verdict: 'reached', headline: 'Reached' }],
    );
  });

  it('opens a trace', async () => {
    const id = await api.trace({ ...across, destination: '10.3.10.41' });
    assert.ok(id !== undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await api.open(id);
    await until('its tab', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ label }) => label === '10.1.11.20 → 10.3.10.41'),
    );
  });

  it('says in a sentence why it cannot', async () => {
    await assert.rejects(api.open('gone'), { message: 'This trace is no longer on this machine.' });
    await assert.rejects(api.trace({ ...across, destination: across.source }), {
      message: 'Source and destination are the same.',
    });
  });
});
