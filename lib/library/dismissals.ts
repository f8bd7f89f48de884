import * as z from 'zod/mini';
import { type Dismissal, subjectsOf } from '../model/dismissals';
import type { AuditDocument } from '../model/schema';
import { guarded } from '../model/store-error';
import type { Database, Writing } from './database';

/** Maximum number of characters of a name or an address: no real one has more. */
export const MAX_NAME = 10_000;
const MAX_REASON = 100_000;

/** The shape of a dismissal that comes from outside: from a file, or from a page's panel. */
export const dismissal = z.object({
  subject: z.string().check(z.minLength(1), z.maxLength(MAX_NAME)),
  rule: z.string().check(z.maxLength(MAX_NAME)),
  place: z.string().check(z.maxLength(MAX_NAME)),
  reason: z.string().check(z.regex(/\S/), z.maxLength(MAX_REASON)),
  on: z.string().check(z.maxLength(MAX_NAME)),
  by: z.optional(z.string().check(z.maxLength(MAX_NAME))),
});

/** Returns a dismissal without unknown fields. @throws RangeError if no reason is given */
function validOf(item: Dismissal): Dismissal {
  const valid = dismissal.safeParse(item);
  if (!valid.success) throw new RangeError('a dismissal needs a subject and a written reason');
  return valid.data as Dismissal;
}

/** Deletes all dismissals of a page, proposed ones included. */
export async function forget(writing: Writing, subject: string): Promise<void> {
  const own = IDBKeyRange.bound([subject], [subject, []]);
  await writing.objectStore('dismissals').delete(own);
  await writing.objectStore('proposed').delete(own);
}

/** The dismissals kept on this device, and those from imports that wait to be accepted. */
export class Dismissals {
  constructor(private readonly database: Database) {}

  /**
   * Saves a dismissal, replacing an earlier one of the same finding.
   * @throws RangeError if no reason is given; StoreError
   */
  async put(item: Dismissal): Promise<void> {
    const valid = validOf(item);
    await guarded(() => this.settle(valid, true));
  }

  /**
   * Saves a dismissal unless the finding is already dismissed for another reason.
   * @returns null, or the other dismissal, which another window saved first and which stays
   * @throws as `put`
   */
  async add(item: Dismissal): Promise<Dismissal | null> {
    const valid = validOf(item);
    const { subject, rule, place, reason } = valid;
    return guarded(async () => {
      const writing = this.database.transaction(['dismissals', 'proposed'], 'readwrite');
      const kept = await writing.objectStore('dismissals').get([subject, rule, place]);
      const isOther = kept !== undefined && kept.reason !== reason;
      await Promise.all([
        isOther || writing.objectStore('dismissals').put(valid),
        isOther || writing.objectStore('proposed').delete([subject, rule, place]),
        writing.done,
      ]);
      return isOther ? kept : null;
    });
  }

  /** Returns the dismissals from imports, which have no effect until accepted. @throws StoreError */
  proposed = (): Promise<Dismissal[]> => guarded(() => this.database.getAll('proposed'));

  /**
   * Accepts or rejects proposed dismissals, all or none. Skips those that are no longer proposed. @throws StoreError
   */
  async settleProposed(items: Pick<Dismissal, 'subject' | 'rule' | 'place'>[], isAccepted: boolean): Promise<void> {
    await guarded(async () => {
      const writing = this.database.transaction(['dismissals', 'proposed'], 'readwrite');
      const [kept, proposed] = [writing.objectStore('dismissals'), writing.objectStore('proposed')];
      const settling = items.map(async ({ subject, rule, place }) => {
        const item = await proposed.get([subject, rule, place]);
        if (!item) return;
        if (isAccepted) await kept.put(item);
        await proposed.delete([subject, rule, place]);
      });
      await Promise.all([...settling, writing.done]);
    });
  }

  /** Saves or deletes a dismissal, and deletes what was proposed for the same finding. */
  private async settle(item: Pick<Dismissal, 'subject' | 'rule' | 'place'>, isKept: boolean): Promise<void> {
    const writing = this.database.transaction(['dismissals', 'proposed'], 'readwrite');
    const key: [string, string, string] = [item.subject, item.rule, item.place];
    const kept = writing.objectStore('dismissals');
    await Promise.all([
      isKept ? kept.put(item as Dismissal) : kept.delete(key),
      writing.objectStore('proposed').delete(key),
      writing.done,
    ]);
  }

  /** Returns one dismissal, if it exists. @throws StoreError */
  get(subject: string, rule: string, place: string): Promise<Dismissal | undefined> {
    return guarded(() => this.database.get('dismissals', [subject, rule, place]));
  }

  /** Returns all dismissals that concern a document. @throws StoreError */
  async of(document: AuditDocument): Promise<Dismissal[]> {
    const found = await guarded(() =>
      Promise.all(
        subjectsOf(document).map((subject) =>
          this.database.getAll('dismissals', IDBKeyRange.bound([subject], [subject, []])),
        ),
      ),
    );
    return found.flat();
  }

  /** Returns the number of dismissals, without proposed ones. @throws StoreError */
  count = (): Promise<number> => guarded(() => this.database.count('dismissals'));

  /** Deletes all dismissals, proposed ones included. @throws StoreError */
  async clear(): Promise<void> {
    await guarded(async () => {
      const writing = this.database.transaction(['dismissals', 'proposed'], 'readwrite');
      await Promise.all([
        writing.objectStore('dismissals').clear(),
        writing.objectStore('proposed').clear(),
        writing.done,
      ]);
    });
  }

  /** Deletes a dismissal, proposed or not. @throws StoreError */
  remove(subject: string, rule: string, place: string): Promise<void> {
    return guarded(() => this.settle({ subject, rule, place }, false));
  }
}
