import * as z from 'zod/mini';
import { type Dismissal, subjectsOf } from '../model/dismissals';
import type { AuditDocument } from '../model/schema';
import { guarded } from '../model/store-error';
import type { Database, Writing } from './database';

/** A dismissal as it may come from outside: a file, or a page's panel. */
export const dismissal = z.object({
  subject: z.string().check(z.minLength(1)),
  rule: z.string(),
  place: z.string(),
  reason: z.string().check(z.regex(/\S/)),
  on: z.string(),
});

/** Forgets what was set aside on a page, and what was proposed for it. */
export async function forget(writing: Writing, subject: string): Promise<void> {
  const own = IDBKeyRange.bound([subject], [subject, []]);
  await writing.objectStore('dismissals').delete(own);
  await writing.objectStore('proposed').delete(own);
}

/** The dismissals kept on this device, and those that came with an import and wait to be accepted. */
export class Dismissals {
  constructor(private readonly database: Database) {}

  /**
   * Keeps a dismissal, in the place of an earlier one of the same finding.
   * @throws RangeError if no reason is given; StoreError
   */
  async put(item: Dismissal): Promise<void> {
    const valid = dismissal.safeParse(item);
    if (!valid.success) throw new RangeError('a dismissal needs a subject and a written reason');
    await guarded(() => this.settle(valid.data, true));
  }

  /** What came with imports: nothing is set aside by it until it is accepted. @throws StoreError */
  proposed = (): Promise<Dismissal[]> => guarded(() => this.database.getAll('proposed'));

  /** Sets aside what was proposed. False where it is not proposed any more. @throws StoreError */
  async accept(subject: string, rule: string, place: string): Promise<boolean> {
    const item = await guarded(() => this.database.get('proposed', [subject, rule, place]));
    if (item) await guarded(() => this.settle(item, true));
    return item !== undefined;
  }

  /** Keeps a dismissal, or takes it back, and with it what was proposed of the same finding. */
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

  /** One dismissal, if there is. @throws StoreError */
  get(subject: string, rule: string, place: string): Promise<Dismissal | undefined> {
    return guarded(() => this.database.get('dismissals', [subject, rule, place]));
  }

  /** All that concern a document. @throws StoreError */
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

  /** How many there are. @throws StoreError */
  count = (): Promise<number> => guarded(() => this.database.count('dismissals'));

  /** Takes all of them back, and refuses all that are proposed. @throws StoreError */
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

  /** Takes a dismissal back, or refuses one that was proposed. @throws StoreError */
  remove(subject: string, rule: string, place: string): Promise<void> {
    return guarded(() => this.settle({ subject, rule, place }, false));
  }
}
