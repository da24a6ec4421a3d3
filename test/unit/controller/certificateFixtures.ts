import path from 'node:path';
import { Certificates, type CertificateName } from '../../fixtures/tls/certificates';
import { startServer, welcoming, type Routes, type TestServer } from './testServer';

export const certificates = new Certificates(path.join(import.meta.dirname, '../../fixtures/tls'));

/** A controller that presents this certificate. Not on 127.0.0.1: editors and proxies make exceptions for it. */
export function presenting(name: CertificateName, routes: Routes = welcoming, port = 0): Promise<TestServer> {
  return startServer(routes, { host: '127.0.0.2', port, tls: certificates.server(name) });
}
