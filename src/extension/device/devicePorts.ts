import type { AskPorts } from '../commands/askAgain';
import type { TargetPorts } from '../commands/target';
import type { DeviceAnswers } from './deviceAnswers';
import type { Rights } from './rights';
import type { ReadWords } from './readWords';

/** What the commands about a hop's device work with. */
export interface DevicePorts extends TargetPorts, AskPorts {
  readonly answers: DeviceAnswers;
  readonly rights: Rights;
  readonly readWords: ReadWords;
  /** A template such as `ssh {user}@{address}`. */
  readonly sshTemplate: () => string;
  /** After how long what takes a while may show a notification. */
  readonly notificationDelayMs: () => number;
}
