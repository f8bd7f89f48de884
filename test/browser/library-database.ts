import type { Page } from 'puppeteer-core';

/** The name of the library's database. */
const NAME = 'gongkai-lens';

/** Deletes everything that the extension stores. @param keeper a page of the extension, here and below */
export const forgetAll = (keeper: Page): Promise<unknown> =>
  keeper.evaluate(`(async () => {
    await chrome.storage.local.clear();
    for (const { name } of await indexedDB.databases())
      await new Promise((done, failed) => {
        Object.assign(indexedDB.deleteDatabase(name), { onsuccess: done, onerror: failed });
      });
  })()`);

/** Replaces the library by a database of this version with these stores, each with one record. */
export const putInPlace = (keeper: Page, version: number, stores: string[]): Promise<unknown> =>
  keeper.evaluate(
    (name, number, names) =>
      new Promise<void>((done, failed) => {
        // Without a pause: a page of the extension that opens its library in between would create its own stores.
        indexedDB.deleteDatabase(name);
        const opening = indexedDB.open(name, number);
        opening.onupgradeneeded = () => {
          for (const store of names) opening.result.createObjectStore(store).put('kept', 'record');
        };
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
      }),
    NAME,
    version,
    stores,
  );

/** Whether the library's database exists: Chromium deletes one that it could not write to on a full disk. */
export const isThere = (keeper: Page): Promise<boolean> =>
  keeper.evaluate(async (of) => (await indexedDB.databases()).some(({ name }) => name === of), NAME);

/** Returns the number of records in a store of the library. @throws Error if there is no library */
export const countIn = (keeper: Page, store: string): Promise<number> =>
  keeper.evaluate(
    (name, of) =>
      new Promise<number>((done, failed) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => failed(opening.error);
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onsuccess = () => {
          const counting = opening.result.transaction(of).objectStore(of).count();
          counting.onsuccess = () => {
            opening.result.close();
            done(counting.result);
          };
        };
      }),
    NAME,
    store,
  );
