import * as vscode from 'vscode';
import type { TraceStore } from '../../tracing/traceStore';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import type { Troubles } from '../controllers/troubles';
import { issueReport, type ReportFacts } from '../report/issueReport';
import { reportedSettings } from '../report/reportedSettings';

export interface ReportPorts {
  readonly store: Pick<TraceStore, 'listKnown'>;
  readonly directory: ControllerDirectory;
  readonly troubles: Troubles;
  /** The extension's package.json. */
  readonly manifest: unknown;
}

/** **DNAC: Report an Issue**: opens a report to fill in, in an editor; nothing is sent. */
export async function reportIssue({ store, directory, troubles, manifest }: ReportPorts): Promise<void> {
  const controllers = directory.list().map(async controller => ({
    kind: controller.kind,
    ...(controller.generation === undefined ? {} : { generation: controller.generation }),
    signIn: await directory.signInState(controller),
    trouble: troubles.of(controller.origin),
  }));
  const { version, contributes } = manifest as Manifest;
  const configuration = vscode.workspace.getConfiguration();
  const content = issueReport({
    versions: versions(version),
    controllers: await Promise.all(controllers),
    // That the disk does not give them may be what is reported.
    traces: await store.listKnown().catch(() => undefined),
    settings: reportedSettings(
      contributes?.configuration?.properties,
      name => configuration.inspect(name)?.globalValue,
    ),
  });
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}

/** What is looked at of it; VS Code has read it before. */
interface Manifest {
  readonly version?: string;
  readonly contributes?: { readonly configuration?: { readonly properties?: unknown } };
}

function versions(own: string | undefined): ReportFacts['versions'] {
  const { remoteName, uiKind, language } = vscode.env;
  return {
    'DNAC Path Trace': own ?? 'unknown',
    'VS Code': `${vscode.version}, ${uiKind === vscode.UIKind.Web ? 'in a browser' : 'desktop'}, ${language}`,
    'Extension host': `${process.platform} ${process.arch}, Node ${process.versions.node}`,
    Remote: remoteName === undefined ? 'no' : 'yes',
  };
}
