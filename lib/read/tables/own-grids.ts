import type { Grid } from '../../document/page';
import type { Figure } from '../../model/schema';
import { fold } from '../../text/fold';
import { parseCell } from '../../text/numbers';
import type { FoundSection } from '../sections';
import { foldedRange, type Source } from '../source';

/** Returns the name of a cell, unique within its table. */
export function nameOf({ row, column }: Pick<Figure, 'row' | 'column'>): string {
  return `${row} ${column}`;
}

/** Returns the number of figures that say something definite: a number, a blank cell or a sign for none. */
export const readable = (figures: Figure[]): number =>
  figures.filter(({ value, text }) => value !== null || !NO_FIGURE.has(parseCell(fold(text).text).kind)).length;
const NO_FIGURE = new Set(['text', 'unread']);

/** Returns each cell once: its first figure, unless that has no value and a later one has. */
export function merge(lists: Figure[][]): Figure[] {
  const merged = new Map<string, Figure>();
  for (const figure of lists.flat()) {
    const name = nameOf(figure);
    const known = merged.get(name);
    if (!known || (known.value === null && figure.value !== null)) merged.set(name, figure);
  }
  return [...merged.values()];
}

export interface GridFigures {
  grid: Grid;
  figures: Figure[];
}

/**
 * Returns those grids that hold a table, which may be split over several. The grid in the table's section, or else the
 * one with most figures, is the table; another grid that contradicts it in any cell is not part of it. A site's own
 * statistics have labels of the form too.
 */
export function ownAmong(source: Source, section: FoundSection | undefined, read: GridFigures[]): GridFigures[] {
  const isWithin = ({ grid }: GridFigures): boolean => {
    const [start] = foldedRange(source, grid);
    return section?.heading !== undefined && section.heading !== null && start >= section.start && start < section.end;
  };
  const ranked = read.map((each) => ({ ...each, within: isWithin(each), count: readable(each.figures) }));
  ranked.sort((a, b) => Number(b.within) - Number(a.within) || b.count - a.count);
  const isTable = ranked[0]?.within && ranked[0].count > 0;
  const known = new Map<string, number | null>();
  const own = new Set<Grid>();
  for (const { grid, figures, within } of ranked) {
    const saysOtherwise = figures.some((figure) => {
      const value = known.get(nameOf(figure));
      if (value === undefined || value === figure.value) return false;
      return (isTable && !within) || (value !== null && figure.value !== null);
    });
    if (saysOtherwise) continue;
    own.add(grid);
    for (const figure of figures) known.set(nameOf(figure), known.get(nameOf(figure)) ?? figure.value);
  }
  return read.filter(({ grid }) => own.has(grid));
}

/** Maximum length of the name of a table: its caption, or the line above it. */
const MAX_NAME = 60;
const NAMES_TABLE = /表|情况|数据|统计|年度/;
const OTHER_YEAR = /上年度?|上一年度?|去年/;

/**
 * Returns the grids without those of another year, according to their caption or the line above them, if the page has a
 * table of its own year with as many rows and columns.
 */
export function ofYear({ page: { reading } }: Source, grids: Grid[], year: number | null): Grid[] {
  const isOthers = (grid: Grid): boolean => {
    const first = grid.cells[0]?.start ?? grid.start;
    const name =
      reading
        .slice(Math.max(0, first - 2 * MAX_NAME), first)
        .trimEnd()
        .split('\n')
        .at(-1)
        ?.trim() ?? '';
    if (!name || name.length > MAX_NAME || /[。；]/.test(name) || !NAMES_TABLE.test(name)) return false;
    const named = Array.from(name.matchAll(/20\d\d(?=年)/g), Number);
    return named.length ? year !== null && !named.includes(year) : OTHER_YEAR.test(name);
  };
  const foreign = new Set(grids.filter((grid) => grid.rows > 2 && isOthers(grid)));
  const isDouble = (grid: Grid): boolean =>
    grids.some((other) => !foreign.has(other) && other.rows === grid.rows && other.columns === grid.columns);
  return foreign.size ? grids.filter((grid) => !foreign.has(grid) || !isDouble(grid)) : grids;
}

/** Minimum number of headings of the form that show where a report begins. */
const MIN_HEADINGS = 3;

/** Returns the grids without those above a report's first heading, which are its site's. */
export function belowHeadings(source: Source, sections: FoundSection[], grids: Grid[]): Grid[] {
  const starts = sections.flatMap(({ heading }) => heading?.start ?? []);
  if (starts.length < MIN_HEADINGS) return grids;
  const first = Math.min(...starts);
  return grids.filter((grid) => foldedRange(source, grid)[1] > first);
}
