import type { Figure, Report } from '../audit/schema';
import { type CellRef, type FormatId, type Identity, type TableId, tableFormat } from '../format';

/** Figures of a report by table, row and column. */
export type Figures = Map<string, Figure>;

export const cellName = (table: TableId, { row, column }: CellRef): string => `${table}/${row}/${column}`;

export function figuresByCell(report: Report): Figures {
  return new Map(report.figures.map((figure) => [cellName(figure.table, figure), figure]));
}

/** Whether a cell was found and is plainly empty. */
export const isBlank = (figure: Figure): boolean => figure.value === null && !/[^\s\u00a0\u3000]/.test(figure.text);

/**
 * The form that a table of the page is printed on, by the rows and columns it has: not always the one that the law
 * prescribes for the year. Null where the table was not read.
 */
export function templateOf(report: Report, table: TableId): FormatId | null {
  const figures = report.figures.filter((figure) => figure.table === table);
  if (!figures.length) return null;
  const own = (format: FormatId, other: FormatId): number => {
    const cells = new Set(cellsOf(format, table));
    const others = new Set(cellsOf(other, table));
    return figures.filter((figure) => {
      const name = cellName(table, figure);
      return cells.has(name) && !others.has(name);
    }).length;
  };
  const [old, recent] = [own('2019', '2021'), own('2021', '2019')];
  if (old === recent) return report.format === '2019' ? '2019' : '2021';
  return old > recent ? '2019' : '2021';
}

const cellsOf = (format: FormatId, table: TableId): string[] =>
  (tableFormat(format, table)?.blocks ?? []).flatMap(({ rows, columns }) =>
    rows.flatMap((row) => columns.map((column) => cellName(table, { row: row.id, column: column.id }))),
  );

/** The identities that hold on the forms a report is printed on. */
export function identitiesOf(report: Report): Identity[] {
  return (['applications', 'remedies'] as const).flatMap((table) => {
    const template = templateOf(report, table);
    return template ? (tableFormat(template, table)?.identities ?? []) : [];
  });
}
