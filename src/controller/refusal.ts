import { present } from '../path/present';
import { ControllerError, type ControllerErrorDetails } from './controllerError';
import { changesSomething, type Answer, type Ask } from './exchange';
import { isObject, readText } from './wire/leaves';

/** Lets answers with a 2xx status through and turns all others into a `ControllerError`. */
export function refusing(ask: Ask): Ask {
  return async (question, signal) => {
    const answer = await ask(question, signal);
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw refusal(answer);
  };
}

/** What an answer that is no 2xx means. */
export function refusal(answer: Answer): ControllerError {
  const { purpose, status, contentType, retryAfterMs } = answer;
  const said = { purpose, status, contentType, reason: spokenReason(answer) };
  if (status === 403) return fail('forbidden', said);
  if (status === 404 && !looksLikeHtml(answer)) return fail('notFound', said);
  if (status === 404 || status < 400) return fail('notTheApi', said);
  if (status === 429) return fail('rateLimited', { ...said, retryAfterMs });
  // A gateway that gave up waiting does not know whether the controller behind it took the request.
  const gaveUp = status === 502 || status === 504;
  const mayHaveArrived = gaveUp && changesSomething(purpose) ? true : undefined;
  return fail('server', { ...said, retryAfterMs, mayHaveArrived });
}

export function looksLikeHtml({ contentType, text }: Answer): boolean {
  return contentType === 'text/html' || /^\s*<(!doctype|html)/i.test(text);
}

type Loose = { readonly [K in keyof ControllerErrorDetails]: ControllerErrorDetails[K] | undefined };

function fail(kind: ControllerError['kind'], details: Loose): ControllerError {
  return new ControllerError(kind, present(details));
}

/**
 * The controller's own words for an error, one short line. Its bodies come in several shapes: `{response:{message,
 * detail}}`, a list of such objects, `{message}`, `{description}`, `{error}` (Cisco's Python SDK reads the same).
 */
function spokenReason(answer: Answer): string | undefined {
  if (looksLikeHtml(answer)) return undefined;
  let body: unknown;
  try {
    body = JSON.parse(answer.text);
  } catch {
    return undefined;
  }
  const words = findWords(body);
  return words === undefined ? undefined : oneLine(words);
}

function findWords(body: unknown): string | undefined {
  if (Array.isArray(body)) return findWords(body[0]);
  if (!isObject(body)) return undefined;
  if (isObject(body['response']) || Array.isArray(body['response'])) return findWords(body['response']);
  return (
    readText(body['message']) ??
    readText(body['detail']) ??
    readText(body['description']) ??
    readText(body['error']) ??
    readText(body['failureReason'])
  );
}

function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  const line = text.replace(/[\u0000-\u001f\u007f\s]+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
