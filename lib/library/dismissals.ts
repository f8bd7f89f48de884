import * as z from 'zod/mini';
import { type Dismissal, subjectsOf } from '../model/dismissals';
import type { AuditDocument } from '../model/schema';
import { guarded } from '../model/store-error';
import type { Database } from './database';

/** A dismissal as it may come from outside: a file, or a page's panel. */
export const dismissal = z.object({
  subject: z.string().check(z.minLength(1)),
  rule: z.string(),
  place: z.string(),
  reason: z.string().check(z.regex(/\S/)),
  on: z.string(),
});

/** The dismissals kept on this device. */
export class Dismissals {
  constructor(private readonly database: Database) {}

  /**
   * Keeps a dismissal, in the place of an earlier one of the same finding.
   * @throws RangeError if no reason is given; StoreError
   */
  async put(item: Dismissal): Promise<void> {
    const valid = dismissal.safeParse(item);
    if (!valid.success) throw new RangeError('a dismissal needs a subject and a written reason');
    await guarded(() => this.database.put('dismissals', valid.data));
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

  /** Takes all of them back. @throws StoreError */
  clear = (): Promise<void> => guarded(() => this.database.clear('dismissals'));

  /** Takes a dismissal back. @throws StoreError */
  async remove(subject: string, rule: string, place: string): Promise<void> {
    await guarded(() => this.database.delete('dismissals', [subject, rule, place]));
  }
}
