import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import {
  parseCertificate,
  readAuthorities,
  type CertificateProblem,
} from '../../../src/controller/certificate';
import { ControllerError, type ControllerErrorDetails } from '../../../src/controller/controllerError';
import { describeControllerError } from '../../../src/controller/describeError';
import { parseFingerprint } from '../../../src/controller/fingerprint';
import { certificateProblem } from '../../../src/controller/refusedCertificate';
import { english } from '../../../src/path/message';
import { certificates } from './certificateFixtures';

describe('A certificate', () => {
  it('is read from PEM and from DER alike', () => {
    const pem = certificates.pem('leaf');
    assert.deepEqual(parseCertificate(new X509Certificate(pem).raw), parseCertificate(pem));
    assert.equal(parseCertificate('no certificate'), undefined);
  });

  it('is self-signed when it is its own issuer', () => {
    assert.equal(certificates.read('renewed').selfSigned, true);
    assert.equal(certificates.read('authority').selfSigned, true);
    assert.equal(certificates.read('leaf').selfSigned, false);
  });

  it('comes alone or with others in a CA file, with text around it', () => {
    const [one, other] = [certificates.pem('authority'), certificates.pem('renewed')];
    assert.equal(readAuthorities(`Our authority\n${one}\n\nand another\n${other}`), one + other);
    assert.equal(readAuthorities(new X509Certificate(one).raw), one);
  });

  it('that cannot be read spoils a CA file, so that nobody believes it is in use', () => {
    const damaged = certificates.pem('renewed').replace('MII', 'AAA');
    for (const file of ['', 'no certificate', damaged, certificates.pem('authority') + damaged]) {
      assert.equal(readAuthorities(file), undefined);
    }
  });
});

describe('A fingerprint', () => {
  const written = certificates.fingerprint('leaf');
  const bare = written.replaceAll(':', '');
  for (const text of [
    written,
    bare,
    bare.toLowerCase(),
    ` ${written.toLowerCase()}\n`,
    written.replaceAll(':', ' '),
    `SHA256:${bare}`,
    `sha256 Fingerprint=${written}`,
    `SHA-256: ${written}`,
  ]) {
    it(`may be written as ${JSON.stringify(text)}`, () => assert.equal(parseFingerprint(text), written));
  }

  it('is nothing else', () => {
    for (const text of ['', bare.slice(2), `${bare}00`, bare.replace(/^./, 'G'), 'A'.repeat(40)]) {
      assert.equal(parseFingerprint(text), undefined);
    }
  });
});

describe('A refused certificate', () => {
  const nowMs = Date.UTC(2026, 10, 24);
  const leaf = certificates.read('leaf');
  const cases: readonly (readonly [string, string | undefined, CertificateProblem | undefined])[] = [
    ['CERT_HAS_EXPIRED', undefined, 'untrusted'],
    ['CERT_NOT_YET_VALID', undefined, 'untrusted'],
    ['CERT_REVOKED', undefined, undefined],
    ['CERT_NOT_PINNED', leaf.fingerprint256, undefined],
    ['CERT_NOT_PINNED', certificates.fingerprint('renewed'), 'changed'],
    ['CERT_SIGNATURE_FAILURE', certificates.fingerprint('renewed'), 'changed'],
    ['UNABLE_TO_GET_ISSUER_CERT', undefined, 'untrusted'],
  ];
  for (const [code, pin, problem] of cases) {
    const trust = pin === undefined ? 'nothing' : pin === leaf.fingerprint256 ? 'it' : 'another';
    it(`is ${String(problem)} by ${code} while it is in time and ${trust} is pinned`, () => {
      assert.equal(certificateProblem(code, leaf, pin, nowMs), problem);
    });
  }
});

describe('A refused certificate in words', () => {
  const leaf = certificates.read('leaf');
  const expired = certificates.read('leaf-expired');
  const says = (details: ControllerErrorDetails): string => {
    const context = { name: 'lab', host: '192.0.2.7', username: 'noc' };
    return english(describeControllerError(new ControllerError('certificate', details), context));
  };
  const cases: readonly (readonly [ControllerErrorDetails, string])[] = [
    [
      { problem: 'untrusted', certificate: leaf },
      'The certificate of lab is not trusted by this machine; it was issued by CN=Example Authority, O=Example Networks.',
    ],
    [
      { problem: 'selfSigned', certificate: certificates.read('renewed') },
      'The certificate of lab is self-signed, and nobody here has trusted it yet.',
    ],
    [
      { problem: 'expired', certificate: expired },
      'The certificate of lab expired on 2021-01-01; it has to be renewed on the controller.',
    ],
    [
      { problem: 'pinnedExpired', certificate: expired },
      'The certificate of lab that you trusted expired on 2021-01-01; when it is renewed, trust the new one.',
    ],
    [
      { problem: 'notYetValid', certificate: certificates.read('self-signed-future') },
      "The certificate of lab is valid from 2100-01-01 only; compare this machine's clock with the controller's.",
    ],
    [
      { problem: 'wrongName', certificate: leaf },
      'The certificate of lab is not made for 192.0.2.7 but for dnac.example, 127.0.0.2; use a name that it is for.',
    ],
    [
      { problem: 'changed', certificate: leaf, trustedFingerprint: 'AA:BB' },
      `The certificate of lab has changed; no request was sent. SHA-256 AA:BB is trusted, ${leaf.fingerprint256} was presented.`,
    ],
    [
      { problem: 'selfSigned', reason: 'revoked' },
      'The certificate of lab is not trusted by this machine (revoked).',
    ],
  ];
  for (const [details, words] of cases) it(`says: ${words}`, () => assert.equal(says(details), words));

  it('names no more than five names, and the subject where there is none', () => {
    const many = { ...leaf, subjectAltNames: ['a', 'b', 'c', 'd', 'e', 'f'] };
    assert.match(says({ problem: 'wrongName', certificate: many }), /but for a, b, c, d, e, …; use/);
    const none = { ...leaf, subjectAltNames: [] };
    assert.match(says({ problem: 'wrongName', certificate: none }), /but for CN=dnac\.example, O=Example/);
  });
});
