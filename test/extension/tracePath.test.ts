import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import { traceFile } from './extensionUnderTest';
import { finished, written } from './keptTrace';
import { until } from './until';

const across = { controller: 'demo', source: '10.1.11.20', destination: '10.3.10.40' };

async function trace(argument: unknown): Promise<string | undefined> {
  return vscode.commands.executeCommand<string | undefined>('dnac.tracePath', argument);
}

describe('dnac.tracePath with both ends given', () => {
  it('asks nothing, traces the path and keeps it on disk', async () => {
    const id = await trace(across);
    assert.ok(id !== undefined);
    const kept = await finished(id);
    assert.ok(kept.hops.length >= 5);
    assert.match(JSON.stringify(kept.verdict), /reached/);
  });

  it('keeps the file for this user alone', async () => {
    const id = await trace(across);
    assert.ok(id !== undefined);
    await finished(id);
    assert.equal((await stat(traceFile(id))).mode & 0o777, 0o600);
  });

  it('shows the path in a tab named after its ends', async () => {
    await trace(across);
    await until('the tab opens', () =>
      vscode.window.tabGroups.all
        .flatMap(group => group.tabs)
        .find(({ label }) => label === '10.1.11.20 → 10.3.10.40'),
    );
  });

  it('uses one tab for one trace after the other', async () => {
    await trace(across);
    await trace({ ...across, destination: '10.3.10.41' });
    const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
    assert.equal(tabs.filter(({ label }) => label.startsWith('10.1.11.20 → ')).length, 1);
  });

  it('starts nothing for what is no address, the same address twice or a controller that nobody knows', async () => {
    assert.equal(await trace({ ...across, source: 'not an address' }), undefined);
    assert.equal(await trace({ ...across, destination: across.source }), undefined);
    assert.equal(await trace({ ...across, controller: 'nobody' }), undefined);
  });
});

describe('dnac.rerunLastTrace', () => {
  it('asks what was asked last once more, as a trace of its own', async () => {
    await trace(across);
    const last = await trace({ ...across, destination: '10.3.10.41' });
    assert.ok(last !== undefined);
    const again = await vscode.commands.executeCommand<string | undefined>('dnac.rerunLastTrace');
    assert.ok(again !== undefined && again !== last);
    assert.deepEqual((await written(again)).request, (await written(last)).request);
  });
});
