import assert from 'node:assert/strict';
import type { Trace } from '../../src/path/trace';
import { deviceHop, port } from '../fixtures/hops';
import { finishedTrace, wiredHops } from '../fixtures/traces';
import { stories } from '../fixtures/tracesOfStories';
import { startPageHarness, viewOf, type PageHarness } from './pageHarness';

const hostile = '<img src=x onerror="document.title=\'owned\'">\u202egnp.exe\u0007${1}';

describe('the page and what it is told', function () {
  this.timeout(20_000);
  let harness: PageHarness;
  before(async () => {
    harness = await startPageHarness();
  });
  after(() => harness.close());

  function hostileTrace(): Trace {
    const hop = deviceHop(hostile, '10.20.0.2', {
      role: hostile,
      softwareVersion: hostile,
      link: hostile,
      tunnels: [hostile],
      statistics: { kind: 'failed', reason: hostile },
      ingress: { physical: port(hostile, [1, 1]), virtual: [] },
      raw: { name: hostile },
    });
    return finishedTrace([...wiredHops.slice(0, 1), hop, ...wiredHops.slice(4)], { reason: hostile });
  }

  it('shows hostile names as text, with every hidden character written out', async () => {
    const open = await harness.open();
    await open.show(hostileTrace());
    await open.page.locator('[data-hop="1"]').click();
    await open.page.locator('summary').click();
    const text = await open.page.locator('main').innerText();
    assert.ok(text.includes('<img src=x onerror='));
    assert.ok(text.includes('\\u202egnp.exe\\x07'));
    const source = await open.page.content();
    for (const hidden of ['\u0007', '\u202e']) assert.ok(!source.includes(hidden));
    assert.equal(await open.page.locator('main img').count(), 0);
    assert.equal(await open.page.title(), 'Path trace');
    assert.deepEqual(open.complaints, []);
    await open.close();
  });

  it('never shows undefined, null or an object for what the controller did not say', async () => {
    const open = await harness.open();
    for (const [name, trace] of Object.entries(stories).filter(([, { hops }]) => hops.length < 20)) {
      await open.show(trace);
      for (const [index] of trace.hops.entries()) {
        await open.page.locator(`[data-hop="${index}"]`).focus();
        assert.doesNotMatch(
          await open.page.locator('body').innerText(),
          /undefined|null\b|\[object|NaN|\{\w+\}/,
          name,
        );
      }
    }
    assert.deepEqual(open.complaints, []);
    await open.close();
  });

  it('draws nothing and complains of nothing for messages that are not its own', async () => {
    const open = await harness.open();
    const view = viewOf(stories.wired);
    for (const message of [
      undefined,
      null,
      7,
      'state',
      [],
      { type: 'state' },
      { type: 'other', view },
      { type: 'state', view: { ...view, trace: undefined } },
      { type: 'state', view: { ...view, words: {} } },
      { type: 'state', view: { ...view, strings: {} } },
      { type: 'state', view: { ...view, nowMs: 'now' } },
    ]) {
      await open.post(message);
      assert.equal(await open.page.locator('main').count(), 0);
    }
    assert.deepEqual(open.complaints, []);
    await open.close();
  });

  it('sends exactly the messages of the protocol', async () => {
    const open = await harness.open();
    await open.show(stories.wired);
    await open.page.getByRole('button', { name: 'Re-run' }).click();
    await open.page.getByRole('button', { name: 'Copy', exact: true }).click();
    await open.page.locator('[data-hop="2"]').click();
    await open.page.getByRole('button', { name: 'Copy hop' }).click();
    await open.page.getByRole('button', { name: 'Copy JSON' }).click();
    await open.show(stories.running);
    await open.page.getByRole('button', { name: 'Cancel' }).click();
    await open.show(stories.failed);
    await open.page.getByRole('button', { name: 'Show Log' }).click();
    assert.deepEqual(await open.sent(), [
      { type: 'ready' },
      { type: 'rerun' },
      { type: 'copy', target: 'report' },
      { type: 'copy', target: 'hop', hop: 2 },
      { type: 'copy', target: 'rawHop', hop: 2 },
      { type: 'cancel' },
      { type: 'showLog' },
    ]);
    assert.deepEqual(open.complaints, []);
    await open.close();
  });

  it('offers Cancel only while the trace runs, and Re-run only when it does not', async () => {
    const open = await harness.open();
    const buttons = () =>
      open.page.locator('.actions [data-action]:not([aria-disabled]) > span:nth-of-type(2)').allInnerTexts();
    await open.show(stories.running);
    assert.deepEqual(await buttons(), ['Cancel']);
    await open.page.getByRole('button', { name: 'Re-run' }).click({ force: true });
    assert.deepEqual(await open.sent(), [{ type: 'ready' }]);
    await open.show(stories.notFound);
    assert.deepEqual(await buttons(), ['Re-run', 'Reverse']);
    await open.show(stories.wired);
    assert.deepEqual(await buttons(), ['Re-run', 'Reverse', 'Compare', 'Copy']);
    await open.show(stories.failed);
    assert.deepEqual(await buttons(), ['Re-run', 'Reverse', 'Show Log']);
    await open.close();
  });
});
