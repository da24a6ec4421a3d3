import type { ServerResponse } from 'node:http';
import type { Delivery } from '../faults/faultyReply';

/** Writes an answer, in the way the delivery says. The `Date` header is the box's clock. */
export function deliver(response: ServerResponse, delivery: Delivery, nowMs: number): void {
  const { reply } = delivery;
  const page = delivery.text === undefined && typeof reply.body === 'string' ? reply.body : undefined;
  const text = delivery.text ?? page ?? toJson(reply.body);
  const bytes = Buffer.from(text);
  response.writeHead(reply.status, {
    'Content-Type':
      delivery.contentType ?? (page !== undefined ? 'text/html' : 'application/json;charset=UTF-8'),
    'Content-Length': bytes.length,
    Date: new Date(nowMs).toUTCString(),
    'Cache-Control': 'no-store',
    ...reply.headers,
  });
  const half = bytes.subarray(0, Math.ceil(bytes.length / 2));
  if (delivery.cut === 'half') {
    response.write(half, () => response.destroy());
  } else if (delivery.secondHalfAfterMs !== undefined) {
    response.write(half);
    setTimeout(() => response.end(bytes.subarray(half.length)), delivery.secondHalfAfterMs).unref();
  } else {
    response.end(bytes);
  }
}

function toJson(body: unknown): string {
  return body === undefined ? '' : JSON.stringify(body);
}
