import assert from 'node:assert/strict';
import { finishedTrace, runningTrace, wiredHops } from '../fixtures/traces';
import { stories } from '../fixtures/tracesOfStories';
import { viewOf } from './pageHarness';
import { usePage } from './usePage';

describe('a reader of the page', function () {
  this.timeout(20_000);
  const used = usePage();
  const rerun = runningTrace({ id: 'second-run' });
  const firstRows = async () => (await used.page.locator('.hop-table tr').allInnerTexts()).slice(0, 20);
  const scrollY = () => used.page.evaluate(() => window.scrollY);

  it('finds everything again after a reload: view, level, hop, filter, columns, sort, folds and scroll', async () => {
    const page = await used.show(stories.long, {}, { height: 500 });
    await page.getByRole('button', { name: /322 healthy hops/ }).click();
    await used.choose('Everything');
    await used.choose('Table');
    await used.choose('Interfaces');
    await page.getByRole('button', { name: 'Rate out' }).click();
    await used.hop(340).click();
    await page.locator('.filter-input').fill('r3');
    await page.evaluate(
      () =>
        new Promise<void>(resolve => {
          const box = document.querySelector('.table-box');
          document.addEventListener('scrollend', () => resolve(), { capture: true, once: true });
          box?.scrollTo(0, 300);
        }),
    );
    const first = await firstRows();
    const kept = await used.open.kept();
    await used.open.close();
    await used.show(stories.long, {}, { height: 500, kept });
    assert.deepEqual(await firstRows(), first);
    assert.equal(await used.cardTitle(), 'r339');
    assert.equal(await used.page.locator('.filter-input').inputValue(), 'r3');
    assert.equal(await used.page.locator('.table-box').evaluate(box => box.scrollTop), 300);
    await used.page.getByRole('button', { name: 'Clear the filter' }).click();
    await used.choose('List');
    assert.equal(await used.hop(200).count(), 1, 'unfolded');
  });

  it('finds the list scrolled as it was', async () => {
    await used.show(
      stories.wireless,
      {},
      { height: 400, kept: { traceId: stories.wireless.id, scroll: { page: 260 } } },
    );
    assert.equal(await scrollY(), 260);
    assert.deepEqual(await used.open.kept(), {
      traceId: stories.wireless.id,
      scroll: { page: 260, tableLeft: 0, tableTop: 0 },
    });
  });

  it('keeps the id of the run that stands beside this one, and that its panel is pinned', async () => {
    await used.show(stories.wired, { isPinned: true });
    assert.deepEqual(await used.open.kept(), { traceId: stories.wired.id, isPanelPinned: true });
  });

  it('is not misled by a kept state that is no state of the page', async () => {
    const id = stories.wired.id;
    const odd = {
      traceId: id,
      view: 'cube',
      level: 7,
      filter: {},
      sort: { column: 'x' },
      unfolded: [null, 'a'],
    };
    for (const kept of [
      undefined,
      null,
      7,
      [],
      { traceId: 3 },
      { ...odd, columns: [1], scroll: 'far', pinned: -1 },
    ]) {
      await used.show(stories.wired, {}, { kept });
      assert.equal(await used.page.locator('ol.hops > li').count(), 5);
      assert.equal(await used.page.locator('.card').count(), 0);
      await used.open.close();
    }
    await used.show(stories.wired);
  });

  it('keeps the path, the focus, the details and the scroll in sight through a re-run', async () => {
    const page = await used.show(stories.wired, {}, { height: 400 });
    await used.hop(2).click();
    await page.locator('.filter-input').fill('10.20');
    await used.hop(2).focus();
    await page.evaluate(() => window.scrollTo(0, 150));
    const element = await used.hop(2).elementHandle();
    await used.update(rerun);
    assert.match(await page.locator('.held').innerText(), /The path of the run before/);
    assert.equal(await page.locator('main').getAttribute('aria-busy'), 'true');
    assert.equal(await used.focusedHop(), '2');
    await used.update(finishedTrace(wiredHops, { id: rerun.id }));
    assert.equal(await page.locator('.held').count(), 0);
    assert.equal(await used.focusedHop(), '2');
    assert.equal(await element.evaluate(node => node.isConnected), true);
    assert.equal(await used.cardTitle(), 'dist-2');
    assert.equal(await page.locator('.filter-input').inputValue(), '10.20');
    assert.equal(await scrollY(), 150);
  });

  it('keeps the focus on the button that started a re-run', async () => {
    const page = await used.show(stories.wired);
    await page.getByRole('button', { name: 'Re-run' }).focus();
    await used.update(rerun);
    await used.update(finishedTrace(wiredHops, { id: rerun.id }));
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-action')), 'rerun');
  });

  it('never gets the focus moved by a state that arrives', async () => {
    const page = await used.show(stories.wired);
    await page.locator('.filter-input').focus();
    await page.keyboard.type('acc');
    await used.update(finishedTrace(wiredHops));
    await page.keyboard.type('-9');
    assert.equal(await page.locator('.filter-input').inputValue(), 'acc-9');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.keyboard.press('ArrowDown');
    await used.update(finishedTrace(wiredHops));
    assert.equal(await page.evaluate(() => document.activeElement?.textContent.trim()), 'Markdown');
  });

  it('loses the kept hop when a new run has no such hop', async () => {
    await used.show(stories.wired);
    await used.hop(4).click();
    await used.update(finishedTrace(wiredHops.slice(0, 3), { id: 'shorter' }));
    assert.equal(await used.page.locator('.card').count(), 0);
    assert.equal(await used.page.locator('ol [tabindex="0"]').count(), 1);
  });

  it('keeps view, level and columns for the next trace, but not its filter', async () => {
    await used.show(stories.wireless);
    await used.choose('Table');
    await used.choose('Devices');
    await used.page.locator('.filter-input').fill('dist');
    await used.update({ ...stories.wired, id: 'another' });
    assert.equal(await used.page.locator('.hop-table tbody tr').count(), 5);
    assert.equal(await used.page.getByRole('radio', { name: 'Devices' }).isChecked(), true);
  });

  it('is shown a view and brought to the filter by commands of the palette', async () => {
    const page = await used.show(stories.wired);
    await used.open.post({ type: 'show', view: 'table' });
    assert.equal(await page.locator('.hop-table').count(), 1);
    await used.open.post({ type: 'filter' });
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'filter-input');
    await used.open.post({ type: 'show', view: 'cube' });
    assert.equal(await page.locator('.hop-table').count(), 1);
  });

  it('reads what the run before was like under the verdict', async () => {
    const { words } = viewOf(stories.wired);
    await used.show(stories.wired, { words: { ...words, previous: 'Same path as yesterday 18:10.' } });
    assert.equal(await used.page.locator('.previous').innerText(), 'Same path as yesterday 18:10.');
  });
});
