import type { Figure } from '../audit/schema';
import type { FormatId } from '../format';
import { figureAt, KEYS } from './cells';
import { chunksOf, placed, type Region, UNREAD, unread } from './flat-figures';
import { flatRows } from './flat-rows';
import { type Slot, slotsOf } from './payload';
import { declaredColumns } from './proactive-grid';
import type { Source } from './source';
import { splits } from './split';

const MIN_HEADERS = 3;

/** Where the proactive table's column labels begin in running text; null where too few stand there. */
function headerStart(text: string, { start, end }: Region): number | null {
  const labels = KEYS.proactive.columns.map(({ key }) => [...(key.keys.at(-1) as string)].join('[\\s/]*'));
  const found = [...text.slice(start, end).matchAll(new RegExp(labels.join('|'), 'g'))];
  return found.length >= MIN_HEADERS && found[0] ? start + found[0].index : null;
}

/** Proactive disclosure table from running text. Figures run together are decided only where each has one digit. */
export function readProactiveFlat(source: Source, region: Region, format: FormatId): Figure[] {
  const { text } = source.folded;
  const start = headerStart(text, region);
  if (start === null) return [];
  const rows = flatRows(text, start, region.end, KEYS.proactive.rows);
  return rows.flatMap((row) => {
    const id = row.row.row.id;
    const columns = declaredColumns(id, format);
    const slots = slotsOf(text, row.start, row.end, columns.length);
    if (slots) return columns.map((column, i) => figureAt(source, 'proactive', id, column, slots[i] as Slot));
    const chunks = chunksOf(text, row);
    const ways = chunks ? splits(chunks, columns.length).map((numbers) => placed(text, row, numbers)) : [];
    const first = ways[0];
    if (!first) return unread(source, 'proactive', id, columns, row);
    // No identity decides here: a figure is read only where every way to cut the run agrees on it.
    return columns.map((column, i) => {
      const agreed = ways.every((way) => way[i]?.start === first[i]?.start && way[i]?.end === first[i]?.end);
      return figureAt(
        source,
        'proactive',
        id,
        column,
        agreed ? (first[i] as Slot) : { start: row.start, end: row.end, value: UNREAD },
      );
    });
  });
}
