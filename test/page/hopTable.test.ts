import assert from 'node:assert/strict';
import { stories } from '../fixtures/tracesOfStories';
import { usePage } from './usePage';

describe('the table of hops', function () {
  this.timeout(20_000);
  const used = usePage();
  const showTable = async (story: keyof typeof stories, width = 1180) => {
    const page = await used.show(stories[story], {}, { width });
    await used.choose('Table');
    return page;
  };
  const heads = () => used.page.locator('.hop-table thead .sort').allInnerTexts();
  const column = (id: string) => used.page.locator(`.hop-table tbody .column-${id}`).allInnerTexts();
  const trimmed = (texts: readonly string[]) => texts.map(text => text.trim());

  it('is a native table with a caption, column heads and row heads', async () => {
    const page = await showTable('wired');
    assert.equal(await page.getByRole('table', { name: 'Path, one row per hop' }).count(), 1);
    assert.equal(await page.getByRole('columnheader').count(), 12);
    assert.equal(await page.getByRole('rowheader').count(), 5);
    assert.deepEqual(trimmed(await column('address')), [
      '10.20.1.15',
      '10.20.0.3',
      '10.20.0.2',
      '10.9.0.9',
      '10.9.4.20',
    ]);
  });

  it('sorts by a column and back, says so, and leaves what was not said at the end', async () => {
    const page = await showTable('wired');
    assert.equal(await page.locator('.column-position[aria-sort=ascending]').count(), 1);
    await page.getByRole('button', { name: 'CPU' }).click();
    assert.equal(await page.locator('.column-cpu[aria-sort=descending]').count(), 1);
    assert.deepEqual(trimmed(await column('cpu')), ['11 %', '4 %', '3 %', '', '']);
    await page.getByRole('button', { name: 'CPU' }).focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(trimmed(await column('cpu')), ['3 %', '4 %', '11 %', '', '']);
    assert.equal(await page.locator('[aria-sort]').count(), 1);
    await page.getByRole('button', { name: '#', exact: true }).click();
    assert.deepEqual(trimmed(await column('position')), ['1', '2', '3', '4', '5']);
  });

  it('sorts addresses and rates by number, not by letter', async () => {
    const page = await showTable('wired');
    await page.getByRole('button', { name: 'Address' }).click();
    assert.deepEqual(trimmed(await column('address')), [
      '10.9.0.9',
      '10.9.4.20',
      '10.20.0.2',
      '10.20.0.3',
      '10.20.1.15',
    ]);
    await page.getByRole('button', { name: 'Rate out' }).click();
    assert.deepEqual(trimmed(await column('rateOut')), ['9.4 Gb/s', '45 Mb/s', '61 kb/s', '', '']);
  });

  it('shows details for pointer, focus and click alike, and moves through the rows as they stand', async () => {
    const page = await showTable('wired');
    await used.hop(1).hover();
    assert.equal(await used.cardTitle(), 'acc-3');
    await page.getByRole('button', { name: 'CPU' }).click();
    await used.hop(2).focus();
    assert.equal(await used.cardTitle(), 'dist-2');
    await page.keyboard.press('ArrowDown');
    assert.equal(await used.focusedHop(), '1');
    await page.keyboard.press('End');
    assert.equal(await used.focusedHop(), '4');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    assert.equal(await used.hop(2).getAttribute('aria-expanded'), 'true');
    await page.locator('.hop-table tbody tr').nth(1).locator('td').last().click();
    assert.equal(await used.cardTitle(), 'acc-3');
    assert.equal(await page.locator('tbody [tabindex="0"]').count(), 1);
  });

  it('lets the reader choose the columns of each level by keyboard, and remembers them', async () => {
    const page = await showTable('wired');
    const before = await heads();
    await page.getByRole('button', { name: 'Columns' }).press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    assert.equal(
      await page.getByRole('menuitemcheckbox', { name: 'Drops' }).getAttribute('aria-checked'),
      'false',
    );
    await page.keyboard.press('p');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-menu')), 'columns');
    const chosen = before.filter(head => head !== 'Drops').toSpliced(4, 0, 'Platform');
    assert.deepEqual(await heads(), chosen);
    await used.choose('Everything');
    assert.equal((await heads()).length, 25);
    await used.choose('Interfaces');
    assert.deepEqual(await heads(), chosen);
    const kept = await used.open.kept();
    await used.open.close();
    await used.show(stories.wired, {}, { kept });
    assert.deepEqual(await heads(), chosen);
    await used.page.getByRole('button', { name: 'Columns' }).click();
    await used.page.getByRole('menuitem', { name: 'As at first' }).click();
    assert.deepEqual(await heads(), before);
  });

  it('aligns numbers to the right in figures of one width', async () => {
    await showTable('wired');
    const styles = await used.page
      .locator('tbody td.is-number')
      .evaluateAll(cells =>
        cells.map(cell => getComputedStyle(cell)).map(css => [css.textAlign, css.fontVariantNumeric]),
      );
    assert.ok(styles.length > 0);
    for (const style of styles) assert.deepEqual(style, ['right', 'tabular-nums']);
  });

  it('calls out what is high by a shape, not by colour alone', async () => {
    await showTable('wired');
    const marked = used.page.locator('tbody td.is-warning');
    assert.deepEqual(trimmed(await marked.allInnerTexts()), ['18\u00a0204', '86 %']);
    assert.equal(await marked.locator('.codicon-warning').count(), 2);
  });

  it('names the denial at its interface and in its row', async () => {
    await showTable('blocked');
    assert.deepEqual(trimmed(await used.page.locator('tbody td.is-bad').allInnerTexts()), ['Te1/0/3 Vlan20']);
    assert.match((await used.hop(2).textContent()) ?? '', /dist-2\s*Denied inbound on Vlan20/);
    assert.equal(await used.page.locator('tbody tr.is-beyond').count(), 3);
  });

  it('scrolls sideways in its own box, with its head in sight', async () => {
    const page = await showTable('long', 320);
    const widths = await page.evaluate(() => {
      const box = document.querySelector('.table-box');
      box?.scrollTo(120, 2000);
      const head = document.querySelector('.hop-table thead th')?.getBoundingClientRect().top ?? -1;
      const top = box?.getBoundingClientRect().top ?? -2;
      const { scrollWidth, clientWidth } = document.documentElement;
      return {
        page: scrollWidth - clientWidth,
        box: (box?.scrollWidth ?? 0) - (box?.clientWidth ?? 0),
        gap: head - top,
      };
    });
    assert.equal(widths.page, 0);
    assert.ok(widths.box > 0);
    assert.ok(Math.abs(widths.gap) <= 1);
    await used.hop(399).focus();
    assert.equal(await used.focusedHop(), '399');
  });
});
