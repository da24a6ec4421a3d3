import type { DemoExample } from '../../demo/examples';
import { present } from '../../path/present';
import type { Inclusion, TraceRequest } from '../../path/traceRequest';

/** What an example of the demo network asks. */
export function demoRequest(example: DemoExample, include: readonly Inclusion[]): TraceRequest {
  const { source, destination, destinationMac, protocol, port } = example;
  return present({ source, destination, destinationMac, protocol, destinationPort: port, include });
}
