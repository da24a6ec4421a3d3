import path from 'node:path';
import { namesIn, realFiles, removeFile } from './wholeFile';

const markFolder = 'cancel';

/** Notes of windows that do not run a trace themselves: "this one is to be cancelled". One empty file each. */
export class CancelMarks {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = path.join(folder, markFolder);
  }

  async set(id: string): Promise<void> {
    await realFiles.mkdir(this.folder, { recursive: true, mode: 0o700 });
    await (await realFiles.open(path.join(this.folder, id), 'a', 0o600)).close();
  }

  async clear(id: string): Promise<void> {
    await removeFile(realFiles, path.join(this.folder, id));
  }

  ids(): Promise<readonly string[]> {
    return namesIn(realFiles, this.folder);
  }
}
