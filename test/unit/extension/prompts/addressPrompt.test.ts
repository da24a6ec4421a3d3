import assert from 'node:assert/strict';
import { addressPrompt } from '../../../../src/extension/prompts/addressPrompt';
import { reader } from '../reader';

const plain = 'Address of the Catalyst Center (DNA Center); https is assumed';
const from = (remoteName: string, hostName = 'jump-1'): string =>
  addressPrompt({ hostName, remoteName }, reader);

describe('the question for the address of a controller', () => {
  it('names no machine where the extension runs on the one that VS Code was started on', () => {
    assert.equal(addressPrompt(undefined, reader), plain);
  });

  it('says which machine connects where VS Code is connected to another one, and how', () => {
    assert.equal(from('ssh-remote'), `${plain}; it is asked from jump-1 (remote machine over SSH)`);
    assert.equal(from('wsl'), `${plain}; it is asked from jump-1 (Windows Subsystem for Linux)`);
    for (const container of ['dev-container', 'attached-container', 'k8s-container']) {
      assert.equal(from(container), `${plain}; it is asked from jump-1 (container)`);
    }
  });

  it('shows no name of a way that nobody but its extension knows', () => {
    for (const unknown of ['127.0.0.1:8080', 'made-up', '']) {
      assert.equal(from(unknown), `${plain}; it is asked from jump-1 (remote machine)`);
    }
  });

  it('shows what cannot be seen in the name of a machine', () => {
    assert.match(from('tunnel', 'a\u202eb\n'), /from a\\u202eb.* \(remote machine over a tunnel\)$/);
  });
});
