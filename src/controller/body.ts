import { present } from '../path/present';
import { ControllerError } from './controllerError';
import { changesSomething, type Answer } from './exchange';
import { isObject } from './wire/leaves';

/** The JSON object of an answer. HTML, broken JSON, an empty body or anything but an object is `notTheApi`. */
export function readBody(answer: Answer): Readonly<Record<string, unknown>> {
  let body: unknown;
  try {
    body = JSON.parse(answer.text);
  } catch {
    throw notTheApi(answer);
  }
  if (!isObject(body)) throw notTheApi(answer);
  return body;
}

/** The `response` of an answer's envelope, where it has to be an object. */
export function readResponse(answer: Answer): Readonly<Record<string, unknown>> {
  const { response } = readBody(answer);
  if (!isObject(response)) throw notTheApi(answer);
  return response;
}

/** The `response` of an answer's envelope, where it is a list; one object alone is a list of one. */
export function readResponses(answer: Answer): readonly unknown[] {
  const { response } = readBody(answer);
  if (Array.isArray(response)) return response;
  if (!isObject(response)) throw notTheApi(answer);
  return [response];
}

/** An answer that a path trace API would not give; what it answers may have been done all the same. */
export function notTheApi({ purpose, status, contentType }: Answer): ControllerError {
  const mayHaveArrived = changesSomething(purpose) ? true : undefined;
  return new ControllerError('notTheApi', present({ purpose, status, contentType, mayHaveArrived }));
}
