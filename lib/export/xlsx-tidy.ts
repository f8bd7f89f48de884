import type { Cell, WriteSheet } from 'hucre/xlsx';
import type { ColumnName, ExportSentences } from '../locales/exported';
import type { TidyRow } from './rows';
import { cellText, STYLES } from './xlsx-cells';

const WIDE: Partial<Record<ColumnName, number>> = {
  url: 40,
  label: 48,
  message: 60,
  equation: 40,
  suspects: 40,
  issuer: 24,
};

/** Returns a sheet with one line per row, under a heading row that stays in sight. */
export function tidySheet(
  name: string,
  columns: readonly ColumnName[],
  rows: TidyRow[],
  sentences: ExportSentences,
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>(columns.map((_, index) => [`0,${index}`, { style: STYLES.head }]));
  return {
    name,
    columns: columns.map((column) => ({ width: WIDE[column] ?? 14 })),
    rows: [
      columns.map((column) => sentences.columns[column]),
      ...rows.map((row) =>
        columns.map((column) => {
          const value = row[column] ?? null;
          return typeof value === 'string' ? cellText(value) : value;
        }),
      ),
    ],
    cells,
    freezePane: { rows: 1 },
  };
}
