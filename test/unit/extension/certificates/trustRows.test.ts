import assert from 'node:assert/strict';
import path from 'node:path';
import type { CertificateProblem } from '../../../../src/controller/certificate';
import { changeInFull, replacesTrusted, trustRows } from '../../../../src/extension/certificates/trustRows';
import { Certificates, type CertificateName } from '../../../fixtures/tls/certificates';
import { reader } from '../reader';

const certificates = new Certificates(path.join(import.meta.dirname, '../../../fixtures/tls'));

function rows(problem: CertificateProblem, name: CertificateName, offerFile = true) {
  const refused = {
    problem,
    certificate: certificates.read(name),
    ...(problem === 'changed' ? { trustedFingerprint: certificates.fingerprint('dnac.example') } : {}),
  };
  return trustRows({ refused, host: 'dnac.example', offerFile }, reader);
}

const actions = (all: ReturnType<typeof rows>) => all.flatMap(({ action }) => action ?? []);

describe('The question about a certificate', () => {
  it('shows subject, issuer, validity and the whole SHA-256', () => {
    const all = rows('selfSigned', 'renewed');
    const text = all
      .map(({ label, description, detail }) => [label, description, detail].join(' '))
      .join('\n');
    for (const known of ['CN=dnac.example', 'Subject', 'Issuer', '2020-01-01 to 2120-01-01', 'Self-signed']) {
      assert.ok(text.includes(known), known);
    }
    const row = all.find(({ label }) => label === 'SHA-256');
    assert.equal(`${row?.description ?? ''}${row?.detail ?? ''}`, certificates.fingerprint('renewed'));
  });

  it('offers a pin, a CA file and a way out, and begins with what is known, so that Enter alone trusts nothing', () => {
    const all = rows('untrusted', 'leaf');
    assert.deepEqual(actions(all), ['trust', 'file', 'cancel']);
    const [first] = all.filter(({ heading }) => heading !== true);
    assert.equal(first?.action, undefined);
  });

  it('shows the old and the new one when it has changed', () => {
    const all = rows('changed', 'renewed');
    const shown = all.map(({ description = '', detail = '' }) => description + detail);
    assert.ok(shown.includes(certificates.fingerprint('renewed')));
    assert.ok(shown.includes(certificates.fingerprint('dnac.example')));
    const detail = changeInFull(
      { certificate: certificates.read('renewed'), trustedFingerprint: 'AA:BB' },
      reader,
    );
    assert.ok(detail.includes(certificates.fingerprint('renewed')) && detail.includes('AA:BB'));
  });

  it('takes a CA file for a changed one too, and says what that replaces', () => {
    const all = rows('changed', 'leaf');
    assert.deepEqual(actions(all), ['trust', 'file', 'cancel']);
    const file = all.find(({ action }) => action === 'file');
    assert.ok(file?.detail?.includes('in place of the one trusted so far'));
    assert.deepEqual(actions(rows('changed', 'leaf', false)), ['trust', 'cancel']);
  });

  it('still shows the old one, and asks before replacing it, when a CA file did not fit the new one', () => {
    const refused = {
      problem: 'untrusted' as const,
      certificate: certificates.read('leaf'),
      trustedFingerprint: certificates.fingerprint('dnac.example'),
    };
    const all = trustRows({ refused, host: 'dnac.example', offerFile: true }, reader);
    const shown = all.map(({ description = '', detail = '' }) => description + detail);
    assert.ok(shown.includes(certificates.fingerprint('dnac.example')));
    assert.ok(all.some(({ label }) => label.includes('Trust the new certificate')));
    assert.equal(replacesTrusted(refused), true);
    const same = { ...refused, trustedFingerprint: certificates.fingerprint('leaf') };
    assert.equal(replacesTrusted(same), false);
  });

  it('offers no pin for one that has expired or is not valid yet, since it would be refused all the same', () => {
    for (const problem of ['expired', 'pinnedExpired', 'notYetValid'] as const) {
      assert.ok(!actions(rows(problem, 'self-signed-expired')).includes('trust'), problem);
    }
  });

  it('names the hosts that it is for when it is made for another', () => {
    const text = rows('wrongName', 'leaf-other-name').map(({ label }) => label);
    assert.ok(text.some(label => label.includes('controller.other.example, 192.0.2.9')));
  });

  it('draws nothing that stands in a certificate as an icon', () => {
    const says = '$(verified-filled) Verified by this machine';
    const certificate = {
      ...certificates.read('leaf'),
      ...{ subject: says, issuer: says, subjectAltNames: [says] },
    };
    const refused = { problem: 'wrongName' as const, certificate };
    const shown = trustRows({ refused, host: 'dnac.example', offerFile: true }, reader).flatMap(
      ({ label, description = '' }) => [label, description].filter(text => text.includes('Verified')),
    );
    assert.equal(shown.length, 3);
    for (const text of shown) assert.ok(text.includes(`\\${says}`), text);
  });

  it('offers no CA file where no setting of the user’s could name it', () => {
    assert.deepEqual(actions(rows('selfSigned', 'renewed', false)), ['trust', 'cancel']);
  });

  it('says so when there is no certificate to show', () => {
    const all = trustRows({ refused: { reason: 'odd' }, host: 'dnac.example', offerFile: true }, reader);
    assert.deepEqual(actions(all).includes('trust'), false);
    assert.ok(all.some(({ label }) => label.includes('odd')));
  });
});
