import * as vscode from 'vscode';
import { plainText } from '../../path/plainText';
import { answerScheme } from '../seam';

/** What is shown of one answer: what it is called, and its lines. */
export interface AnswerDocument {
  readonly title: string;
  readonly text: string;
}

const keptAnswers = 50;

/** What devices answered in this window, as read-only documents. */
export class DeviceAnswers {
  private readonly texts = new Map<string, string>();
  private count = 0;

  /** Opens an answer beside the page that it is about. */
  async show({ title, text }: AnswerDocument): Promise<void> {
    const uri = this.keep(title, text);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }

  /** The text of an open document; after a reload it is gone. */
  textOf(uri: vscode.Uri): string {
    return (
      this.texts.get(uri.query) ??
      vscode.l10n.t('This answer is no longer here; run the command on the device again.')
    );
  }

  private keep(title: string, text: string): vscode.Uri {
    this.count += 1;
    const id = String(this.count);
    this.texts.set(id, text);
    const [oldest] = this.texts.keys();
    if (this.texts.size > keptAnswers && oldest !== undefined) this.texts.delete(oldest);
    // A slash would end the name of the tab.
    const name = plainText(title, 150).replace(/[/\\]/g, '\u2215');
    return vscode.Uri.from({ scheme: answerScheme, path: `/${name}`, query: id });
  }
}
