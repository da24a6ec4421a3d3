import { message, type Message } from '../../path/message';

/** Why a file could not be written. VS Code wraps what the disk said: the system's code stands in the error's text. */
export function notSaved(file: string, error: unknown): Message {
  const { kind, reason } = diskTrouble(error);
  return kind === 'other'
    ? message('file.notSaved.other', { file, reason })
    : message(`file.notSaved.${kind}`, { file });
}

/** Why a trace could not be kept. */
export function traceNotSaved(label: string, error: unknown): Message {
  const { kind, reason } = diskTrouble(error);
  return kind === 'other'
    ? message('trace.notSaved.other', { label, reason })
    : message(`trace.notSaved.${kind}`, { label });
}

/** Why a pin, a name, a note or a deletion did not come to the disk; undefined for an error that is not the store's. */
export function changeNotSaved(error: unknown): Message | undefined {
  if (!(error instanceof Error) || error.name !== 'StoreError') return undefined;
  const { kind, reason } = diskTrouble(error);
  return kind === 'other' ? message('store.failed.other', { reason }) : message(`store.failed.${kind}`);
}

/** What went wrong with a file: how to say it, and the system's code for it. */
interface DiskTrouble {
  readonly kind: 'full' | 'forbidden' | 'other';
  /** The system's code, where there is one. */
  readonly reason: string;
}

export function diskTrouble(error: unknown): DiskTrouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const said = error instanceof Error ? `${code} ${error.message}`.trim() : String(error);
  const reason = /\bE[A-Z]{2,}\b/.exec(said)?.[0] ?? (code === '' ? said.slice(0, 100) : code);
  if (/ENOSPC|EDQUOT/.test(said)) return { kind: 'full', reason };
  return { kind: /NoPermissions|EACCES|EPERM|EROFS/.test(said) ? 'forbidden' : 'other', reason };
}
