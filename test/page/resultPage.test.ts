import assert from 'node:assert/strict';
import { deviceStatistics } from '../fixtures/hops';
import { blockedHops, finishedTrace, runningTrace, wiredHops } from '../fixtures/traces';
import { stories } from '../fixtures/tracesOfStories';
import type { PageOptions } from './pageHarness';
import { usePage } from './usePage';

describe('the result page', function () {
  this.timeout(20_000);
  const used = usePage();

  const show = (trace = stories.wired, options: PageOptions = {}) => used.show(trace, {}, options);
  const hop = (index: number) => used.hop(index);
  const cardTitle = () => used.page.locator('.card h2');
  const live = () => used.page.locator('[role=status]').textContent();

  it('asks for its state once, and says nothing else by itself', async () => {
    await show();
    assert.deepEqual(await used.open.sent(), [{ type: 'ready' }]);
  });

  it('says the verdict, the question, the controller and the time with its offset', async () => {
    const page = await show();
    assert.match(await page.locator('h1').innerText(), /Reached\s+3 devices, 5 hops/);
    const question = await page.locator('.question').innerText();
    assert.match(
      question,
      /10\.20\.1\.15 → 10\.9\.4\.20 · TCP 443 · campus-lab · 2026-11-24 13:02:50 \+01:00 · 1\.4 s/,
    );
  });

  it('lists the hops in an ordered list of buttons with names that read well', async () => {
    const page = await show();
    assert.equal(await page.locator('ol.hops > li > .hop-main > button').count(), 5);
    const name = await hop(2).locator('.visually-hidden').textContent();
    assert.match(
      name ?? '',
      /^Hop 3 of 5, dist-2, 10\.20\.0\.2, distribution, in TenGigabitEthernet1\/0\/3, Vlan20, out TenGigabitEthernet1\/0\/24, .*next link OSPF/,
    );
  });

  it('shows the details of the hop under the pointer, and of the next one it comes to', async () => {
    await show();
    await hop(1).hover();
    assert.equal(await cardTitle().innerText(), 'acc-3');
    await hop(2).hover();
    assert.equal(await cardTitle().innerText(), 'dist-2');
    assert.equal(await hop(2).getAttribute('aria-expanded'), 'true');
    assert.equal(await hop(1).getAttribute('aria-expanded'), 'false');
  });

  it('shows by the keyboard what it shows by the mouse', async () => {
    const page = await show();
    await hop(2).hover();
    const byMouse = await page.locator('.card').innerHTML();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.card').count(), 0);
    await hop(0).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.locator('.card').innerHTML(), byMouse);
  });

  it('moves through the hops with the arrow keys, Home and End, and takes one tab stop', async () => {
    const page = await show();
    await hop(0).focus();
    for (const [key, index] of [
      ['ArrowDown', 1],
      ['End', 4],
      ['ArrowDown', 4],
      ['ArrowUp', 3],
      ['Home', 0],
    ] as const) {
      await page.keyboard.press(key);
      assert.equal(
        await page.evaluate(() => document.activeElement?.getAttribute('data-hop')),
        String(index),
        key,
      );
    }
    assert.equal(await page.locator('ol [tabindex="0"]').count(), 1);
  });

  it('keeps the details of a clicked hop while the pointer goes elsewhere', async () => {
    await show();
    await hop(2).click();
    await hop(1).hover();
    assert.equal(await cardTitle().innerText(), 'dist-2');
    assert.deepEqual(await used.open.kept(), { traceId: stories.wired.id, pinned: 2 });
  });

  for (const key of ['Enter', 'Space']) {
    it(`keeps the details on ${key}, and closes them on Escape`, async () => {
      const page = await show();
      await hop(1).focus();
      await page.keyboard.press(key);
      await hop(3).hover();
      assert.equal(await cardTitle().innerText(), 'acc-3');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('.card').count(), 0);
      assert.deepEqual(await used.open.kept(), { traceId: stories.wired.id });
    });
  }

  it('gives the focus back to the hop when details that had it are closed', async () => {
    const page = await show();
    await hop(2).click();
    await page.locator('.card').getByRole('button', { name: 'Copy hop' }).focus();
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-hop')), '2');
    assert.equal(await page.locator('.card').count(), 0);
  });

  it('opens with the hop that was kept before a reload of the window', async () => {
    await show(stories.wired, { kept: { traceId: stories.wired.id, pinned: 3 } });
    assert.equal(await cardTitle().innerText(), 'acc-9');
  });

  it('forgets a kept hop of another trace, and nonsense', async () => {
    const page = await show(stories.wired, { kept: { traceId: 'other', pinned: 3 } });
    assert.equal(await page.locator('.card').count(), 0);
  });

  it('keeps focus, kept details, open JSON and scroll when statistics arrive', async () => {
    const waiting = wiredHops.map((one, index) =>
      index === 2 ? { ...one, statistics: { kind: 'arriving' as const } } : one,
    );
    const page = await show(finishedTrace(waiting), { height: 400 });
    await hop(2).click();
    await page.locator('summary').click();
    await hop(2).focus();
    await page.evaluate(() => window.scrollTo(0, 120));
    const element = await hop(2).elementHandle();
    await used.update(stories.wired);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-hop')), '2');
    assert.equal(await element.evaluate(node => node.isConnected), true);
    assert.equal(await cardTitle().innerText(), 'dist-2');
    assert.equal(await page.locator('details pre').count(), 1);
    assert.equal(await page.evaluate(() => window.scrollY), 120);
    assert.match(await hop(2).innerText(), /11 %/);
  });

  it('announces the verdict once, then the arrival of the statistics, and nothing else', async () => {
    await show(runningTrace());
    assert.equal(await live(), '');
    const waiting = wiredHops.map(one => ({ ...one, statistics: { kind: 'arriving' as const } }));
    await used.update(finishedTrace(waiting));
    assert.equal(await live(), 'Reached. 3 devices, 5 hops');
    await hop(1).hover();
    assert.equal(await live(), 'Reached. 3 devices, 5 hops');
    await used.update(stories.wired);
    assert.equal(await live(), 'Statistics have arrived.');
    assert.equal(await used.page.locator('[aria-live]').count(), 1);
  });

  it('names the denying interface, the list and its entry, and dims what lies beyond', async () => {
    const page = await show(stories.blocked);
    assert.equal(await page.locator('li.is-denied').count(), 1);
    assert.match(
      await hop(2).innerText(),
      /Denied inbound on Vlan20\s+PCI-IN\s+deny tcp any host 10\.9\.4\.20 eq 443/,
    );
    assert.equal(await hop(2).locator('.is-denying').innerText(), 'Vlan20');
    assert.equal(await page.locator('li.is-beyond').count(), blockedHops.length - 3);
    assert.match((await hop(4).locator('.visually-hidden').textContent()) ?? '', /beyond the block/);
  });

  it('tells not asked, arriving, failed and a value with its age apart', async () => {
    const kinds = [
      [{ kind: 'notAsked' }, /Statistics: not asked for/],
      [{ kind: 'arriving' }, /Statistics: still arriving/],
      [{ kind: 'missing' }, /Statistics: asked for, none came/],
      [{ kind: 'failed', reason: 'SSH session timed out' }, /Statistics: failed: SSH session timed out/],
      [deviceStatistics(4, 41), /As of\s+2 min ago/],
    ] as const;
    await show();
    for (const [statistics, words] of kinds) {
      const hops = wiredHops.map((one, index) => (index === 1 ? { ...one, statistics } : one));
      await used.update(finishedTrace(hops));
      if ((await cardTitle().count()) === 0) await hop(1).click();
      assert.match(await used.page.locator('.card .section').first().innerText(), words);
    }
  });

  it('draws the bracket of a tunnel beside the hops that stand inside', async () => {
    const page = await show(stories.wireless);
    const parts = await page
      .locator('.lane')
      .evaluateAll(lanes => lanes.map(lane => lane.getAttribute('class')));
    const words = ['none', 'start', 'middle', 'middle', 'end', 'none', 'none', 'none'];
    assert.deepEqual(
      parts,
      words.map(word => `lane lane-${word}`),
    );
    assert.equal(await page.locator('.lane-label').innerText(), 'CAPWAP');
  });

  it('lists each of 400 hops once the healthy runs are unfolded, and moves through them by keys', async () => {
    const page = await show(stories.long);
    for (const fold of (await page.locator('.fold-button').all()).reverse()) await fold.click();
    await page.waitForFunction(() => document.querySelectorAll('ol.hops [data-hop]').length === 400);
    await hop(0).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    assert.equal(await cardTitle().innerText(), 'r397');
  });

  it('begins anew with another trace: nothing kept, at the top', async () => {
    const page = await show(stories.wireless, { height: 400 });
    await hop(5).click();
    await used.update({ ...stories.wired, id: 'another' });
    assert.equal(await page.locator('.card').count(), 0);
    assert.equal(await page.evaluate(() => window.scrollY), 0);
  });

  it('takes an end for on the path where the verdict does, whatever address its hop shows', async () => {
    const { verdict = assert.fail() } = stories.wired;
    const hops = stories.wired.hops.map((one, index) => (index === 4 ? { ...one, ip: '10.9.0.1' } : one));
    const page = await show({ ...stories.wired, hops, verdict: { ...verdict, kind: 'reached' } });
    assert.doesNotMatch(await page.locator('.endpoints').innerText(), /not on the path/);
    await used.update({ ...stories.wired, hops, verdict: { ...verdict, kind: 'partial' } });
    assert.match(await page.locator('.endpoints').innerText(), /10\.9\.4\.20\s+not on the path/);
  });
});
