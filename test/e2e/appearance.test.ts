import { openVSCode } from './driver/openVSCode';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { pane } from './driver/workbench';

const themes = [
  { name: 'light', id: 'Default Light Modern' },
  { name: 'dark', id: 'Default Dark Modern' },
  { name: 'high-contrast', id: 'Default High Contrast' },
  ...(process.env['E2E_THEMES'] === 'all'
    ? [{ name: 'high-contrast-light', id: 'Default High Contrast Light' }]
    : []),
];

describe('how it looks', () => {
  for (const theme of themes) {
    it(`draws the path and the details of the denying hop in the theme ${theme.name}`, async () => {
      const vscode = await openVSCode({ theme: theme.id });
      try {
        const quickInput = new QuickInput(vscode.page);
        const result = new ResultPage(vscode.page);
        await vscode.screenshot(`${theme.name}-empty-view`);
        await pane(vscode.page, 'Traces').getByText('Try the Demo Network').click();
        await quickInput.asks('Demo Network');
        await quickInput.row('A till and the payment gateway').click();
        await result.shows('Reached');
        await result.hop(3).click();
        await result.card.waitFor();
        await vscode.screenshot(`${theme.name}-path`);
      } finally {
        await vscode.close();
      }
    });
  }
});
