import { formCells, type TableId, tableIds, tablesOf } from '../forms';
import type { AuditDocument, Figure, SectionReading } from '../model/schema';

export interface Cell {
  table: TableId;
  row: string;
  column: string;
}

/** The same cell in two reports. Null: the report has no such cell. */
export interface FigurePair extends Cell {
  a: Figure | null;
  b: Figure | null;
  /** b − a; null unless both are numbers with the same unit. */
  difference: number | null;
}

export interface Comparison {
  figures: FigurePair[];
  sections: { id: SectionReading['id']; a: SectionReading | null; b: SectionReading | null }[];
}

const key = ({ table, row, column }: Cell): string => JSON.stringify([table, row, column]);

/** Returns every cell that any of the documents has, in the order of the form, by the newest edition first. */
export function cellsOf(documents: AuditDocument[]): Cell[] {
  const read = new Map<string, Cell>();
  for (const { report } of documents) {
    for (const { table, row, column } of report?.figures ?? [])
      read.set(key({ table, row, column }), { table, row, column });
  }
  const printed = tableIds().flatMap((table) =>
    [...tablesOf(table)]
      .reverse()
      .flatMap(formCells)
      .map((cell) => key({ ...cell, table })),
  );
  const order = new Map([...new Set(printed)].map((cell, index) => [cell, index]));
  const place = (cell: Cell): number => order.get(key(cell)) ?? order.size;
  return [...read.values()].sort((a, b) => place(a) - place(b));
}

/** Returns a function that looks up the document's figure for a cell; null if it has none. */
export function figuresByCell({ report }: AuditDocument): (cell: Cell) => Figure | null {
  const figures = new Map((report?.figures ?? []).map((figure) => [key(figure), figure]));
  return (cell) => figures.get(key(cell)) ?? null;
}

/** Compares two reports, of two years or of two bodies: their figures cell by cell, and their sections. */
export function compareReports(a: AuditDocument, b: AuditDocument): Comparison {
  const [ofA, ofB] = [figuresByCell(a), figuresByCell(b)];
  const section = ({ report }: AuditDocument, id: string) => report?.sections.find((other) => other.id === id) ?? null;
  const ids = new Set([...(a.report?.sections ?? []), ...(b.report?.sections ?? [])].map(({ id }) => id));
  return {
    figures: cellsOf([a, b]).map((cell) => pair(cell, ofA(cell), ofB(cell))),
    sections: [...ids].map((id) => ({ id, a: section(a, id), b: section(b, id) })),
  };
}

function pair(cell: Cell, a: Figure | null, b: Figure | null): FigurePair {
  const comparable = a && b && a.value !== null && b.value !== null && a.unit === b.unit;
  return { ...cell, a, b, difference: comparable ? exactDifference(b.value!, a.value!) : null };
}

/** Returns the difference of two decimals without binary rounding errors. */
function exactDifference(minuend: number, subtrahend: number): number {
  const decimals = Math.max(...[minuend, subtrahend].map((value) => String(value).split('.')[1]?.length ?? 0));
  return Number((minuend - subtrahend).toFixed(Math.min(decimals, 20)));
}
