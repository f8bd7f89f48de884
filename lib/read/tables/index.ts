import { groupBy } from '../../collections';
import type { Grid } from '../../document/page';
import {
  derived,
  type EditionId,
  type FormTable,
  formCells,
  type TableId,
  tableIds,
  tableOf,
  tablesOf,
} from '../../forms';
import { positionOf } from '../../model/quotes';
import type { Figure, TableReading } from '../../model/schema';
import { fold } from '../../text/fold';
import { parseCell } from '../../text/numbers';
import type { FoundSection } from '../sections';
import type { Source } from '../source';
import { blankRowsOf, readBlankFlat } from './blank-flat';
import { readBlocksFlat } from './blocks-flat';
import { readBlocksGrid } from './blocks-grid';
import { isValue, namesColumn, namesRow, readCells } from './cells';
import { transposed } from './grid-rows';
import { readLineFlat } from './line-flat';
import { readBareLine, readLineGrid } from './line-grid';
import { readListFlat } from './list-flat';
import { readListGrid } from './list-grid';
import { nonTabularSource, wholeReportAs } from './non-tabular';
import { belowHeadings, type GridFigures, merge, nameOf, ofYear, ownAmong, readable } from './own-grids';
import { withPastedRows } from './pasted-rows';
import { readRowsFlat } from './rows-flat';
import { readRowsGrid, readSideBySide } from './rows-grid';
import { unnamedIn } from './unnamed-columns';
import { unreadRowsOf } from './unread-rows';

interface Reading {
  source: 'table' | 'flattened';
  figures: Figure[];
  /** Cells of the form that may stand under heads that are none of its own. */
  unnamed?: Figure[];
}

const KINDS: { kind: Grid['kind']; source: Reading['source'] }[] = [
  { kind: 'table', source: 'table' },
  { kind: 'blocks', source: 'table' },
  { kind: 'lines', source: 'flattened' },
];

/** Fewer figures than this, and the grid may be printed on its side. */
const FEW_IN_ROWS = 30;
const FEW_IN_BLOCKS = 4;
const FEW_ROWS = 2;
const MAX_SIDE = 80;

/** The declaration of a table in the edition of the year; in any that has it, where that one has not. */
const formOf = (table: TableId, edition: EditionId): FormTable =>
  tableOf(edition, table) ?? (tablesOf(table).at(-1) as FormTable);

/** What one table has in grids of a kind, and which of its cells stand there under heads that are not the form's. */
function fromGrids(
  source: Source,
  section: FoundSection | undefined,
  grids: Grid[],
  form: FormTable,
  edition: EditionId,
): Pick<Reading, 'figures' | 'unnamed'> {
  let own: GridFigures[] = [];
  const figures = readGrids(source, section, grids, form, edition, (some, read) => {
    own = ownAmong(
      source,
      section,
      Array.from(some, (grid) => ({ grid, figures: read(grid) })),
    );
    return merge(own.map((each) => each.figures));
  });
  if (form.layout === 'list') return { figures };
  const unnamed = own.map((each) => unnamedIn(source, each.grid, form.id, edition, each.figures));
  return { figures, unnamed: merge(unnamed) };
}

/** @param of reads some of the grids and takes of what was read what is the report's */
function readGrids(
  source: Source,
  section: FoundSection | undefined,
  grids: Grid[],
  form: FormTable,
  edition: EditionId,
  of: (some: Iterable<Grid>, read: (grid: Grid) => Figure[]) => Figure[],
): Figure[] {
  const table = form.id;
  if (form.layout === 'list') return of(grids, (grid) => readListGrid(source, grid, form));
  const own = new Set(grids.filter((grid) => namesRow(source, grid, table)));
  if (form.layout === 'line') {
    const labelled = of(own, (grid) => readLineGrid(source, grid, table));
    if (labelled.length) return labelled;
    const bare = grids.filter((grid) => !tableIds().some((id) => namesRow(source, grid, id)));
    return of(bare, (grid) => readBareLine(source, grid, section, table));
  }
  if (form.layout === 'blocks') {
    const read = (grid: Grid): Figure[] => readBlocksGrid(source, grid, table, edition);
    return of(own, (grid) =>
      larger(read(grid), () => read(transposed(source, grid)), { source, grid, table, enough: FEW_IN_BLOCKS }),
    );
  }
  let header: Parameters<typeof readRowsGrid>[3] = null;
  const withHeads = grids.filter((grid) => own.has(grid) || namesColumn(source, grid, table));
  const found = of(withHeads, (grid) => {
    const upright = readRowsGrid(source, grid, table, header);
    header = upright.header;
    const side = () => onSide(source, grid, table);
    return own.has(grid)
      ? larger(upright.figures, side, { source, grid, table, enough: FEW_IN_ROWS })
      : upright.figures;
  });
  return readable(found) ? found : readSideBySide(source, grids, form);
}

