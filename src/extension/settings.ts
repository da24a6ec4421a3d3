import * as vscode from 'vscode';
import type { Inclusion } from '../path/traceRequest';
import type { TraceLimits } from '../tracing/runDependencies';
import type { PageOptions } from '../path/pageProtocol';
import { boundedNumber, type NumberName } from './boundedNumber';
import { readInclusions } from './commands/traceArguments';
import type { Retention } from './localData/forgetAged';
import { readThresholds } from './panel/readThresholds';

/** The settings of `dnac.*` as they are now. All are application-scoped: no folder can change one. */
export interface Settings {
  readonly limits: () => TraceLimits;
  readonly requestsPerMinute: () => number;
  readonly notificationDelayMs: () => number;
  readonly include: () => readonly Inclusion[];
  readonly page: () => PageOptions;
  /** Names of controllers. */
  readonly linkControllers: () => readonly string[];
  /** How much of the history is kept. */
  readonly retention: () => Retention;
  /** What a click on an address in a terminal does. */
  readonly terminalLinks: () => 'ask' | 'on';
  /** A template such as `ssh {user}@{address}`. */
  readonly sshCommand: () => string;
}

/** The settings that an open page obeys. */
export const pageSettings = ['dnac.thresholds', 'dnac.singleKeys'] as const;

export const settings: Settings = {
  limits: () => ({
    timeLimitMs: numberOf('timeLimitSeconds') * 1000,
    statisticsLimitMs: numberOf('statisticsLimitSeconds') * 1000,
    staleSyncMs: numberOf('staleSyncMinutes') * 60_000,
  }),
  requestsPerMinute: () => numberOf('requestsPerMinute'),
  notificationDelayMs: () => numberOf('notificationDelaySeconds') * 1000,
  include: () => readInclusions(valueOf('include')) ?? ['acl', 'device', 'interface'],
  page: () => ({
    thresholds: readThresholds(valueOf('thresholds')),
    singleKeys: valueOf('singleKeys') !== false,
  }),
  linkControllers: () => {
    const names = valueOf('linkControllers');
    return Array.isArray(names) ? names.filter(name => typeof name === 'string') : [];
  },
  retention: () => ({ limit: numberOf('historyLimit'), days: numberOf('historyDays') }),
  terminalLinks: () => (valueOf('terminalLinks') === 'on' ? 'on' : 'ask'),
  sshCommand: () => {
    const template = valueOf('sshCommand');
    return typeof template === 'string' ? template : 'ssh {address}';
  },
};

function numberOf(name: NumberName): number {
  return boundedNumber(name, valueOf(name));
}

function valueOf(name: string): unknown {
  return vscode.workspace.getConfiguration('dnac').get(name);
}
