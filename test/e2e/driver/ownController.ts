import path from 'node:path';
import { startDemo, type Demo, type DemoOptions } from '../../../src/demo/startDemo';
import { Certificates, type CertificateName } from '../../fixtures/tls/certificates';

/** Where the certificates are. */
export const tlsFolder = path.join(import.meta.dirname, '../../fixtures/tls');
export const certificates = new Certificates(tlsFolder);

export const noc = { username: 'noc', password: 'correct horse battery', role: 'admin' } as const;

/** What makes a VS Code trust the certificate that an own controller presents unless told otherwise. */
export const trusting = { NODE_EXTRA_CA_CERTS: path.join(tlsFolder, 'dnac.example.cert.pem') };

/** Where own controllers are: VS Code makes exceptions for 127.0.0.1. */
export const ownHost = '127.0.0.2';

/** A controller of one's own, with an account for `noc`. */
export function startOwnController(
  options: Omit<DemoOptions, 'host'> = {},
  certificate: CertificateName = 'dnac.example',
): Promise<Demo> {
  return startDemo({ host: ownHost, tls: certificates.server(certificate), users: [noc], ...options });
}
