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
  /** Unread cells of the form whose figures may be under heads that are not the form's. */
  unnamed?: Figure[];
}

const KINDS: { kind: Grid['kind']; source: Reading['source'] }[] = [
  { kind: 'table', source: 'table' },
  { kind: 'blocks', source: 'table' },
  { kind: 'lines', source: 'flattened' },
];

/** If fewer figures are read, the grid may be printed on its side. */
const FEW_IN_ROWS = 30;
const FEW_IN_BLOCKS = 4;
/** If no more rows are read on a grid's side, it is upright. */
const FEW_ROWS = 2;
/** Maximum number of rows and of columns of a grid that is read on its side. */
const MAX_SIDE = 80;

/** The declaration of a table in the edition of the year; if that has none, in the last edition that has. */
const formOf = (table: TableId, edition: EditionId): FormTable =>
  tableOf(edition, table) ?? (tablesOf(table).at(-1) as FormTable);

/**
 * The figures of one table in grids of a kind, and its cells whose figures may be there under heads that are not the
 * form's.
 */
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

/** @param of reads some of the grids with `read` and keeps the figures that are the report's */
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

/** The figures of a grid read on its side. 其他 and 总计 are names of columns too, so these two alone are not rows. */
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

/** Minimum length of a label that names only rows: shorter ones are those of columns too. */
const MIN_LABEL = 3;

/**
 * Whether the labels of a table's rows are below each other in its grid, not side by side. In a grid of one row they
 * are neither; it counts as upright.
 */
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
 * The figures of a table that is running text. On a sheet, figures belong to the labels beside them, which the order of
 * the text does not show: unless ruled lines bound their cells, figures have no value.
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
 * How much a reading is worth, as a number of figures. In a table borders show the cells: if most are readable, the
 * others count too. Of running text only the readable figures count, not numbers whose cell is not known.
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

/** For each table, the names of its cells in each edition that has it. */
const cellNames = derived(
  () => new Map(tableIds().map((table) => [table, tablesOf(table).map((form) => formCells(form).map(nameOf))])),
);

/** Whether all cells of the table in one of its editions were read, and every figure is readable. */
function isWhole(table: TableId, figures: Figure[]): boolean {
  if (!figures.length) return false;
  const read = new Set(figures.map(nameOf));
  const isRead = (cells: string[]): boolean => cells.every((name) => read.has(name));
  return (cellNames().get(table) ?? []).some(isRead) && readable(figures) === figures.length;
}

const flattenedOf = (figures: Figure[]): Reading | null => (figures.length ? { source: 'flattened', figures } : null);

/** The figures of a reading, with the rows that only other readings of the table found. */
function withOtherRows({ figures }: Reading, readings: Reading[]): Figure[] {
  const rows = new Set(figures.map(({ row }) => row));
  const others = merge(readings.map((each) => each.figures)).filter(({ row }) => !rows.has(row));
  return [...figures, ...others];
}

function withUnnamed({ unnamed = [] }: Reading, figures: Figure[]): Figure[] {
  const known = new Set(unnamed.length ? figures.map(nameOf) : []);
  return [...figures, ...unnamed.filter((figure) => !known.has(nameOf(figure)))];
}

/**
 * Reads one statutory table in every way in which a page may give it, and returns the reading that yields most; null if
 * none.
 */
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
    // For speed: a table that was read whole need not be read in other ways.
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
 * Reads every table that any edition has. Returns how the page gives each table, and all figures. A table that the
 * edition of the year does not have, and for which the page has no section, is listed only if the page has figures of
 * it.
 * @param article folded range of the article, without what surrounds it on the page
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
  // A list has rows like those of other tables: if it was read, they are not read as a table of another edition.
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
