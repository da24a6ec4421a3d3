import assert from 'node:assert/strict';
import { requestLimit } from '../../../src/demo/faults/requestLimit';
import { closeDemos, openDemo, signIn } from './demoClient';

describe('the limit on requests', () => {
  afterEach(closeDemos);

  it('turns away what is too much for a minute, and says when to come again', async () => {
    const time = { nowMs: Date.parse('2026-03-02T10:00:00Z') };
    const now = (): number => time.nowMs;
    const client = await signIn(await openDemo({ now, faults: requestLimit(3, now) }));
    const ask = async (): Promise<readonly [number, string | null]> => {
      const { status, headers } = await client.fetch('/flow-analysis');
      return [status, headers.get('Retry-After')];
    };
    time.nowMs += 10_000;
    assert.deepEqual(
      [await ask(), await ask()],
      [
        [200, null],
        [200, null],
      ],
      'the sign-in was the first of three',
    );
    assert.deepEqual(await ask(), [429, '50']);
    time.nowMs += 50_000;
    assert.deepEqual(
      [await ask(), await ask()],
      [
        [200, null],
        [429, '10'],
      ],
    );
  });

  it('sends a body that is too big, and a good one by another name', async () => {
    const big = await signIn(
      await openDemo({ faults: [{ method: 'GET', fault: { kind: 'bigBody', bytes: 5000 } }] }),
    );
    assert.equal((await (await big.fetch('/flow-analysis')).text()).length, 5000);
    const named = await signIn(
      await openDemo({
        faults: [{ method: 'GET', fault: { kind: 'contentType', contentType: 'text/plain' } }],
      }),
    );
    const answer = await named.fetch('/flow-analysis');
    assert.equal(answer.headers.get('Content-Type'), 'text/plain');
    assert.deepEqual(await answer.json(), { response: [], version: '1.0' });
  });
});
