import axios, { type AxiosResponse } from 'axios';
import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { TLSSocket } from 'node:tls';
import { present } from '../path/present';
import { isLoopback } from './address';
import { ControllerError } from './controllerError';
import type { Answer, Ask, Question } from './exchange';
import { Flight } from './flight';
import { networkError, systemCode, type Circumstances } from './networkError';
import { readDate, readRetryAfter } from './answerHeaders';
import { proxyRefusal } from './proxyFailure';
import { explainRefusal } from './refusedCertificate';
import { settleTrust, type GivenTrust } from './settleTrust';
import { tlsOptions, type TlsOptions, type Trust } from './tlsOptions';

export interface SendOptions {
  /** `https://host[:port]`; `http` only to this machine and only with `allowPlainHttp`. */
  readonly origin: string;
  readonly allowPlainHttp: boolean;
  readonly trust: GivenTrust;
  /** How long to wait for the first byte of an answer. */
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
  /** A way through a proxy, where no editor provides one. */
  readonly agent?: http.Agent;
  readonly now: () => number;
}

/**
 * Sends one question and returns the answer, whatever its status; follows no redirect. Rejects with a
 * `ControllerError` that carries neither header nor body. A GET whose kept connection turned out to be closed is sent
 * again once; nothing else is.
 */
export function createSend(options: SendOptions): Ask {
  const trustOf = settleTrust(options);
  return async (question, signal) => {
    refusePlainHttp(options);
    const trust = await trustOf(signal);
    const way = { ...options, trust, tls: tlsOptions(new URL(options.origin).hostname, trust) };
    using first = new Flight(options.timeoutMs);
    try {
      return await exchange(way, question, signal, first);
    } catch (error) {
      const lostOnKept =
        error instanceof ControllerError && error.kind === 'unreachable' && first.onKeptConnection;
      if (!lostOnKept || question.method !== 'GET') throw error;
    }
    using second = new Flight(options.timeoutMs);
    return await exchange(way, question, signal, second);
  };
}

/** The way to a controller, once it is known whom to trust. */
interface Way extends SendOptions {
  readonly trust: Trust;
  readonly tls: TlsOptions;
}

async function exchange(way: Way, question: Question, signal: AbortSignal, flight: Flight): Promise<Answer> {
  try {
    const response = await axios.request<string>({
      url: way.origin + question.path,
      method: question.method,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', ...question.headers },
      data: question.body === undefined ? undefined : JSON.stringify(question.body),
      transport: transport(way, flight),
      signal: AbortSignal.any([signal, flight.signal]),
      adapter: 'http',
      proxy: false,
      maxRedirects: 0,
      maxContentLength: way.maxAnswerBytes,
      responseType: 'text',
      transformResponse: text => text as string,
      validateStatus: () => true,
    });
    return toAnswer(response, question, way.now());
  } catch (error) {
    const circumstances: Circumstances = {
      purpose: question.purpose,
      aborted: signal.aborted,
      late: flight.late,
      sent: flight.sent,
      timeoutMs: way.timeoutMs,
      maxAnswerBytes: way.maxAnswerBytes,
    };
    const failure = networkError(error, circumstances);
    if (failure.kind !== 'certificate') throw failure;
    throw await explainRefusal(failure, systemCode(error), way, signal);
  }
}

/**
 * axios's way out. TLS options stand on the request and axios's agents are left out: VS Code replaces an agent, and
 * with it whatever it was told about certificates (https://github.com/microsoft/vscode-proxy-agent).
 */
function transport(way: Way, flight: Flight): { request: typeof request } {
  function request(
    asked: https.RequestOptions,
    onResponse: (response: IncomingMessage) => void,
  ): ClientRequest {
    const bare = { ...asked, agents: undefined, agent: way.agent };
    if (way.origin.startsWith('http:')) return flight.follow(http.request(bare, onResponse));
    const sent = https.request({ ...bare, ...way.tls }, response => {
      if (isVerified(response)) onResponse(response);
      else sent.destroy(proxyRefusal(response.statusCode));
    });
    return flight.follow(sent);
  }
  return { request };
}

/**
 * False for what did not come from the controller: some agents (https-proxy-agent, and with it VS Code) hand over a
 * proxy's refusal of the way as if it were the answer to the request, and a proxy could write anything in there.
 */
function isVerified({ socket }: IncomingMessage): boolean {
  return socket instanceof TLSSocket && socket.authorized;
}

function refusePlainHttp({ origin, allowPlainHttp }: SendOptions): void {
  const { protocol, hostname } = new URL(origin);
  if (protocol === 'https:' || (allowPlainHttp && isLoopback(hostname))) return;
  throw new ControllerError('plainHttp');
}

function toAnswer(response: AxiosResponse<string>, question: Question, nowMs: number): Answer {
  const header = (name: string): string | undefined => {
    const value: unknown = response.headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  return present({
    purpose: question.purpose,
    status: response.status,
    text: withoutSecrets(response.data, question.headers ?? {}),
    contentType: header('content-type')?.split(';')[0]?.trim().toLowerCase(),
    dateMs: readDate(header('date')),
    retryAfterMs: readRetryAfter(header('retry-after'), readDate(header('date')) ?? nowMs),
  });
}

/** A server may quote a request in its error; what we sent as credentials does not come back in. */
function withoutSecrets(text: string, headers: Readonly<Record<string, string>>): string {
  const secrets = Object.values(headers).map(value => value.replace(/^Basic /, ''));
  return secrets.reduce((cleaned, secret) => cleaned.replaceAll(secret, '…'), text);
}
