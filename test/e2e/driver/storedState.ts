import type { Page } from 'playwright-core';
import { eventually } from '../../unit/tracing/eventually';

/**
 * Waits until VS Code has written something with this text into the browser's storage: it does so every few seconds, and
 * what is not written is gone with the page.
 */
export async function isStored(page: Page, text: string): Promise<void> {
  // No function has a name in here: the tests' compiler would wrap it in a helper that a browser does not have.
  const look = (): Promise<boolean> =>
    page.evaluate(async wanted => {
      const known = await indexedDB.databases();
      const names = known.map(({ name = '' }) => name).filter(name => name.startsWith('vscode-web-state-db'));
      for (const name of names) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error(`${name} cannot be opened`));
        });
        for (const store of Array.from(database.objectStoreNames)) {
          const values = await new Promise<unknown[]>((resolve, reject) => {
            const request = database.transaction(store).objectStore(store).getAll();
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(new Error(`${store} cannot be read`));
          });
          if (values.some(value => typeof value === 'string' && value.includes(wanted))) return true;
        }
        database.close();
      }
      return false;
    }, text);
  await eventually(`${text} is stored`, look);
}
