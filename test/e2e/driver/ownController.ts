import path from 'node:path';
import { startDemo, type Demo, type DemoOptions } from '../../../src/demo/startDemo';
import { Certificates, type CertificateName } from '../../fixtures/tls/certificates';
import { releaseName } from './release';

/** Where the certificates are. */
export const tlsFolder = path.join(import.meta.dirname, '../../fixtures/tls');
export const certificates = new Certificates(tlsFolder);

export const noc = { username: 'noc', password: 'correct horse battery', role: 'admin' } as const;

const trusted = path.join(tlsFolder, 'dnac.example.cert.pem');

/**
 * What makes a VS Code trust the certificate that an own controller presents unless told otherwise. 1.99 adds the
 * machine's authorities in a way that makes Node 20 forget the extra ones, but not where OpenSSL's own are.
 */
export const trusting =
  releaseName === 'oldest'
    ? { NODE_OPTIONS: '--use-openssl-ca', SSL_CERT_FILE: trusted }
    : { NODE_EXTRA_CA_CERTS: trusted };

/** Where own controllers are: VS Code makes exceptions for 127.0.0.1. */
export const ownHost = '127.0.0.2';

/** A controller of one's own, with an account for `noc`. */
export function startOwnController(
  options: Omit<DemoOptions, 'host'> = {},
  certificate: CertificateName = 'dnac.example',
): Promise<Demo> {
  return startDemo({ host: ownHost, tls: certificates.server(certificate), users: [noc], ...options });
}

/** A VS Code whose user has this controller under the name `lab`, and has not signed in to it. */
export function knowingLab({ url }: Demo) {
  return {
    env: trusting,
    userSettings: { 'dnac.controllers': [{ name: 'lab', url, username: noc.username }] },
  };
}
