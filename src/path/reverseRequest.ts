import { present } from './present';
import type { TraceRequest } from './traceRequest';

/**
 * The question for the way back: addresses, MAC addresses and ports change sides, since the answer to what goes to port
 * 443 comes *from* port 443.
 */
export function reverseRequest(request: TraceRequest): TraceRequest {
  const { source, destination, sourceMac, destinationMac, sourcePort, destinationPort } = request;
  return present({
    ...request,
    source: destination,
    destination: source,
    sourceMac: destinationMac,
    destinationMac: sourceMac,
    sourcePort: destinationPort,
    destinationPort: sourcePort,
  });
}

/** True if one question asks for the way back of the other: addresses have changed sides. Ports are not looked at. */
export function isWayBack(one: TraceRequest, other: TraceRequest): boolean {
  return one.source === other.destination && one.destination === other.source;
}
