import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { traceFile } from './extensionUnderTest';
import { until } from './until';

interface KeptTrace {
  readonly state: string;
  readonly request: Readonly<Record<string, unknown>>;
}

const payment = {
  controller: 'demo',
  source: '10.20.1.15',
  destination: '10.9.4.20',
  protocol: 'tcp',
  port: 443,
  include: ['acl'],
};

function finished(id: string): Promise<KeptTrace> {
  return until(`${id} ends`, async () => {
    const text = await readFile(traceFile(id), 'utf8').catch(() => undefined);
    const kept = text === undefined ? undefined : (JSON.parse(text) as KeptTrace);
    return kept?.state === 'finished' ? kept : undefined;
  });
}

async function run(command: string, value?: unknown): Promise<string> {
  const id = await vscode.commands.executeCommand<string | undefined>(command, value);
  assert.ok(id !== undefined, command);
  return id;
}

describe('the commands on a result', () => {
  // Each trace costs requests, of which the controller gets so many a minute from all tests together.
  let there = '';
  before(async () => {
    there = await run('dnac.tracePath', payment);
    await finished(there);
  });

  it('mean the result in front when nothing is named; the way back has addresses and ports swapped', async () => {
    const { request } = await finished(await run('dnac.reverseTrace'));
    assert.deepEqual(request, {
      source: '10.9.4.20',
      destination: '10.20.1.15',
      sourcePort: 443,
      protocol: 'tcp',
      include: ['acl'],
    });
  });

  it('keep a pinned result: the next one has a tab of its own', async () => {
    await vscode.commands.executeCommand('dnac.openTrace', there);
    await vscode.commands.executeCommand('dnac.pinPanel');
    const label = '10.20.1.15 → 10.9.4.20';
    const tabs = (name: string) =>
      vscode.window.tabGroups.all.flatMap(group => group.tabs).filter(tab => tab.label === name);
    await until('the pin shows', () => tabs(`${label} (pinned)`)[0]);
    await vscode.commands.executeCommand('dnac.openTrace', there);
    await until('the next one opens beside', () => tabs(label)[0]);
    assert.equal(tabs(`${label} (pinned)`).length, 1);
    await vscode.window.tabGroups.close(tabs(`${label} (pinned)`));
  });

  it('have nothing to do with a *.pathtrace.json, which opens in an editor of its own', async () => {
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.file(traceFile(there)));
    const tab = await until('the editor opens', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.input instanceof vscode.TabInputCustom ? activeTab : undefined;
    });
    assert.ok(tab.input instanceof vscode.TabInputCustom);
    assert.equal(tab.input.viewType, 'dnac.traceFile');
    await vscode.commands.executeCommand('dnac.pinPanel');
    assert.ok(!tab.label.includes('pinned'));
    await vscode.window.tabGroups.close(tab);
  });
});
