import * as vscode from 'vscode';
import { systemClock } from '../tracing/systemClock';
import type { Controllers } from './createControllers';
import type { Running } from './createRunning';
import { ControllerLists } from './onController/controllerLists';
import { ListedBranch } from './onController/listedBranch';
import { isListedNode } from './onController/selectedListed';
import { reader } from './words';

/** What the group *On the Controller* of the Traces view works with. */
export interface Listed {
  readonly lists: ControllerLists;
  readonly listed: ListedBranch;
}

export function createListed(
  { directory }: Controllers,
  { history }: Running,
  log: (line: string) => void,
): Listed {
  const busily = (work: Promise<void>): void => {
    void vscode.window.withProgress({ location: { viewId: 'dnac.traces' } }, () => work);
  };
  const lists = new ControllerLists({ directory, clock: systemClock, busily, log });
  return { lists, listed: new ListedBranch({ lists, directory, history, reader }) };
}

/** Tells the group what is open and in sight in the view, as long as there are traces. */
export function followListed({ lists, listed }: Listed, view: vscode.TreeView<unknown>): void {
  lists.see(view.visible);
  view.onDidChangeVisibility(({ visible }) => lists.see(visible));
  view.onDidExpandElement(({ element }) => {
    if (isListedNode(element)) listed.unfold(element);
  });
  view.onDidCollapseElement(({ element }) => {
    if (isListedNode(element)) listed.fold(element);
  });
}