/** A grid turned over: 其他 and 总计 are columns of the form too, and they alone are no rows. */
function onSide(source: Source, grid: Grid, table: TableId): Figure[] {
  const { figures } = readRowsGrid(source, transposed(source, grid), table, null);
  return new Set(figures.map(({ row }) => row)).size > FEW_ROWS ? figures : [];
}

function larger(
  upright: Figure[],
  side: () => Figure[],
  { source, grid, table, enough }: { source: Source; grid: Grid; table: TableId; enough: number },
): Figure[] {
  if (readable(upright) >= enough || grid.rows > MAX_SIDE || grid.columns > MAX_SIDE) return upright;
  if (isUpright(source, grid, table)) return upright;
  const onSide = side();
  return readable(onSide) > readable(upright) ? onSide : upright;
}

/** Labels as short are those of columns too. */
const MIN_LABEL = 3;

/** Whether the labels of a table's rows stand below each other in its grid, and not side by side; all in one line they are neither. */
function isUpright(source: Source, grid: Grid, table: TableId): boolean {
  if (grid.rows < 2) return true;
  const labels = readCells(source, grid).filter(
    (cell) => !isValue(cell) && cell.words.label.whole.length >= MIN_LABEL && cell.words.rowsOf(table).length > 0,
  );
  const lines = (axis: 'row' | 'column'): number => new Set(labels.map(({ cell }) => cell[axis])).size;
  return lines('row') > lines('column');
}

const regionOf = (source: Source, section: FoundSection | undefined) =>
  section?.heading ? { start: section.start, end: section.end } : { start: 0, end: source.folded.text.length };

function fromText(source: Source, section: FoundSection | undefined, form: FormTable, edition: EditionId): Figure[] {
  const region = regionOf(source, section);
  if (form.layout === 'list') return readListFlat(source, form);
  if (form.layout === 'rows') return readRowsFlat(source, region, form.id);
  if (form.layout === 'line') return readLineFlat(source, region, form);
  return readBlocksFlat(source, region, form.id, edition);
}

/**
 * Figures of a table that is running text. On a sheet of paper what stands beside what is told by its place: where no rules bound
 * their cells, the order of its lines does not tell it.
 */
function inRunningText(...given: Parameters<typeof fromText>): Figure[] {
  const figures = fromText(...given);
  const { places, grids } = given[0].page;
  if (!places?.some(({ sheet }) => sheet !== undefined)) return figures;
  const ruled = grids.filter(({ isByPlace }) => !isByPlace);
  return figures.flatMap((figure) => {
    const position = positionOf(figure.at)?.start;
    const isBounded = ruled.some(({ start, end }) => position !== undefined && position >= start && position <= end);
    if (isBounded) return [figure];
    return figure.text ? [{ ...figure, value: null }] : [];
  });
}

/**
 * How much a reading is worth. In a table the cells are known by their borders: one that cannot be read counts too, and no
 * other cell is taken for it. Running text counts by what could be read of it: a number whose place is not known is none.
 */
const worth = ({ source, figures }: Reading): number => {
  if (source === 'flattened') return readable(figures.filter((figure) => !isUnplaced(figure)));
  const read = readable(figures);
  return source === 'table' && read > figures.length / 2 ? figures.length : read;
};

const isUnplaced = ({ value, text }: Figure): boolean => value === null && parseCell(fold(text).text).kind === 'number';

function best(readings: Reading[]): Reading | null {
  let chosen: Reading | null = null;
  for (const reading of readings) {
    if (worth(reading) > (chosen ? worth(chosen) : 0)) chosen = reading;
  }
  return chosen ?? readings.find(({ figures }) => figures.length) ?? null;
}

/** The cells of each edition of a table, by name. */
const cellNames = derived(
  () => new Map(tableIds().map((table) => [table, tablesOf(table).map((form) => formCells(form).map(nameOf))])),
);

