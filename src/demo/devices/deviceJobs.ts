import { randomUUID } from 'node:crypto';
import type { Device } from '../network/network';

interface Job {
  readonly taskId: string;
  readonly device: Device;
  /** Epoch ms. */
  readonly startedAtMs: number;
  readonly endsAtMs: number;
  readonly username: string;
}

/** The commands that somebody wants run on a device, and the file that will hold what it answers. */
export interface CommandJob extends Job {
  readonly kind: 'commands';
  readonly commands: readonly string[];
  readonly fileId: string;
}

/** A device that the controller reads anew. */
export interface SyncJob extends Job {
  readonly kind: 'sync';
}

export type DeviceJob = CommandJob | SyncJob;

/** How far the newest reading of a device that somebody asked for has come. */
export interface SyncState {
  readonly running: boolean;
  /** Epoch ms; absent before the first one has ended. */
  readonly syncedAtMs?: number;
}

const commandTakesMs = 700;
const syncTakesMs = 3_000;
const keptJobs = 100;

/** What the box does with its devices beside tracing; forgotten with the process. */
export class DeviceJobs {
  private jobs: readonly DeviceJob[] = [];

  constructor(
    private readonly now: () => number,
    private readonly speed: number,
  ) {}

  run(device: Device, commands: readonly string[], username: string): CommandJob {
    const times = this.times(commandTakesMs);
    return this.keep({ kind: 'commands', device, commands, fileId: randomUUID(), username, ...times });
  }

  sync(device: Device, username: string): SyncJob {
    return this.keep({ kind: 'sync', device, username, ...this.times(syncTakesMs) });
  }

  findByTask(taskId: string): DeviceJob | undefined {
    return this.jobs.find(job => job.taskId === taskId);
  }

  /** A file is there when its commands have run. */
  findByFile(fileId: string): CommandJob | undefined {
    const jobs = this.jobs.filter(job => job.kind === 'commands');
    return jobs.find(job => job.fileId === fileId && job.endsAtMs <= this.now());
  }

  /** Nothing comes of reading a device that does not answer. */
  syncOf(device: Device): SyncState {
    const syncs = this.jobs.filter(job => job.kind === 'sync' && job.device === device);
    const ended = device.unreachable === true ? [] : syncs.filter(job => job.endsAtMs <= this.now());
    const last = ended.at(-1);
    const running = syncs.some(job => job.endsAtMs > this.now());
    return last === undefined ? { running } : { running, syncedAtMs: Math.round(last.endsAtMs) };
  }

  private times(takesMs: number): Pick<Job, 'taskId' | 'startedAtMs' | 'endsAtMs'> {
    const startedAtMs = this.now();
    return { taskId: randomUUID(), startedAtMs, endsAtMs: Math.round(startedAtMs + takesMs / this.speed) };
  }

  private keep<J extends DeviceJob>(job: J): J {
    this.jobs = [...this.jobs, job].slice(-keptJobs);
    return job;
  }
}
