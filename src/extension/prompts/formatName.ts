import { message } from '../../path/message';
import type { ExportFormat } from '../../path/pageProtocol';
import type { Reader } from '../reader';

/** What people call an export's format: on the page, in prompts and in dialogs alike. */
export function formatName(format: ExportFormat, { say }: Pick<Reader, 'say'>): string {
  return say(message(`page.format.${format}`));
}
