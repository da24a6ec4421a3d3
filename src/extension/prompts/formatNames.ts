import * as vscode from 'vscode';
import type { ExportFormat } from '../../path/pageProtocol';

/** What people call an export's format. */
export function formatNames(): Readonly<Record<ExportFormat, string>> {
  return {
    text: vscode.l10n.t('Text'),
    markdown: 'Markdown',
    mermaid: 'Mermaid',
    csv: 'CSV',
    json: vscode.l10n.t('Path trace (JSON)'),
    svg: 'SVG',
  };
}
