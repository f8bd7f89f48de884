import { ByMarks } from '../check/by-marks';
import { guarded } from '../model/store-error';
import { Bodies } from './bodies';
import { atomically, type Database } from './database';
import type { Entry } from './entry';
import { type Around, nameOf, recheckYears, restingOn } from './recheck-years';
import { WorkingSet } from './working-set';

/** How many pages are checked in one transaction. */
const AT_ONCE = 25;

export interface RecheckOptions {
  /** Called if there is anything to check, before it begins. */
  onBegin?: (() => void) | undefined;
  /** Stops the checks; the rest is left for the next time. */
  signal?: AbortSignal | undefined;
}

/**
 * Runs the checks across years on what imports changed and on what depends on it, at the end of an import or after one
 * that was interrupted. Checking twice gives the same result. Returns whether anything was waiting. @throws StoreError
 */
export async function recheckImported(database: Database, { onBegin, signal }: RecheckOptions = {}): Promise<boolean> {
  // Keys increase with each transaction, so what another import adds meanwhile lies beyond this last one.
  const ids = await guarded(() => database.getAllKeys('unjudged'));
  const last = ids.at(-1);
  if (last === undefined) return false;
  onBegin?.();
  const waiting = await guarded(() => database.getAll('unjudged', IDBKeyRange.upperBound(last)));
  const all = await guarded(() => database.getAll('entries'));
  const around: Around = { bodies: new Bodies(all), texts: new ByMarks(all) };
  const entries = new Map(all.map((entry) => [entry.key, entry]));
  const checkedBy = new Map(waiting.map(({ key, by }) => [key, by]));
  const isDone = (key: string): boolean => {
    const entry = entries.get(key);
    return !entry || (checkedBy.has(key) && checkedBy.get(key) === nameOf(around, entry));
  };
  const resting = restingOn(
    around,
    waiting.map(({ key, before }) => ({ before, now: entries.get(key) })),
  );
  const touched = [...checkedBy.keys(), ...resting.map(({ key }) => key)];
  const open = [...new Set(touched)].filter((key) => !isDone(key));
  const keys = inYears(open, all);
  const fresh = new Set(open.filter((key) => checkedBy.has(key) && checkedBy.get(key) === undefined));
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    if (signal?.aborted) return true;
    await guarded(() =>
      atomically(database, async (writing) => {
        const draft = new WorkingSet();
        await recheckYears(writing, draft, around, keys.slice(at, at + AT_ONCE), fresh);
        await draft.write(writing);
      }),
    );
  }
  await guarded(() => database.delete('unjudged', IDBKeyRange.upperBound(last)));
  return true;
}

/** Sorts pages so that those they depend on are near by, and each is read once. */
function inYears(keys: string[], entries: Entry[]): string[] {
  const place = new Map<string, string>();
  for (const { key, issuer = '', year = 0 } of entries) place.set(key, `${issuer} ${year}`);
  const order = (key: string): string => place.get(key) ?? '';
  return [...keys].sort((a, b) => (order(a) < order(b) ? -1 : Number(order(a) > order(b))));
}
