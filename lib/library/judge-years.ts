import { judgedAcrossYears, judgedAlone } from '../check/across-years';
import { type AuditDocument, auditDocument } from '../model/schema';
import { sha256 } from '../text/digest';
import { Bodies, bodyKeys, type Evidence, type Known } from './bodies';
import type { Writing } from './database';
import type { Draft } from './draft';
import { type Entry, entryOf } from './entry';

/** A page whose report was put, replaced or removed: its entry before and now. */
export interface Touched {
  before: Entry | undefined;
  now: Entry | undefined;
}

/** A page that an import touched and that is to be judged by all that the library holds. */
export interface Unjudged {
  key: string;
  /** Its entry before; absent where there was none. */
  before?: Entry;
  /** What it was judged by on its way in, see `nameOf`; absent where there was nothing among the lines around it. */
  by?: string;
}

/** What a report is judged by, in short: the same as long as that says the same. Absent where there is nothing. */
export function nameOf(evidence: Evidence | null): string | undefined {
  if (!evidence) return undefined;
  const { entry, doubt } = evidence;
  const { key, issuer, year, title, versions, firstSeen, lastSeen, origin } = entry;
  return sha256(JSON.stringify([key, issuer, year, title, versions, firstSeen, lastSeen, origin, doubt]));
}

/** Those entries that reports of these bodies, for these years and the ones around them, are found among. */
export async function bodiesAround(writing: Writing, entries: Known[]): Promise<Bodies> {
  const keys = entries.flatMap((entry) =>
    [-1, 0, 1].flatMap((years) => bodyKeys({ ...entry, year: (entry.year ?? Number.NaN) + years })),
  );
  const index = writing.objectStore('entries').index('bodies');
  const found = await Promise.all([...new Set(keys)].map((key) => index.getAll(key)));
  return new Bodies([...new Map(found.flat().map((entry) => [entry.key, entry])).values()]);
}

/** The pages that rest on what was touched: of what it was and of what it is, the reports of the year after. */
export function restingOn(bodies: Bodies, touched: Touched[]): string[] {
  const known = touched.flatMap(({ before, now }) => [before, now].filter((entry) => entry !== undefined));
  return [...new Set(known.flatMap((entry) => bodies.after(entry)).map(({ key }) => key))];
}

/**
 * Judges pages anew by the best evidence that the library holds of the year before. A page that is left without any is judged
 * alone if it rested on what is gone.
 *
 * @param fresh pages that were just put: what they say themselves stands where there is nothing to judge them by
 */
export async function judgeYears(
  writing: Writing,
  draft: Draft,
  bodies: Bodies,
  keys: string[],
  fresh: Set<string>,
): Promise<void> {
  await draft.read(writing, keys);
  const pairs = keys.flatMap((key) => {
    const { entry } = draft.page(key);
    return entry ? [{ key, entry, evidence: bodies.before(entry) }] : [];
  });
  await draft.read(
    writing,
    pairs.flatMap(({ evidence }) => evidence?.entry.key ?? []),
  );
  for (const { key, entry, evidence } of pairs) {
    const { versions } = draft.page(key);
    const last = versions.at(-1);
    if (!last || (!fresh.has(key) && !isSound(last.document))) continue;
    const found = evidence && draft.page(evidence.entry.key).versions.at(-1);
    const previous = found && (fresh.has(evidence.entry.key) || isSound(found.document)) ? found : null;
    if (!previous && fresh.has(key)) continue;
    const document = previous
      ? judgedAcrossYears(last.document, previous.document, evidence?.doubt)
      : judgedAlone(last.document);
    if (saidBy(document) === saidBy(last.document)) continue;
    const judged = versions.with(-1, { ...last, document });
    draft.put(entryOf(judged, entry.savedAt), judged);
  }
}

/** What was broken in the database harms itself alone: it is neither judged nor evidence. */
const isSound = (document: AuditDocument): boolean => auditDocument.safeParse(document).success;

const saidBy = ({ findings, checks }: { findings: unknown; checks: unknown }): string =>
  JSON.stringify(findings) + JSON.stringify(checks);
