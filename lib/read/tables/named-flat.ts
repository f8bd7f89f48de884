import type { Column, TableId } from '../../forms';
import type { Figure } from '../../model/schema';
import { parseCell } from '../../text/numbers';
import type { Source } from '../source';
import { figureAt } from './cells';
import type { Region } from './flat-figures';
import { type TableKeys, tableKeys } from './keys';
import type { CellLabel } from './labels';
import { rowOf } from './row-labels';
import { wordsOf } from './words';

/**
 * Minimum number of columns, each named before its figure, in a line that is a row of a table; minimum number of such
 * rows.
 */
const MIN_NAMED = 4;
const MIN_ROWS = 3;
/** Maximum length of a row that is written out. */
const MAX_LINE = 600;

interface Named extends Region {
  column: Column;
  /** Where its name begins, in folded text. */
  from: number;
}

/** Matches a column name followed by a figure; longer names are tried first. */
function pattern({ columns }: TableKeys): RegExp {
  const names = columns.flatMap(({ key }) => key.keys).sort((a, b) => b.length - a.length);
  return new RegExp(`(${names.join('|')})[:为]? ?(\\d[\\d,]*)(?!\\d|[.]\\d)`, 'g');
}

/** Returns the figures of a line that follow the names of their columns, each column once. */
function namedIn(line: string, start: number, names: RegExp, { columns }: TableKeys): Named[] {
  const found: Named[] = [];
  for (const { 0: whole, 1: name = '', 2: figure = '', index } of line.matchAll(names)) {
    const column = columns.find(({ key }) => key.keys.includes(name))?.column;
    if (!column || found.some((other) => other.column.id === column.id)) continue;
    const end = start + index + whole.length;
    found.push({ column, from: start + index, start: end - figure.length, end });
  }
  return found;
}

/**
 * Reads a table of layout `rows` that is written out: one line per row, in which the name of its column precedes each
 * figure.
 */
export function readNamedFlat(source: Source, region: Region, table: TableId): Figure[] {
  const { text } = source.folded;
  const keys = tableKeys(table);
  const names = pattern(keys);
  const rows = new Map<string, Figure[]>();
  let heads: CellLabel[] = [];
  let previous = -1;
  for (const { 0: line, index } of text.slice(region.start, region.end).matchAll(/[^\n]+/g)) {
    const start = region.start + index;
    const named = line.length > MAX_LINE ? [] : namedIn(line, start, names, keys);
    const [first] = named;
    if (!first || named.length < MIN_NAMED) {
      heads = [...heads, wordsOf(line.trim()).label].slice(-2);
      continue;
    }
    const label = wordsOf(
      text
        .slice(start, first.from)
        .replace(/[\s:为]+$/, '')
        .trim(),
    );
    const row = rowOf(label, table, { around: () => heads, previous });
    if (!row || rows.has(row.row.id)) continue;
    previous = row.order;
    rows.set(
      row.row.id,
      named.map(({ column, start, end }) =>
        figureAt(source, table, row.row.id, column, { start, end, value: parseCell(text.slice(start, end)) }),
      ),
    );
  }
  return rows.size < MIN_ROWS ? [] : [...rows.values()].flat();
}
