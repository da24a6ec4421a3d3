import { message, type Message } from '../path/message';
import { present } from '../path/present';
import { ControllerError } from './controllerError';
import type { Answer, Ask } from './exchange';
import { looksLikeHtml, refusal } from './refusal';
import { isObject, readText } from './wire/leaves';

/** The two places that hand out tokens: since 1.2.6, and before. */
export const tokenPaths = {
  current: '/dna/system/api/v1/auth/token',
  older: '/api/system/v1/auth/token',
} as const;
export type TokenPath = (typeof tokenPaths)[keyof typeof tokenPaths];

export interface Login {
  readonly token: string;
  /** The controller's clock at the login, epoch ms. */
  readonly controllerNowMs?: number;
}

/**
 * Asks one of the token endpoints by HTTP Basic (developer.cisco.com, "Authentication and Authorization"). Undefined:
 * there is no such endpoint (404). Rejects with `signInRefused`, `signInUnsupported` or `noToken`.
 */
export async function login(
  ask: Ask,
  path: TokenPath,
  username: string,
  password: string,
  signal: AbortSignal,
): Promise<Login | undefined> {
  const credentials = Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
  const headers = { Authorization: `Basic ${credentials}` };
  const question = { method: 'POST', path, template: path, purpose: 'login', headers } as const;
  const answer = await ask(question, signal);
  if (answer.status === 404) return undefined;
  const unsupported = unsupportedScheme(answer);
  if (unsupported !== undefined) {
    throw new ControllerError('signInUnsupported', {
      purpose: 'login',
      status: answer.status,
      reason: unsupported,
    });
  }
  if (answer.status === 401) throw new ControllerError('signInRefused', { status: 401, purpose: 'login' });
  if (answer.status < 200 || answer.status >= 300) throw refusal(answer);
  const token = readToken(answer);
  if (token === undefined) throw new ControllerError('noToken', { purpose: 'login', status: answer.status });
  return present({ token, controllerNowMs: answer.dateMs });
}

/** The scheme that a controller asks for instead of Basic, if it does. */
function unsupportedScheme(answer: Answer): Message | undefined {
  if (answer.text.includes('CSCO-AES-256')) return message('reason.encrypted');
  const isRedirect = answer.status >= 300 && answer.status < 400;
  const isPage = isRedirect || (answer.status < 400 && looksLikeHtml(answer));
  return isPage ? message('reason.webPage') : undefined;
}

function readToken({ text }: Answer): string | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const token = isObject(body) ? readText(body['Token']) : undefined;
    // Anything else could not stand in a header.
    return token !== undefined && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
  } catch {
    return undefined;
  }
}
