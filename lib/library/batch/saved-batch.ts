import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { guarded } from '../../model/store-error';
import { resumed } from './queue';
import type { Batch, Item } from './types';

interface BatchDatabase extends DBSchema {
  /** One record per address, so that each finished page writes little. */
  items: { key: string; value: Item; indexes: { order: number } };
  settings: { key: 'settings'; value: Omit<Batch, 'items'> };
}

const NAME = 'gongkai-lens-batch';

/** The queue as saved on this device; there is only one. Every method throws `StoreError`. */
export class SavedBatch {
  private constructor(private readonly database: IDBPDatabase<BatchDatabase>) {}

  /** Deletes the saved queue, even if it cannot be read. */
  static delete(name = NAME): Promise<void> {
    return guarded(() => deleteDB(name));
  }

  static async open(name = NAME): Promise<SavedBatch> {
    const database = await guarded(() =>
      openDB<BatchDatabase>(name, 2, {
        async upgrade(created, from, _to, upgrade) {
          if (from < 1) {
            created.createObjectStore('items', { keyPath: 'url' }).createIndex('order', 'order');
            created.createObjectStore('settings');
          }
          // Results of the first version have no verdict. Their audits are in the library, so they are removed from the
          // queue.
          const items = upgrade.objectStore('items');
          for (let at = await items.openCursor(); at; at = await at.continue())
            if (at.value.result && !at.value.result.verdict) await at.delete();
        },
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      }),
    );
    return new SavedBatch(database);
  }

  /** Returns the saved queue, ready to be resumed, or null. */
  async load(): Promise<Batch | null> {
    return guarded(async () => {
      const settings = await this.database.get('settings', 'settings');
      if (!settings) return null;
      return resumed({ ...settings, items: await this.database.getAllFromIndex('items', 'order') });
    });
  }

  /** Replaces the saved queue in one transaction. */
  async replace(batch: Batch): Promise<void> {
    await guarded(async () => {
      const writing = this.database.transaction(['items', 'settings'], 'readwrite', { durability: 'strict' });
      const { items, ...settings } = batch;
      await Promise.all([
        writing.objectStore('items').clear(),
        ...items.map((item) => writing.objectStore('items').put(item)),
        writing.objectStore('settings').put(settings, 'settings'),
        writing.done,
      ]);
    });
  }

  /** Saves the items that changed, and the settings. */
  async keep({ items: _, ...settings }: Batch, changed: Item[]): Promise<void> {
    await guarded(async () => {
      const writing = this.database.transaction(['items', 'settings'], 'readwrite');
      await Promise.all([
        ...changed.map((item) => writing.objectStore('items').put(item)),
        writing.objectStore('settings').put(settings, 'settings'),
        writing.done,
      ]);
    });
  }

  /** Deletes the queue; the audits stay in the library. */
  async clear(): Promise<void> {
    await guarded(async () => {
      const writing = this.database.transaction(['items', 'settings'], 'readwrite');
      await Promise.all([writing.objectStore('items').clear(), writing.objectStore('settings').clear(), writing.done]);
    });
  }

  close = (): void => this.database.close();
}
