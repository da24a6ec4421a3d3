import * as vscode from 'vscode';
import { controllerErrorKind, describeControllerError } from '../../controller/describeError';
import { message, type Message } from '../../path/message';
import { Problem } from '../commands/problem';
import type { KnownController } from '../controllers/knownController';
import { say } from '../words';

export type Right = 'run' | 'sync';

const shownMs = 10_000;
const sentences = { run: 'device.mayNotRun', sync: 'device.mayNotSync' } as const;

/** What this window has learned that accounts may not do. Each is told once; after that the status bar says it. */
export class Rights {
  private readonly refused = new Set<string>();

  /** Whether a controller has refused an account this in this window. */
  isRefused(controller: KnownController, right: Right): boolean {
    return this.refused.has(keyOf(controller, right));
  }

  /**
   * Makes a call; undefined when the account may not, which the person has heard then. Other errors become a `Problem`
   * in words.
   */
  async within<T>(
    controller: KnownController,
    right: Right,
    call: () => PromiseLike<T>,
  ): Promise<T | undefined> {
    try {
      return await call();
    } catch (error) {
      if (error instanceof Problem) throw error;
      if (controllerErrorKind(error) !== 'forbidden') throw inWords(controller, right, error);
      const known = this.isRefused(controller, right);
      this.refused.add(keyOf(controller, right));
      const sentence = refusal(controller, right);
      if (!known) throw new Problem(sentence);
      vscode.window.setStatusBarMessage(say(sentence), shownMs);
      return undefined;
    }
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

function keyOf({ kind, origin, username }: KnownController, right: Right): string {
  return JSON.stringify([kind, origin, username, right]);
}
