import assert from 'node:assert/strict';
import { ControllerError } from '../../../../src/controller/controllerError';
import type { KnownController } from '../../../../src/extension/controllers/knownController';
import { Troubles } from '../../../../src/extension/controllers/troubles';
import { controllerRow } from '../../../../src/extension/views/controllerRow';
import { reader } from '../reader';

const origin = 'https://dnac.example.net:8443';
const lab: KnownController = { kind: 'own', name: 'lab', origin, username: 'noc' };

describe('A controller’s row', () => {
  it('says in words whether it is signed in, signed out or refused', () => {
    const words = (['ready', 'passwordMissing', 'refused'] as const).map(
      state => controllerRow(lab, state, undefined, reader).description,
    );
    assert.deepEqual(words, [
      'signed in · noc on dnac.example.net:8443',
      'signed out · noc on dnac.example.net:8443',
      'password was refused · noc on dnac.example.net:8443',
    ]);
  });

  it('says that it is unreachable or that its certificate changed, before all else', () => {
    const unreachable = controllerRow(lab, 'ready', 'unreachable', reader);
    const changed = controllerRow(lab, 'ready', 'certificateChanged', reader);
    assert.match(unreachable.description, /^unreachable ·/);
    assert.match(changed.description, /^certificate changed ·/);
    assert.equal(changed.contextValue, 'controller.own.in.certificate');
    assert.notEqual(unreachable.icon, changed.icon);
  });

  it('marks production, and where a folder brought it', () => {
    const production = controllerRow({ ...lab, production: true }, 'ready', undefined, reader);
    assert.match(production.description, /^PRODUCTION · /);
    const folder: KnownController = { kind: 'workspace', name: 'shared', origin, username: 'noc' };
    const row = controllerRow(folder, 'passwordMissing', undefined, reader);
    assert.match(row.description, /from workspace · signed out/);
    assert.equal(row.contextValue, 'controller.workspace.out');
    const open: KnownController = { kind: 'workspace', name: 'shared', origin };
    const { description } = controllerRow(open, 'passwordMissing', undefined, reader);
    assert.equal(description, 'from workspace · signed out · dnac.example.net:8443');
  });
});

describe('The states of a controller’s row', () => {
  it('differ in words and in icon, each from all others', () => {
    const folder: KnownController = { kind: 'workspace', name: 'shared', origin, username: 'noc' };
    const demo: KnownController = { kind: 'demo', name: 'Demo network', origin: 'demo', username: 'demo' };
    const rows = [
      controllerRow(lab, 'ready', undefined, reader),
      controllerRow(lab, 'passwordMissing', undefined, reader),
      controllerRow(lab, 'refused', undefined, reader),
      controllerRow(lab, 'ready', 'unreachable', reader),
      controllerRow(lab, 'ready', 'certificateChanged', reader),
      controllerRow(lab, 'ready', 'certificateRefused', reader),
      controllerRow(folder, 'ready', undefined, reader),
      controllerRow(folder, 'passwordMissing', undefined, reader),
      controllerRow(demo, 'ready', undefined, reader),
    ];
    assert.equal(new Set(rows.map(({ description }) => description)).size, rows.length);
    assert.equal(new Set(rows.map(({ icon }) => icon)).size, rows.length);
  });

  it('say for menus what is production and what the default is', () => {
    const own: KnownController = { ...lab, production: true, isDefault: true };
    const { contextValue, description } = controllerRow(own, 'ready', 'certificateChanged', reader);
    assert.equal(contextValue, 'controller.own.in.production.default.certificate');
    assert.match(description, /^PRODUCTION · certificate changed · default · /);
  });
});

describe('Troubles', () => {
  const refusedBy = (problem?: 'changed') =>
    new ControllerError('certificate', problem === undefined ? {} : { problem });

  it('are what the last call found, and gone with the next answer', () => {
    const troubles = new Troubles();
    troubles.heard(origin, new ControllerError('nameNotResolved'));
    assert.equal(troubles.of(origin), 'unreachable');
    troubles.heard(origin, refusedBy('changed'));
    assert.equal(troubles.of(origin), 'certificateChanged');
    troubles.heard(origin, refusedBy());
    assert.equal(troubles.of(origin), 'certificateRefused');
    troubles.heard(origin);
    assert.equal(troubles.of(origin), undefined);
  });

  it('are over when the controller answers anything at all, and stay when a person just left', () => {
    const troubles = new Troubles();
    troubles.heard(origin, new ControllerError('noAnswer'));
    troubles.heard(origin, new ControllerError('aborted'));
    assert.equal(troubles.of(origin), 'unreachable');
    troubles.heard(origin, new ControllerError('forbidden'));
    assert.equal(troubles.of(origin), undefined);
  });

  it('tell of a change once', () => {
    const troubles = new Troubles();
    let told = 0;
    troubles.onDidChange(() => (told += 1));
    troubles.heard(origin);
    troubles.heard(origin, new ControllerError('unreachable'));
    troubles.heard(origin, new ControllerError('noAnswer'));
    assert.equal(told, 1);
  });
});
