import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { settings } from '../../src/extension/settings';
import { manifest } from './extensionUnderTest';

/** Each number as the extension reads it, in the setting's own unit. */
const numbers: Readonly<Record<string, () => number>> = {
  'dnac.timeLimitSeconds': () => settings.limits().timeLimitMs / 1000,
  'dnac.statisticsLimitSeconds': () => settings.limits().statisticsLimitMs / 1000,
  'dnac.requestsPerMinute': () => settings.requestsPerMinute(),
  'dnac.notificationDelaySeconds': () => settings.notificationDelayMs() / 1000,
  'dnac.staleSyncMinutes': () => settings.limits().staleSyncMs / 60_000,
  'dnac.historyLimit': () => settings.retention().limit,
  'dnac.historyDays': () => settings.retention().days,
};

async function setNumber(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
}

describe('the settings', () => {
  it('are all of application scope, so that no folder can change one but the list of its own controllers', () => {
    const { properties } = manifest().contributes.configuration;
    const others = Object.entries(properties).filter(([, { scope }]) => scope !== 'application');
    assert.deepEqual(
      others.map(([name]) => name),
      ['dnac.workspaceControllers'],
    );
  });

  it('cannot be set for a workspace', async () => {
    const settings = vscode.workspace.getConfiguration('dnac');
    await assert.rejects(async () =>
      settings.update('timeLimitSeconds', 7, vscode.ConfigurationTarget.Workspace),
    );
    assert.equal(vscode.workspace.getConfiguration('dnac').get('timeLimitSeconds'), 120);
  });

  it('are kept within their bounds, whatever somebody has typed into settings.json', async () => {
    const { properties } = manifest().contributes.configuration;
    const all = Object.entries(properties).filter(([, { type }]) => type === 'number');
    assert.deepEqual(all.map(([name]) => name).sort(), Object.keys(numbers).sort());
    for (const [name, { minimum = 0, maximum = 0, default: usual }] of all) {
      const before: unknown = vscode.workspace.getConfiguration().inspect(name)?.globalValue;
      for (const [typed, read] of [
        [minimum - 1, minimum],
        [maximum + 1, maximum],
        ['many', usual],
      ]) {
        await setNumber(name, typed);
        assert.equal(numbers[name]?.(), read, `${name}: ${String(typed)}`);
      }
      await setNumber(name, before);
    }
  });
});
