import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { pane } from './driver/workbench';

const themes = [
  { name: 'light', id: 'Default Light Modern' },
  { name: 'dark', id: 'Default Dark Modern' },
  { name: 'high-contrast', id: 'Default High Contrast' },
  ...(process.env['E2E_THEMES'] === 'all'
    ? [{ name: 'high-contrast-light', id: 'Default High Contrast Light' }]
    : []),
];

for (const theme of themes) {
  describe(`the theme ${theme.name}`, () => {
    const open = useVSCode(() => ({ theme: theme.id }));

    it('draws the empty view, a path and the details of a hop', async () => {
      const vscode = open();
      const quickInput = new QuickInput(vscode.page);
      const result = new ResultPage(vscode.page);
      const button = pane(vscode.page, 'Traces').getByText('Try the Demo Network');
      await button.waitFor();
      await vscode.screenshot(`${theme.name}-empty-view`);
      await button.click();
      await quickInput.asks('Demo Network');
      await quickInput.row('A till and the payment gateway').click();
      await result.shows('Reached');
      await result.hop(3).click();
      await result.card.waitFor();
      await vscode.screenshot(`${theme.name}-path`);
    });
  });
}
