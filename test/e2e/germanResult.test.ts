import { isGerman } from './driver/germanWindow';
import type { OpenVSCode } from './driver/openVSCode';
import { press } from './driver/press';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { runCommand, traceRow } from './driver/workbench';

/** Each shows other parts of the page. */
const stories = [
  { title: 'Diese Adresse hat niemand', ends: '10.1.11.99 → 10.9.1.20', verdict: 'Nicht gefunden' },
  { title: 'Ein Pfad, der abbricht', ends: '10.1.12.20 → 10.9.44.20', verdict: 'Teilpfad' },
  { title: 'Zugriffslisten, die nicht lesbar sind', ends: '10.9.1.20 → 10.9.2.23', verdict: 'Erreicht' },
  { title: 'Quer durch eine Fabric', ends: '10.40.1.20 → 10.40.2.20', verdict: 'Erreicht' },
  { title: 'WLAN über den Wireless Controller', ends: '10.8.10.20 → 10.9.1.20', verdict: 'Erreicht' },
  { title: 'Eine Kasse und das Zahlungs-Gateway', ends: '10.20.1.15 → 10.9.4.20', verdict: 'Erreicht' },
];

describe('the result page in a German window', () => {
  const open = useVSCode(() => ({
    language: 'de',
    userSettings: { 'dnac.include': ['acl', 'device', 'interface', 'qos'], 'dnac.requestsPerMinute': 500 },
  }));
  let vscode: OpenVSCode;
  let quickInput: QuickInput;
  let result: ResultPage;

  before(() => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
    result = new ResultPage(vscode.page);
  });

  const page = (name: string): Promise<void> => isGerman(name, result.frame.locator('body'));
  const choose = (name: string): Promise<void> =>
    result.frame.locator('label.segment').filter({ hasText: name }).click();

  for (const { title, ends, verdict } of stories) {
    it(`is German for ${title}`, async () => {
      await runCommand(vscode.page, 'DNAC: Demonetz ausprobieren');
      await quickInput.asks('Demonetz');
      await quickInput.pick(title);
      await result.head.filter({ hasText: ends }).waitFor();
      await result.shows(verdict);
      await page(ends);
    });
  }

  it('keeps to it in every view and level of detail', async () => {
    for (const level of ['Geräte', 'Alles']) {
      await choose(level);
      for (const view of ['Liste', 'Tabelle', 'Diagramm']) {
        await choose(view);
        await result.frame.locator('[data-hop="7"]').first().waitFor();
        await page(`${view}, ${level}`);
        await vscode.screenshot(`german-${view}-${level}`);
      }
    }
  });

  it('keeps to it in the details of each hop', async () => {
    await choose('Liste');
    for (let position = 1; position <= (await result.hops.count()); position += 1) {
      await result.hop(position).click();
      await result.card.locator('h2').waitFor();
      await page(`the details of hop ${position}`);
    }
    await result.hop(3).click();
    await vscode.screenshot('german-details');
    await press(vscode.page, 'Escape');
  });

  it('keeps to it in menus, the list of keys and the filter', async () => {
    for (const menu of await result.frame.locator('button[aria-haspopup=menu]').all()) {
      await menu.click();
      await result.frame.locator('[role=menu]').waitFor();
      await page('a menu');
      await press(vscode.page, 'Escape');
    }
    await result.hop(2).click({ button: 'right' });
    await isGerman('the menu of a hop', vscode.page.locator('.context-view .action-item'));
    await vscode.screenshot('german-hop-menu');
    await press(vscode.page, 'Escape');
    await result.button('Tasten dieser Seite').click();
    await page('the list of keys');
    await vscode.screenshot('german-keys');
    await press(vscode.page, 'Escape');
    await result.frame.getByRole('textbox').fill('nirgends');
    await result.frame
      .locator('.filter-count')
      .filter({ hasText: /0 von 8/ })
      .waitFor();
    await page('a filter that fits nothing');
  });

  it('compares, watches and saves in German', async () => {
    await runCommand(vscode.page, 'DNAC: Erneut ausführen');
    await traceRow(vscode.page, '10.20.1.15 → 10.9.4.20').nth(1).waitFor();
    await result.shows('Erreicht');
    await runCommand(vscode.page, 'DNAC: Mit vorherigem Lauf vergleichen');
    await result.comparison.waitFor();
    await page('two runs');
    await vscode.screenshot('german-comparison');
    await runCommand(vscode.page, 'DNAC: Vergleich schließen');
    await runCommand(vscode.page, 'DNAC: Vergleichen mit');
    await quickInput.asks('Vergleichen');
    await isGerman('the choice of a run', quickInput.widget);
    await press(vscode.page, 'Escape');
    await runCommand(vscode.page, 'DNAC: Auf Änderungen beobachten');
    await result.watch.waitFor();
    await page('a watch');
    await runCommand(vscode.page, 'DNAC: Ergebnis speichern als');
    await isGerman('the choice of a format', quickInput.widget);
    await press(vscode.page, 'Escape');
  });
});
