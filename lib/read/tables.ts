import { groupBy } from '../collections';
import type { Grid } from '../document/page';
import { FORMATS, type FormatId, formCells, TABLE_IDS, type TableId, tableFormat } from '../forms';
import type { Figure, TableReading } from '../model/schema';
import { fold } from '../text/fold';
import { parseCell } from '../text/numbers';
import { readApplicationsFlat } from './applications-flat';
import { readApplicationsGrid } from './applications-grid';
import { namesColumn, namesRow } from './cells';
import { elsewhere, wholeReportAs } from './elsewhere';
import { transposed } from './grid-rows';
import { withPastedRows } from './pasted-rows';
import { readProactiveFlat } from './proactive-flat';
import { readProactiveGrid } from './proactive-grid';
import { readRemediesFlat } from './remedies-flat';
import { readBareRemedies, readRemediesGrid } from './remedies-grid';
import type { FoundSection } from './sections';
import type { Source } from './source';

interface Reading {
  source: 'table' | 'flattened';
  figures: Figure[];
}

const KINDS: { kind: Grid['kind']; source: Reading['source'] }[] = [
  { kind: 'table', source: 'table' },
  { kind: 'blocks', source: 'table' },
  { kind: 'lines', source: 'flattened' },
];

function nameOf({ row, column }: Pick<Figure, 'row' | 'column'>): string {
  return `${row} ${column}`;
}

/** First reading of each cell wins, unless it was blank and a later one is not. */
function merge(lists: Figure[][]): Figure[] {
  const merged = new Map<string, Figure>();
  for (const figure of lists.flat()) {
    const name = nameOf(figure);
    const known = merged.get(name);
    if (!known || (known.value === null && figure.value !== null)) merged.set(name, figure);
  }
  return [...merged.values()];
}

/** Fewer rows than this, and the grid may be printed on its side. */
const FEW_FIGURES = 30;
const MAX_SIDE = 80;

function fromGrids(
  source: Source,
  section: FoundSection | undefined,
  grids: Grid[],
  table: TableId,
  format: FormatId,
): Figure[] {
  const own = new Set(grids.filter((grid) => namesRow(source, grid, table)));
  if (table === 'remedies') {
    const labelled = merge([...own].map((grid) => readRemediesGrid(source, grid)));
    return labelled.length ? labelled : merge(grids.map((grid) => readBareRemedies(source, grid, section)));
  }
  if (table === 'proactive') {
    const read = (grid: Grid): Figure[] => readProactiveGrid(source, grid, format);
    return merge([...own].map((grid) => larger(read(grid), () => read(transposed(source, grid)), grid, MIN_PROACTIVE)));
  }
  let header: Parameters<typeof readApplicationsGrid>[2] = null;
  const withHeads = grids.filter((grid) => own.has(grid) || namesColumn(source, grid, table));
  return merge(
    withHeads.map((grid) => {
      const upright = readApplicationsGrid(source, grid, header);
      header = upright.header;
      const side = () => readApplicationsGrid(source, transposed(source, grid), null).figures;
      return own.has(grid) ? larger(upright.figures, side, grid, FEW_FIGURES) : upright.figures;
    }),
  );
}

/** Tables of more rows than this are not pasted together. */
const MAX_PASTED = 12;
const MIN_PROACTIVE = 4;

function larger(upright: Figure[], side: () => Figure[], grid: Grid, enough: number): Figure[] {
  if (readable(upright) >= enough || grid.rows > MAX_SIDE || grid.columns > MAX_SIDE) return upright;
  const onSide = side();
  return readable(onSide) > readable(upright) ? onSide : upright;
}

function fromText(source: Source, section: FoundSection | undefined, table: TableId, format: FormatId): Figure[] {
  const region = section?.heading
    ? { start: section.start, end: section.end }
    : { start: 0, end: source.folded.text.length };
  if (table === 'applications') return readApplicationsFlat(source, region);
  if (table === 'remedies') return readRemediesFlat(source, region);
  return readProactiveFlat(source, region, format);
}

/** Figures that say something definite: a number, or a cell that is plainly blank. */
const readable = (figures: Figure[]): number =>
  figures.filter(({ value, text }) => value !== null || parseCell(fold(text).text).kind !== 'text').length;

function best(readings: Reading[]): Reading | null {
  let chosen: Reading | null = null;
  for (const reading of readings) {
    if (readable(reading.figures) > readable(chosen?.figures ?? [])) chosen = reading;
  }
  return chosen ?? readings.find(({ figures }) => figures.length) ?? null;
}

/** The cells of each form of a table, by name. */
const FORM_CELLS = new Map(
  TABLE_IDS.map((table) => {
    const forms = (Object.keys(FORMATS) as FormatId[]).flatMap((format) => tableFormat(format, table) ?? []);
    return [table, forms.map((form) => formCells(form).map(nameOf))];
  }),
);

/** Whether every cell of one of the forms was read. */
function isWhole(table: TableId, figures: Figure[]): boolean {
  const read = new Set(figures.map(nameOf));
  const isRead = (cells: string[]): boolean => cells.every((name) => read.has(name));
  return (FORM_CELLS.get(table) ?? []).some(isRead) && readable(figures) === figures.length;
}

/** Reads one statutory table from whatever form the page gives it in: the form that yields most is taken. */
function readTable(
  source: Source,
  sections: FoundSection[],
  grids: Map<Grid['kind'], Grid[]>,
  table: TableId,
  format: FormatId,
): Reading | null {
  const section = sections.find(({ id }) => id === table);
  const readings: Reading[] = [];
  for (const { kind, source: form } of KINDS) {
    const figures = fromGrids(source, section, grids.get(kind) ?? [], table, format);
    // A table read whole need not be looked for in other forms.
    if (isWhole(table, figures)) return { source: form, figures };
    readings.push({ source: form, figures });
  }
  readings.push({ source: 'flattened', figures: fromText(source, section, table, format) });
  return best(readings);
}

/** All three tables: how each is given, and every figure read. */
export function readTables(
  source: Source,
  sections: FoundSection[],
  format: FormatId,
): { tables: Record<TableId, TableReading>; figures: Figure[] } {
  const figures: Figure[] = [];
  const tables = {} as Record<TableId, TableReading>;
  const whole = wholeReportAs(source, sections);
  const { reading: text, grids } = source.page;
  const unpasted = grids.map((grid) => (grid.rows <= MAX_PASTED ? withPastedRows(text, grid) : grid));
  const byKind = groupBy(unpasted, ({ kind }) => kind);
  for (const table of TABLE_IDS) {
    const reading = readTable(source, sections, byKind, table, format);
    const section = sections.find(({ id }) => id === table);
    tables[table] = reading ? { source: reading.source } : elsewhere(source, section, whole);
    figures.push(...(reading?.figures ?? []));
  }
  return { tables, figures };
}
