import type { Reply } from '../server/route';

/** The envelope around every answer of generations 1 and 2. */
export function answer(response: unknown, status = 200): Reply {
  return { status, body: { response, version: '1.0' } };
}

export function refusal(status: number, errorCode: string, message: string, detail: string): Reply {
  return answer({ errorCode, message, detail }, status);
}

export function traceNotFound(id: string): Reply {
  return refusal(
    404,
    'ResourceNotFound',
    `Flow Analysis Request Id: ${id} Not Found`,
    'Policy Analysis Resource Not Found Error',
  );
}

export function notFound(what: string, detail: string): Reply {
  return refusal(404, 'ResourceNotFound', `${what} Not Found`, detail);
}
