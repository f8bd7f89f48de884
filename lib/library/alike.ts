import { ByMarks, MOST_AT_MARK } from '../check/by-marks';
import type { Database, Writing } from './database';
import type { Entry } from './entry';

/** Returns the reports in the library that share marks with these entries' texts. */
export async function alikeAround(
  reading: Database | Writing,
  entries: Pick<Entry, 'marks'>[],
): Promise<ByMarks<Entry>> {
  const marks = [...new Set(entries.flatMap((entry) => entry.marks ?? []))];
  const found = await Promise.all(marks.map((mark) => entriesAt(reading, mark)));
  return new ByMarks(new Map(found.flat().map((entry) => [entry.key, entry])).values());
}

// One more than MOST_AT_MARK, so that a mark beyond the limit is recognised as common.
const entriesAt = (reading: Database | Writing, mark: string): Promise<Entry[]> =>
  'getAllFromIndex' in reading
    ? reading.getAllFromIndex('entries', 'marks', mark, MOST_AT_MARK + 1)
    : reading
        .objectStore('entries')
        .index('marks')
        .getAll(mark, MOST_AT_MARK + 1);
