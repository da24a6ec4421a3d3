import assert from 'node:assert/strict';
import { blockedHops, finishedTrace } from '../fixtures/traces';
import { stories } from '../fixtures/tracesOfStories';
import { usePage } from './usePage';

describe('detail, view and filter', function () {
  this.timeout(20_000);
  const used = usePage();
  const filter = () => used.page.locator('.filter-input');
  const names = () => used.page.locator('.hop-name').allInnerTexts();

  it('keeps the kept hop, its details and its focus from view to view', async () => {
    const page = await used.show(stories.wired);
    await used.hop(2).click();
    for (const view of ['table', 'diagram', 'list'] as const) {
      await used.hop(2).focus();
      await used.open.post({ type: 'show', view });
      assert.equal(await used.cardTitle(), 'dist-2', view);
      assert.equal(await used.focusedHop(), '2', view);
    }
    await used.choose('Table');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('value')), 'table');
    assert.equal(await used.cardTitle(), 'dist-2');
  });

  it('keeps the kept hop and the focus from level to level', async () => {
    const page = await used.show(stories.wired);
    await used.hop(3).click();
    const radio = page.getByRole('radio', { name: 'Interfaces' });
    await radio.focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('value')), 'everything');
    assert.equal(await used.cardTitle(), 'acc-9');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await page.locator('.hops.level-devices').count(), 1);
    assert.equal(await used.cardTitle(), 'acc-9');
  });

  it('shows one line for each hop at the level of devices, with its verdict', async () => {
    const page = await used.show(stories.blocked);
    await used.choose('Devices');
    assert.equal(await page.locator('.hop-line, .hop-numbers, .link').count(), 0);
    assert.match(
      await used.hop(2).innerText(),
      /dist-2\s+10\.20\.0\.2\s+distribution\s+Denied inbound on Vlan20/,
    );
    assert.match(await used.hop(3).innerText(), /unknown\s+in doubt/);
    const heights = await page.locator('.hop').evaluateAll(rows => rows.map(row => row.clientHeight));
    assert.ok(Math.max(...heights) < 36, String(heights));
  });

  it('shows both interfaces of each hop in its row at the level of everything', async () => {
    const page = await used.show(stories.everything);
    await used.choose('Everything');
    const row = await page
      .locator('li.hop', { has: used.hop(1) })
      .locator('.hop-sections')
      .innerText();
    for (const said of [
      /In\s+GigabitEthernet1\/0\/12/i,
      /VRF\s+global/,
      /VLAN\s+20/,
      /Drops\s+0\s+0/,
      /Queue\s+0 of 375/,
      /VOICE-OUT/,
      /permit ip 10\.20\.0\.0 0\.0\.255\.255 any/,
      /VNI\s+8190/,
    ])
      assert.match(row, said);
  });

  it('filters by name, address and interface, and says how many hops are shown', async () => {
    const page = await used.show(stories.wired);
    await page.keyboard.press('/');
    for (const [typed, found] of [
      ['DIST', ['dist-2']],
      ['10.9.', ['acc-9', '10.9.4.20']],
      ['te1/1/1', ['acc-3', 'acc-9']],
      ['gigabitethernet1/0/12 acc-9', ['acc-9']],
    ] as const) {
      await filter().fill(typed);
      assert.deepEqual(await names(), found);
      const count = `${found.length} of 5 hops`;
      assert.equal(await page.locator('.filter-count').innerText(), count);
      assert.equal(await used.said(), count);
    }
    await filter().fill('nowhere');
    assert.match(await page.locator('.path').innerText(), /No hop has a name/);
  });

  it('comes to the filter by its key, and leaves it empty by Escape, with the details still there', async () => {
    const page = await used.show(stories.wired);
    await used.hop(2).click();
    await page.keyboard.press('/');
    await page.keyboard.type('acc');
    assert.deepEqual(await names(), ['acc-3', 'acc-9']);
    await page.keyboard.press('Escape');
    assert.equal(await filter().inputValue(), '');
    assert.equal((await names()).length, 5);
    assert.equal(await used.cardTitle(), 'dist-2');
    assert.equal(await filter().evaluate(input => input === document.activeElement), true);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('.card').count(), 0);
  });

  it('clears the filter by its button, which gives the focus to the filter', async () => {
    const page = await used.show(stories.wired);
    await filter().fill('acc');
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    assert.equal((await names()).length, 5);
    assert.equal(await filter().evaluate(input => input === document.activeElement), true);
  });

  it('draws no line between hops that do not follow each other', async () => {
    const page = await used.show(stories.wired);
    await filter().fill('acc');
    assert.equal(await page.locator('.link').count(), 0);
    await filter().fill('10.20');
    assert.deepEqual(await names(), ['10.20.1.15', 'acc-3', 'dist-2']);
    assert.deepEqual(await page.locator('.link-text').allInnerTexts(), ['Wired', 'Switched']);
  });

  it('moves by keys through the hops in sight alone, with one tab stop among them', async () => {
    const page = await used.show(stories.wired);
    await filter().fill('acc');
    assert.equal(await page.locator('ol [tabindex="0"]').count(), 1);
    await used.hop(1).focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await used.focusedHop(), '3');
  });

  it('folds runs of healthy hops on a long path, and unfolds them', async () => {
    const page = await used.show(stories.long);
    const folds = page.getByRole('button', { name: /healthy hops/ });
    assert.deepEqual(await page.locator('.fold-count').allInnerTexts(), [
      '5 healthy hops',
      '5 healthy hops',
      '322 healthy hops',
    ]);
    await folds.nth(1).focus();
    await page.keyboard.press('Enter');
    assert.equal(await folds.nth(1).getAttribute('aria-expanded'), 'true');
    assert.equal(await used.hop(8).count(), 1);
    assert.equal(await folds.nth(1).evaluate(fold => fold === document.activeElement), true);
    await folds.nth(1).click();
    assert.equal(await used.hop(8).count(), 0);
  });

  it('never folds the denied hop, nor what lies around a verdict', async () => {
    const long = [...stories.long.hops.slice(0, 100), ...blockedHops.slice(2)];
    await used.show(finishedTrace(long));
    for (const index of [0, 6, 12, 100, 101, 102, 103])
      assert.equal(await used.hop(index).count(), 1, String(index));
    assert.equal(await used.hop(50).count(), 0);
  });

  it('finds hops inside folded runs, and keeps a hop in sight that the table selected', async () => {
    await used.show(stories.long);
    await filter().fill('r100');
    assert.deepEqual(await names(), ['r100']);
    await filter().fill('');
    await used.choose('Table');
    await used.hop(150).click();
    await used.choose('List');
    assert.equal(await used.hop(150).count(), 1);
    assert.equal(await used.hop(149).count(), 0);
  });
});
