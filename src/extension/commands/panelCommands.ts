import * as vscode from 'vscode';
import { exportFormats, type ExportFormat, type PageView } from '../../path/pageProtocol';
import { copyToClipboard } from '../panel/copyToClipboard';
import { readPosition } from '../panel/fromPage';
import { alone } from '../prompts/answer';
import { askPick } from '../prompts/askPick';
import { formatName } from '../prompts/formatName';
import { reader } from '../words';
import { exportTarget, type ExportOrder } from './exportTarget';
import { activePanel, targetOf, type TargetPorts } from './target';

export interface PanelCommandPorts extends TargetPorts {
  readonly now: () => number;
}

/** Asks for a format and copies or saves a trace in it. */
export async function exportAs(
  ports: PanelCommandPorts,
  value: unknown,
  order: Omit<ExportOrder, 'format'>,
): Promise<void> {
  const { trace } = await targetOf(ports, value);
  const format = await askForFormat(titleOf(order));
  if (format !== undefined) await exportTarget(trace, { ...order, format }, ports.now());
}

function titleOf({ to, redacted }: Omit<ExportOrder, 'format'>): string {
  if (to === 'file') return redacted ? vscode.l10n.t('Save Redacted As') : vscode.l10n.t('Save As');
  return redacted ? vscode.l10n.t('Copy Redacted As') : vscode.l10n.t('Copy As');
}

async function askForFormat(title: string): Promise<ExportFormat | undefined> {
  const items = exportFormats.map(format => ({ label: formatName(format, reader), format }));
  const chosen = await askPick<(typeof items)[number], ExportFormat>(alone(title), {
    placeholder: vscode.l10n.t('Choose a format'),
    items,
    take: ({ format }) => format,
  });
  return chosen.kind === 'value' ? chosen.value : undefined;
}

/** Keeps the panel in front for its trace, or lets the next trace have it. */
export function pinPanel(ports: PanelCommandPorts, isPinned: boolean): void {
  const panel = activePanel(ports);
  if (panel.from === 'history') panel.pin(isPinned);
}

/** Shows the page in front as list, table or diagram. */
export function showAs(ports: PanelCommandPorts, view: PageView): void {
  activePanel(ports).showAs(view);
}

/** Copies the hop that was clicked on: VS Code hands over what the page said of that place. */
export async function copyHop(
  ports: PanelCommandPorts,
  value: unknown,
  target: 'hop' | 'rawHop',
): Promise<void> {
  const { trace } = await targetOf(ports, undefined);
  const place = typeof value === 'object' && value !== null && 'hop' in value ? value.hop : undefined;
  const hop = readPosition(place);
  if (hop !== undefined) await copyToClipboard(trace, { type: 'copy', target, hop }, ports.now());
}
