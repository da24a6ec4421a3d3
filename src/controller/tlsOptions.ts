import type { RequestOptions } from 'node:https';

/** What a request says about TLS. Nothing else in the project makes or changes it. */
export interface TlsOptions extends Pick<RequestOptions, 'ca' | 'checkServerIdentity' | 'sessionIdContext'> {
  readonly rejectUnauthorized: true;
}

/** Whom to trust instead of the system: the certificate authorities of one controller, as PEM. */
export interface Trust {
  readonly ca?: string;
}

/**
 * The TLS options of every request to one controller: the system's trust (with NODE_EXTRA_CA_CERTS), or the given
 * authorities alone. Verification is asked for in so many words, since an environment variable and an editor's setting
 * could both switch it off. They stand on the request and not on an agent, because VS Code replaces agents.
 */
export function tlsOptions(trust: Trust = {}): TlsOptions {
  return { rejectUnauthorized: true, ...(trust.ca === undefined ? {} : { ca: trust.ca }) };
}
