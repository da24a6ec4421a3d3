import * as vscode from 'vscode';
import { alone } from '../prompts/answer';
import { askPick } from '../prompts/askPick';
import { settings } from '../settings';
import { reader } from '../words';
import { hoverText } from './hoverText';
import { placeAt, placesIn, type TextPlace, type TextWay } from './textWays';

/** What editors and terminals offer for the addresses in their text, while the settings ask for that. */
export type TextProviders = vscode.HoverProvider & vscode.TerminalLinkProvider<AddressLink>;

/** A link that a terminal shows, and what it stands for. */
export class AddressLink extends vscode.TerminalLink {
  constructor(
    readonly place: TextPlace,
    tooltip: string,
  ) {
    super(place.found.start, place.found.end - place.found.start, tooltip);
  }
}

export function textProviders(): TextProviders {
  return { provideHover, provideTerminalLinks, handleTerminalLink };
}

function provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
  const line = document.lineAt(position).text;
  const place = placeAt(line, position.character, reader);
  if (place === undefined) return undefined;
  const text = new vscode.MarkdownString(hoverText(place));
  text.isTrusted = { enabledCommands: ['dnac.tracePath'] };
  const { start, end } = place.found;
  return new vscode.Hover(text, new vscode.Range(position.line, start, position.line, end));
}

function provideTerminalLinks({ line }: vscode.TerminalLinkContext): AddressLink[] {
  const asks = settings.terminalLinks() === 'ask';
  return placesIn(line, reader).map(
    place => new AddressLink(place, asks ? vscode.l10n.t('Trace Path…') : usualWay(place).label),
  );
}

/** The command says by itself what went wrong. */
async function handleTerminalLink({ place }: AddressLink): Promise<void> {
  const way = settings.terminalLinks() === 'ask' ? await askWay(place) : usualWay(place);
  if (way !== undefined) await vscode.commands.executeCommand('dnac.tracePath', way.argument);
}

function usualWay({ pair, from }: TextPlace): TextWay {
  return pair ?? from;
}

async function askWay({ pair, from, to }: TextPlace): Promise<TextWay | undefined> {
  const chosen = await askPick<TextWay & vscode.QuickPickItem, TextWay>(alone(vscode.l10n.t('Trace Path')), {
    placeholder: vscode.l10n.t('What shall be traced?'),
    items: [...(pair === undefined ? [] : [pair]), from, to],
    take: way => way,
  });
  return chosen.kind === 'value' ? chosen.value : undefined;
}
