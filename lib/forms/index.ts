import { applicationsTable } from './applications';
import { BASIS } from './law';
import { PROACTIVE_2019, PROACTIVE_2021 } from './proactive';
import { REMEDIES } from './remedies';
import { SECTIONS } from './sections';
import type { CellRef, Column, Format, FormatId, Row, TableFormat, TableId } from './types';

export { HEADING_WORDINGS } from './heading-wordings';
export { BASIS, DEADLINES } from './law';
export { OLDER_HEADINGS, OLDER_MARKS, OLDER_STATISTICS, SECTIONS } from './sections';
export type * from './types';

/** Every statutory format, by report year. A revision by the State Council adds one entry. */
export const FORMATS: Record<FormatId, Format> = {
  older: { id: 'older', from: 2008, to: 2018, instrument: null, sections: [], tables: [] },
  '2019': {
    id: '2019',
    from: 2019,
    to: 2020,
    instrument: { name: BASIS.format2019, year: 2019, number: 60 },
    sections: SECTIONS,
    tables: [PROACTIVE_2019, applicationsTable('2019'), REMEDIES],
  },
  '2021': {
    id: '2021',
    from: 2021,
    to: null,
    instrument: { name: BASIS.format2021, year: 2021, number: 30 },
    sections: SECTIONS,
    tables: [PROACTIVE_2021, applicationsTable('2021'), REMEDIES],
  },
};

export const TABLE_IDS: TableId[] = ['proactive', 'applications', 'remedies'];

/** The format that the law prescribes for a report year. */
export function formatOfYear(year: number): FormatId {
  if (year <= 2018) return 'older';
  return year <= 2020 ? '2019' : '2021';
}

/** The declaration of one table, or undefined where the format has none (`older`). */
export function tableFormat(format: FormatId, table: TableId): TableFormat | undefined {
  return FORMATS[format].tables.find(({ id }) => id === table);
}

export interface FormCell extends CellRef {
  rowFormat: Row;
  columnFormat: Column;
}

/** Every cell of a table in printed order. */
export function formCells(table: TableFormat): FormCell[] {
  return table.blocks.flatMap(({ rows, columns }) =>
    rows.flatMap((row) =>
      columns.map((column) => ({ row: row.id, column: column.id, rowFormat: row, columnFormat: column })),
    ),
  );
}

/** The rows that must add to 总计 (21 in format 2021, 19 in format 2019), read off the declared identity. */
export function outcomeRows(format: FormatId): string[] {
  const parts = tableFormat(format, 'applications')?.identities.find(({ rule }) => rule === 'totals.column');
  return parts?.left.map(({ row }) => row) ?? [];
}
