import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { guarded } from '../../model/store-error';
import { resumed } from './queue';
import type { Batch, Item } from './types';

interface BatchDatabase extends DBSchema {
  /** One record to an address, so that each page that ends writes little. */
  items: { key: string; value: Item; indexes: { order: number } };
  settings: { key: 'settings'; value: Omit<Batch, 'items'> };
}

const NAME = 'gongkai-lens-batch';

/** The queue as kept on this device: one at a time. Every method throws `StoreError`. */
export class SavedBatch {
  private constructor(private readonly database: IDBPDatabase<BatchDatabase>) {}

  /** Deletes the queue as it lies, readable or not. */
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
          // Results of the first version have no verdict. Their audits are in the library: here they are done with.
          const items = upgrade.objectStore('items');
          for (let at = await items.openCursor(); at; at = await at.continue())
            if (at.value.result && !at.value.result.verdict) await at.delete();
        },
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      }),
    );
    return new SavedBatch(database);
  }

  /** The queue that was left, ready to go on, or null. */
  async load(): Promise<Batch | null> {
    return guarded(async () => {
      const settings = await this.database.get('settings', 'settings');
      if (!settings) return null;
      return resumed({ ...settings, items: await this.database.getAllFromIndex('items', 'order') });
    });
  }

  /** Puts a whole queue in the place of the one before, or none of it. */
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

  /** Keeps what changed. */
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

  /** Forgets the queue; the audits stay in the library. */
  async clear(): Promise<void> {
    await guarded(async () => {
      const writing = this.database.transaction(['items', 'settings'], 'readwrite');
      await Promise.all([writing.objectStore('items').clear(), writing.objectStore('settings').clear(), writing.done]);
    });
  }

  close = (): void => this.database.close();
}
