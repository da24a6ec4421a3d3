import assert from 'node:assert/strict';
import { createController } from '../../../../src/controller/connect';
import { startDemo, type Demo } from '../../../../src/demo/startDemo';
import { Releases } from '../../../../src/extension/controllers/releases';
import { RequestBudget } from '../../../../src/tracing/requestBudget';
import { systemClock } from '../../../../src/tracing/systemClock';

const { signal } = new AbortController();

describe('The releases of controllers', () => {
  let demo: Demo;
  const logged: string[] = [];
  const start = async (generation: 1 | 2 | 3): Promise<void> => {
    demo = await startDemo({ generation });
  };
  afterEach(() => demo.close());

  const connection = () => ({
    controller: createController({ ...demo, origin: demo.url, allowPlainHttp: true, generation: 'auto' }),
    budget: new RequestBudget(systemClock),
  });
  const asked = () => demo.requestLog.filter(({ path }) => path.endsWith('/dnac-release')).length;
  const releases = new Releases(line => logged.push(line));

  it('are asked for once in a session', async () => {
    await start(2);
    const lab = connection();
    await lab.controller.login(signal);
    const both = await Promise.all([releases.of(lab, signal), releases.of(lab, signal)]);
    assert.deepEqual([...both, await releases.of(lab, signal)], ['2.3.7.9', '2.3.7.9', '2.3.7.9']);
    assert.equal(asked(), 1);
  });

  it('are not worth a sign-in', async () => {
    await start(3);
    const lab = connection();
    assert.equal(await releases.of(lab, signal), undefined);
    assert.deepEqual(demo.requestLog, []);
    await lab.controller.login(signal);
    assert.equal(await releases.of(lab, signal), '3.2.1');
  });

  it('are unknown, and not asked for again, where the controller is older than the question', async () => {
    await start(1);
    const lab = connection();
    await lab.controller.login(signal);
    assert.deepEqual(
      [await releases.of(lab, signal), await releases.of(lab, signal)],
      [undefined, undefined],
    );
    assert.equal(asked(), 1);
    assert.deepEqual(logged, []);
  });

  it('are unknown when the wait for a turn in the request budget ends first', async () => {
    await start(2);
    const lab = { ...connection(), budget: new RequestBudget(systemClock, 1) };
    await lab.controller.login(signal);
    lab.budget.note(1);
    assert.equal(await releases.of(lab, AbortSignal.abort()), undefined);
    assert.equal(asked(), 0);
    assert.equal(logged.length, 1);
  });
});
