import assert from 'node:assert/strict';
import { cleanEnvironment } from '../../../scripts/lib/environment.mjs';

describe('the environment of what the scripts start', () => {
  const added = {
    npm_config_allow_scripts: 'false',
    npm_lifecycle_event: 'test',
    npm_config_cache: 'a-cache',
    VSCODE_IPC_HOOK_CLI: 'a-socket',
    ELECTRON_RUN_AS_NODE: '1',
    SOMETHING_ELSE: 'kept',
  };
  let before: NodeJS.ProcessEnv;

  beforeEach(() => {
    before = { ...process.env };
    Object.assign(process.env, added);
  });
  afterEach(() => {
    for (const name of Object.keys(added)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  });

  it('lacks the outer npm’s flags and the outer VS Code’s sockets', () => {
    const names = Object.keys(cleanEnvironment());
    for (const name of [
      'npm_config_allow_scripts',
      'npm_lifecycle_event',
      'VSCODE_IPC_HOOK_CLI',
      'ELECTRON_RUN_AS_NODE',
    ]) {
      assert.ok(!names.includes(name), name);
    }
  });

  it('keeps where packages come from, everything else, and what is added', () => {
    const { npm_config_cache: cache, SOMETHING_ELSE: other, ADDED } = cleanEnvironment({ ADDED: 'yes' });
    assert.deepEqual([cache, other, ADDED], ['a-cache', 'kept', 'yes']);
  });
});
