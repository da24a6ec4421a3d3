import assert from 'node:assert/strict';
import type { Trace } from '../../../src/path/trace';
import type { TraceRequest } from '../../../src/path/traceRequest';
import { isSameQuestion } from '../../../src/webview/arrive';
import { viewOf } from '../../page/pageHarness';
import { finishedTrace, wiredHops } from '../../fixtures/traces';

const asked = finishedTrace(wiredHops);
const other = (more: Partial<Trace>) => viewOf({ ...asked, id: 'another-run', ...more });
const asking = (more: Partial<TraceRequest>) => other({ request: { ...asked.request, ...more } });
const stays = (after: ReturnType<typeof viewOf>) => isSameQuestion(viewOf(asked), after);

describe('the reader of a page', () => {
  it('stays at their place when the same traffic is traced again', () => {
    assert.ok(stays(other({})));
    assert.ok(stays(asking({ include: [], source: ` ${asked.request.source} ` })));
  });

  it('begins anew where other traffic or another controller was asked about', () => {
    assert.ok(!stays(asking({ destinationPort: 8443 })));
    assert.ok(!stays(asking({ destinationMac: '00:00:5e:00:53:02' })), 'another host of the same address');
    assert.ok(!stays(other({ controller: { ...asked.controller, origin: 'https://192.0.2.99' } })));
  });

  it('stays on each new state of the same trace', () => {
    assert.ok(
      stays(viewOf({ ...asked, request: { ...asked.request, destinationMac: '00:00:5e:00:53:02' } })),
    );
  });
});