/** Whether every cell of one of the forms was read. */
function isWhole(table: TableId, figures: Figure[]): boolean {
  if (!figures.length) return false;
  const read = new Set(figures.map(nameOf));
  const isRead = (cells: string[]): boolean => cells.every((name) => read.has(name));
  return (cellNames().get(table) ?? []).some(isRead) && readable(figures) === figures.length;
}

const flattenedOf = (figures: Figure[]): Reading | null => (figures.length ? { source: 'flattened', figures } : null);

/** What was read of a table in running text, with the rows that another reading of it found and this one did not. */
function withOtherRows({ figures }: Reading, readings: Reading[]): Figure[] {
  const rows = new Set(figures.map(({ row }) => row));
  const others = merge(readings.map((each) => each.figures)).filter(({ row }) => !rows.has(row));
  return [...figures, ...others];
}

function withUnnamed({ unnamed = [] }: Reading, figures: Figure[]): Figure[] {
  const known = new Set(unnamed.length ? figures.map(nameOf) : []);
  return [...figures, ...unnamed.filter((figure) => !known.has(nameOf(figure)))];
}

/** Reads one statutory table from whatever form the page gives it in: the form that yields most is taken. */
function readTable(
  source: Source,
  sections: FoundSection[],
  grids: Map<Grid['kind'], Grid[]>,
  form: FormTable,
  edition: EditionId,
): Reading | null {
  const section = sections.find(({ id }) => id === form.section);
  const readings: Reading[] = [];
  for (const { kind, source: given } of KINDS) {
    const read = fromGrids(source, section, grids.get(kind) ?? [], form, edition);
    // A table read whole need not be looked for in other forms.
    if (isWhole(form.id, read.figures)) return { source: given, figures: read.figures };
    readings.push({ source: given, ...read });
  }
  readings.push({ source: 'flattened', figures: inRunningText(source, section, form, edition) });
  const region = regionOf(source, section);
  const chosen = best(readings);
  if (!chosen)
    return (
      flattenedOf(readBlankFlat(source, region, form, edition)) ??
      flattenedOf(unreadRowsOf(source, region, form, edition, []))
    );
  if (chosen.source === 'table') return { ...chosen, figures: withUnnamed(chosen, chosen.figures) };
  const figures = withUnnamed(chosen, withOtherRows(chosen, readings));
  const all = [...figures, ...blankRowsOf(source, region, form, edition, figures)];
  return { ...chosen, figures: [...all, ...unreadRowsOf(source, region, form, edition, all)] };
}

/**
 * Every table that any edition has: how each is given, and every figure read. A table that neither the edition of the
 * year has nor a section of it holds is named only where the page has it all the same.
 * @param article folded range of what is the page's own
 */
export function readTables(
  source: Source,
  sections: FoundSection[],
  edition: EditionId,
  year: number | null,
  article: [number, number],
): { tables: Record<TableId, TableReading>; figures: Figure[] } {
  const figures: Figure[] = [];
  const tables: Record<TableId, TableReading> = {};
  const whole = wholeReportAs(source, sections, article);
  const { reading: text, grids } = source.page;
  const unpasted = ofYear(source, belowHeadings(source, sections, grids), year).map((grid) =>
    withPastedRows(text, grid),
  );
  const byKind = groupBy(unpasted, ({ kind }) => kind);
  const all = tableIds().map((table) => formOf(table, edition));
  const isList = ({ layout }: FormTable): boolean => layout === 'list';
  let isClaimed = false;
  // A list has rows that are like those of other tables: what it claims is not read again.
  for (const form of [...all.filter(isList), ...all.filter((each) => !isList(each))]) {
    const table = form.id;
    const isTaken: boolean = isClaimed && !isList(form) && !tableOf(edition, table);
    const reading: Reading | null = isTaken ? null : readTable(source, sections, byKind, form, edition);
    const section = sections.find(({ id }) => id === form.section);
    const isByPlace =
      reading?.source === 'table' && grids.some((grid) => grid.isByPlace && namesRow(source, grid, table));
    const isCut = reading !== null && unpasted.some((grid) => grid.hiddenRows && namesRow(source, grid, table));
    if (reading)
      tables[table] = {
        source: reading.source,
        ...(isByPlace && { byPlace: true }),
        ...(isCut && { hiddenRows: true }),
      };
    else if (tableOf(edition, table) || section) tables[table] = nonTabularSource(source, section, whole);
    isClaimed ||= isList(form) && reading !== null;
    figures.push(...(reading?.figures ?? []));
  }
  return { tables, figures };
}
