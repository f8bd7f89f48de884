/**
 * How long a large library takes to be searched and sorted, as its list does when a reader types or presses a column:
 * `npx tsx test/bench/library/find.ts [audits]`. Time of the
 * processor; `first` is right after opening, before anything was made ready for searches.
 */

import { type Entry, entryOf } from '../../../lib/library/entry';
import { choicesOf, EVERYTHING, findEntries, prepareSearch, type Query, type SortBy } from '../../../lib/library/find';
import type { AuditDocument } from '../../../lib/model/schema';
import { computed, spread, table } from '../measure';
import { documentLines } from './documents';

const AUDITS = Number(process.argv[2] ?? '20000');
const ROUNDS = 7;
const SORTS: SortBy[] = ['lastSeen', 'issuer', 'year', 'state', 'problems'];

const seen = '2026-11-26T00:00:00.000Z';
const origin = { how: 'batch' as const, from: null };
const entries: Entry[] = [];
for await (const line of documentLines(AUDITS, false)) {
  const document = JSON.parse(line) as AuditDocument;
  entries.push(entryOf([{ document, firstSeen: seen, lastSeen: seen, origin }], seen));
}
/** As the browser gives them at each opening: nothing of them is known. */
const opened = () => structuredClone(entries);

const queries: Record<string, Partial<Query>> = {
  'search for a word': { text: '水务局' },
  'search for three': { text: '甲乙 2023 教育局' },
  ...Object.fromEntries(SORTS.map((by) => [`sort by ${by}`, { sort: { by, descending: false } }])),
};
const prepared = Array.from({ length: ROUNDS }, () => {
  const list = opened();
  return computed(() => [...prepareSearch(list)].length);
});
const rows: Record<string, Record<string, string>> = {};
for (const [name, query] of Object.entries(queries)) {
  const [first, again]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const list = opened();
    first.push(computed(() => findEntries(list, { ...EVERYTHING, ...query })));
    again.push(computed(() => findEntries(list, { ...EVERYTHING, ...query })));
  }
  rows[name] = { 'ms, first': spread(first), 'ms, again': spread(again) };
}
const choices = Array.from({ length: ROUNDS }, () => {
  const list = opened();
  return computed(() => choicesOf(list));
});
rows['years and issuers to choose from'] = { 'ms, first': spread(choices), 'ms, again': '' };
rows['made ready for searches when idle'] = { 'ms, first': spread(prepared), 'ms, again': '' };
table(`${AUDITS} audits found and sorted`, rows);
