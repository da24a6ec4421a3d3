import * as vscode from 'vscode';
import { controllerErrorKind, describeControllerError } from '../../controller/describeError';
import { message, type Message } from '../../path/message';
import { Problem } from '../commands/problem';
import type { DeviceConnection } from '../controllers/connections';
import type { KnownController } from '../controllers/knownController';
import { say } from '../words';

export type Right = 'run' | 'sync';

/** A controller, and the session in which it is asked. */
export interface Asked {
  readonly controller: KnownController;
  readonly connection: DeviceConnection;
}

const shownMs = 10_000;
const sentences = { run: 'device.mayNotRun', sync: 'device.mayNotSync' } as const;

/**
 * What this window has learned that accounts may not do. Each is told once; after that the status bar says it. Whoever
 * signs in anew may have more rights by then.
 */
export class Rights {
  private readonly refused = new WeakMap<object, readonly Right[]>();

  /** Whether a controller has refused an account this in this session. */
  isRefused({ controller }: DeviceConnection, right: Right): boolean {
    return this.refused.get(controller)?.includes(right) === true;
  }

  /**
   * Makes a call; undefined when the account may not, which the person has heard then. Other errors become a `Problem`
   * in words.
   */
  async within<T>(
    { controller, connection }: Asked,
    right: Right,
    call: () => PromiseLike<T>,
  ): Promise<T | undefined> {
    try {
      return await call();
    } catch (error) {
      if (error instanceof Problem) throw error;
      if (controllerErrorKind(error) !== 'forbidden') throw inWords(controller, right, error);
      const sentence = refusal(controller, right);
      if (!this.note(connection, right)) throw new Problem(sentence);
      vscode.window.setStatusBarMessage(say(sentence), shownMs);
      return undefined;
    }
  }

  /** True when it was known. */
  private note(connection: DeviceConnection, right: Right): boolean {
    if (this.isRefused(connection, right)) return true;
    const session = connection.controller;
    this.refused.set(session, [...(this.refused.get(session) ?? []), right]);
    return false;
  }
}

/** Why an account may not do something. */
export function refusal({ name, username = '' }: KnownController, right: Right): Message {
  return message(sentences[right], { user: username, controller: name });
}

function inWords({ name, origin, username = '' }: KnownController, right: Right, error: unknown): Problem {
  const host = URL.canParse(origin) ? new URL(origin).hostname : origin;
  if (controllerErrorKind(error) !== 'notFound')
    return new Problem(describeControllerError(error, { name, host, username }));
  return new Problem(
    right === 'run' ? message('device.noRunner', { controller: name }) : message('device.unknown'),
  );
}
