import assert from 'node:assert/strict';
import { Contacts } from '../../../../src/extension/controllers/contacts';
import type { KnownController } from '../../../../src/extension/controllers/knownController';
import { controllerTooltip } from '../../../../src/extension/views/controllerTooltip';
import { reader } from '../reader';

const origin = 'https://dnac.example.net';
const lab: KnownController = { kind: 'own', name: 'lab', origin, username: 'noc' };
const atMs = Date.UTC(2026, 4, 6, 7, 8, 9);

describe('A controller’s tooltip', () => {
  it('says address, user, version, the API as detected and the last answer with its UTC offset', () => {
    const contact = { answeredAtMs: atMs, generation: 3 } as const;
    const lines = controllerTooltip(lab, 'signed in', { contact, release: '2.3.7.9' }, reader).split('\n');
    assert.deepEqual(lines.slice(0, 6), [
      'lab',
      'signed in',
      'Address: https://dnac.example.net',
      'User: noc',
      'Version: 2.3.7.9',
      'API: 3 (path traces, intent API v1), as detected',
    ]);
    assert.match(lines[6] ?? '', /^Last answer: 2026-05-0\d \d\d:08:09 [+-]\d\d:\d\d$/);
  });

  it('says production, and what is set goes before what was found', () => {
    const own: KnownController = { ...lab, production: true, generation: 1 };
    const text = controllerTooltip(
      own,
      'signed in',
      { contact: { answeredAtMs: atMs, generation: 2 } },
      reader,
    );
    assert.match(text, /^Production: /m);
    assert.match(text, /^API: 1 \(flow analysis, \/api\/v1\), as set$/m);
  });

  it('claims nothing that is not known yet', () => {
    const open: KnownController = { kind: 'workspace', name: 'shared', origin };
    const text = controllerTooltip(open, 'signed out', {}, reader);
    assert.match(text, /^User: asked for at sign-in$/m);
    assert.match(text, /^API: not asked yet in this window$/m);
    assert.match(text, /^Last answer: none yet in this window$/m);
    assert.doesNotMatch(text, /undefined|Version/);
  });
});

describe('Contacts', () => {
  it('keep the last answer of each controller, and what a sign-in found', () => {
    let now = 1000;
    const contacts = new Contacts(() => now);
    contacts.answered(origin, 2);
    now = 2000;
    contacts.answered(origin);
    assert.deepEqual(contacts.of(origin), { answeredAtMs: 2000, generation: 2 });
    assert.equal(contacts.of('https://other.example'), undefined);
  });

  it('tell of the next answer once', () => {
    const contacts = new Contacts(() => 0);
    let told = 0;
    contacts.onNextAnswer(origin, () => (told += 1));
    contacts.answered('https://other.example');
    assert.equal(told, 0);
    contacts.answered(origin);
    contacts.answered(origin);
    assert.equal(told, 1);
  });
});
