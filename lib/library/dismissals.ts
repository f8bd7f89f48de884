import * as z from 'zod/mini';
import { type Dismissal, subjectsOf } from '../model/dismissals';
import type { AuditDocument } from '../model/schema';
import { guarded } from '../model/store-error';
import type { Database, Writing } from './database';

/** Names and addresses beyond this are none. */
export const MAX_NAME = 10_000;
const MAX_REASON = 100_000;

/** A dismissal as it may come from outside: a file, or a page's panel. */
export const dismissal = z.object({
  subject: z.string().check(z.minLength(1), z.maxLength(MAX_NAME)),
  rule: z.string().check(z.maxLength(MAX_NAME)),
  place: z.string().check(z.maxLength(MAX_NAME)),
  reason: z.string().check(z.regex(/\S/), z.maxLength(MAX_REASON)),
  on: z.string().check(z.maxLength(MAX_NAME)),
  by: z.optional(z.string().check(z.maxLength(MAX_NAME))),
});

/** A dismissal without what does not belong to it. @throws RangeError if no reason is given */
function validOf(item: Dismissal): Dismissal {
  const valid = dismissal.safeParse(item);
  if (!valid.success) throw new RangeError('a dismissal needs a subject and a written reason');
  return valid.data as Dismissal;
}

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
    const valid = validOf(item);
    await guarded(() => this.settle(valid, true));
  }

  /**
   * Keeps a dismissal of a finding that is not set aside, or is for the same reason.
   * @returns null; where another window was first, what that one kept, which stays
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

  /** What came with imports: nothing is set aside by it until it is accepted. @throws StoreError */
  proposed = (): Promise<Dismissal[]> => guarded(() => this.database.getAll('proposed'));

  /** Accepts what was proposed, or rejects it: all of it or, if that fails, none. Passes over what is proposed no more. @throws StoreError */
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
