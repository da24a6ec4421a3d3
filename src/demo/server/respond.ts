import type { Box } from '../box';
import { signIn, type Account } from './accounts';
import { findRoute, isApiPath, type Reply, type Wire } from './route';
import type { Tokens } from './tokens';

export interface Gate {
  readonly wire: Wire;
  readonly box: Box;
  readonly accounts: readonly Account[];
  readonly tokens: Tokens;
}

/** A request after it was read whole. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | undefined;
  readonly token: string | undefined;
  readonly text: string;
}

/** Answers a request: signs in, checks the token and the rights, then asks the wire. */
export function respond(gate: Gate, incoming: Incoming): Reply {
  const { method, url, text } = incoming;
  if (gate.wire.tokenPaths.includes(url.pathname)) return token(gate, incoming);
  if (!isApiPath(gate.wire, url.pathname))
    return { status: 404, body: '<html><body>Not Found</body></html>' };
  const holder = gate.tokens.check(incoming.token);
  if (holder === 'expired') return { status: 401, body: { exp: 'token expired' } };
  if (holder === 'wrong') return { status: 401, body: { message: 'Unauthorized' } };
  const found = findRoute(gate.wire, method, url.pathname);
  if (found === undefined) return { status: 404, body: { message: 'no Route matched with those values' } };
  const account = gate.accounts.find(candidate => candidate.username === holder.username);
  if (method !== 'GET' && account?.role !== 'admin') {
    return { status: 403, body: { message: 'Role does not have valid permissions to access the API' } };
  }
  return found.route.handle({
    box: gate.box,
    username: holder.username,
    params: found.params,
    query: url.searchParams,
    body: parse(text),
  });
}

function token(gate: Gate, incoming: Incoming): Reply {
  if (incoming.method !== 'POST') return { status: 405, body: { message: 'Method Not Allowed' } };
  const account = signIn(gate.accounts, incoming.authorization);
  if (account === undefined) return { status: 401, body: { error: 'Invalid Credentials' } };
  return { status: 200, body: { Token: gate.tokens.issue(account) } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The route says what it expected; to it no body and a broken one are the same.
    return undefined;
  }
}
