import { eventually } from '../unit/tracing/eventually';
import type { OpenVSCode } from './driver/openVSCode';
import { QuickInput } from './driver/quickInput';
import { useVSCode } from './driver/useVSCode';
import { runCommand } from './driver/workbench';

const steps = ['Try the demo network', 'Read a path', 'Add your controller', 'Trace from a ticket'];

/** Waits until the picture that has these words in it stands on this colour. */
async function isDrawn({ page }: OpenVSCode, words: string, colour: string): Promise<void> {
  const webview = page.locator('iframe.webview').last().contentFrame();
  const picture = webview.locator('#active-frame').contentFrame().locator('svg', { hasText: words });
  const look = (): Promise<string> =>
    picture
      .locator('rect')
      .first()
      .evaluate(box => getComputedStyle(box).fill);
  // 1.99 draws a picture anew when its step opens: a look at the one before comes to nothing.
  await eventually(`${words} on ${colour}`, async () => (await look().catch(() => '')) === colour);
}

for (const [theme, colour] of [
  ['Default Dark Modern', 'rgb(31, 31, 31)'],
  ['Default Light Modern', 'rgb(255, 255, 255)'],
] as const) {
  describe(`the walkthrough in ${theme}`, () => {
    const open = useVSCode(() => ({ theme }));

    it('has four steps, each with a picture in the colours of the theme', async () => {
      const vscode = open();
      await runCommand(vscode.page, 'Welcome: Open Walkthrough...');
      await new QuickInput(vscode.page).pick('Trace a Path');
      const words = ['10.1.11.20', 'access-3', 'SHA-256', 'PCI-IN'];
      for (const [index, title] of steps.entries()) {
        const step = vscode.page.locator('.getting-started-step').filter({ hasText: title });
        await step.click();
        await isDrawn(vscode, words[index] ?? '', colour);
        await vscode.screenshot(`walkthrough-${index + 1}-${theme}`);
      }
    });
  });
}
