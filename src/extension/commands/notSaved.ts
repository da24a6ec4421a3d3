import { message, type Message } from '../../path/message';

/** Why a file could not be written. VS Code wraps what the disk said: the system's code stands in the error's text. */
export function notSaved(file: string, error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const said = error instanceof Error ? `${code} ${error.message}` : String(error);
  if (/ENOSPC|EDQUOT/.test(said)) return message('file.notSaved.full', { file });
  if (/NoPermissions|EACCES|EPERM|EROFS/.test(said)) return message('file.notSaved.forbidden', { file });
  const reason = /\bE[A-Z]{2,}\b/.exec(said)?.[0] ?? (code === '' ? said.slice(0, 100) : code);
  return message('file.notSaved.other', { file, reason });
}
