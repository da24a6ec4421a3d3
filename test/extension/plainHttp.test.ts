import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';

describe('a controller over plain http', () => {
  let server: Server;
  let asked = 0;

  before(async () => {
    server = createServer((_request, response) => {
      asked += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(async () => {
    server.close();
    await vscode.workspace
      .getConfiguration('dnac')
      .update('controllers', undefined, vscode.ConfigurationTarget.Global);
  });

  it('is never asked, even if somebody wrote it into the settings', async () => {
    const { port } = server.address() as AddressInfo;
    const controllers = [{ name: 'plain', url: `http://127.0.0.1:${port}`, username: 'noc' }];
    await vscode.workspace
      .getConfiguration('dnac')
      .update('controllers', controllers, vscode.ConfigurationTarget.Global);
    const started = await vscode.commands.executeCommand('dnac.tracePath', {
      controller: 'plain',
      source: '10.1.11.20',
      destination: '10.3.10.40',
    });
    assert.equal(started, undefined);
    assert.equal(asked, 0);
  });
});
