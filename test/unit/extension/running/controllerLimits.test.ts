import assert from 'node:assert/strict';
import { ControllerError } from '../../../../src/controller/controllerError';
import { Troubles } from '../../../../src/extension/controllers/troubles';
import { ControllerLimits } from '../../../../src/extension/running/controllerLimits';
import { ManualClock } from '../../tracing/manualClock';

const lab = 'https://lab.example.net';
const plant = 'https://plant.example.net';

function limited(retryAfterMs: number): ControllerError {
  return new ControllerError('rateLimited', { status: 429, retryAfterMs });
}

describe('What limits us', () => {
  it('is known as long as the controller said, whatever it was asked for', async () => {
    const clock = new ManualClock();
    const troubles = new Troubles();
    const limits = new ControllerLimits(troubles.onDidLimit, clock);
    let told = 0;
    limits.onDidChange(() => (told += 1));
    assert.equal(limits.longest, undefined);
    troubles.heard(lab, limited(20_000));
    troubles.heard(plant, limited(5000));
    assert.deepEqual(limits.longest, { origin: lab, untilMs: clock.now() + 20_000 });
    assert.equal(told, 2);
    clock.advance(20_000);
    await new Promise(resolve => setImmediate(resolve));
    assert.equal(limits.longest, undefined);
    assert.equal(told, 4);
    limits.dispose();
  });

  it('is over when the wait for it is, though the clock may say a moment less', async () => {
    const clock = new ManualClock();
    const troubles = new Troubles();
    const early = { now: () => clock.now(), wait: () => Promise.resolve() };
    const limits = new ControllerLimits(troubles.onDidLimit, early);
    troubles.heard(lab, limited(5000));
    await new Promise(resolve => setImmediate(resolve));
    assert.equal(limits.longest, undefined);
  });

  it('is nothing that any other answer says', () => {
    const troubles = new Troubles();
    const limits = new ControllerLimits(troubles.onDidLimit, new ManualClock());
    troubles.heard(lab);
    troubles.heard(lab, new ControllerError('forbidden', { status: 403 }));
    troubles.heard(lab, new ControllerError('unreachable'));
    assert.equal(limits.longest, undefined);
  });
});
