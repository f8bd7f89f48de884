import { type BasicType, ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { FigureRow, FindingRow, PageRow } from './slim';

/** Columns of a table, in the order of the file. */
export type Columns<Row> = Record<keyof Row & string, { type: BasicType; nullable: boolean }>;

const text = { type: 'STRING', nullable: false } as const;
const textOrNull = { type: 'STRING', nullable: true } as const;
const count = { type: 'INT32', nullable: false } as const;

const PAGES: Columns<PageRow> = {
  page: text,
  url: textOrNull,
  file: textOrNull,
  capturedAt: textOrNull,
  textSha256: textOrNull,
  kind: textOrNull,
  issuer: textOrNull,
  year: { type: 'INT32', nullable: true },
  format: textOrNull,
  publishedOn: textOrNull,
  errors: count,
  warnings: count,
  notices: count,
  toCheck: count,
  error: textOrNull,
};

const FIGURES: Columns<FigureRow> = {
  page: text,
  table: text,
  row: text,
  column: text,
  value: { type: 'DOUBLE', nullable: true },
  text: textOrNull,
};

const FINDINGS: Columns<FindingRow> = {
  page: text,
  rule: text,
  outcome: text,
  severity: text,
  message: text,
  expected: textOrNull,
  actual: textOrNull,
};

/** The three tables of an export, by file name. */
export const PARQUET_TABLES = { pages: PAGES, figures: FIGURES, findings: FINDINGS } as const;

/** Metadata of the row groups written so far, which suffices to resume writing. */
export type RowGroups = ParquetWriter['row_groups'];

/**
 * Writes one table as a Parquet file, one row group at a time. Memory holds the current row group by columns, with each
 * text once, and the metadata of the file's footer.
 */
export class ParquetTable<Row extends object> {
  private readonly writer = new ByteWriter();
  private readonly parquet: ParquetWriter;
  private readonly held: { name: keyof Row & string; data: unknown[] }[];
  private readonly texts = new Map<string, string>();

  /**
   * @param take receives the bytes of the file, in order
   * @param written what an earlier run wrote, with its number of bytes; null for a new file
   */
  constructor(
    columns: Columns<Row>,
    private readonly take: (bytes: Uint8Array) => void,
    written: { rowGroups: RowGroups; bytes: number } | null = null,
  ) {
    const schema = schemaFromColumnData({
      columnData: Object.entries<{ type: BasicType; nullable: boolean }>(columns).map(([name, { type, nullable }]) => ({
        name,
        type,
        nullable,
        data: [],
      })),
    });
    this.parquet = new ParquetWriter({ writer: this.writer, schema, createdBy: 'gongkai-lens' });
    this.held = (Object.keys(columns) as (keyof Row & string)[]).map((name) => ({ name, data: [] }));
    if (written) this.goOn(written.rowGroups, written.bytes);
  }

  private goOn(rowGroups: RowGroups, bytes: number): void {
    this.writer.index = 0;
    this.writer.offset = bytes;
    this.parquet.row_groups = rowGroups;
    this.parquet.num_rows = rowGroups.reduce((sum, group) => sum + group.num_rows, 0n);
  }

  /** Adds a row to the next row group. */
  add(row: Row): void {
    for (const { name, data } of this.held) {
      const value = row[name];
      data.push(typeof value === 'string' ? this.once(value) : value);
    }
  }

  /** Returns the first equal text: rows repeat the same texts, each time as a new string. */
  private once(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }

  /** Writes the added rows as one row group; returns its metadata, for `written` of a later run. */
  write(): RowGroups {
    const known = this.parquet.row_groups.length;
    const rows = this.held[0]?.data.length ?? 0;
    const columnData = this.held.map(({ name, data }) => ({ name, data, offsetIndex: false }));
    if (rows) this.parquet.write({ columnData, rowGroupSize: rows });
    for (const column of this.held) column.data = [];
    this.texts.clear();
    this.flush();
    return this.parquet.row_groups.slice(known);
  }

  /** Writes the footer, which completes the Parquet file. */
  finish(): void {
    this.parquet.finish();
    this.flush();
  }

  private flush(): void {
    this.take(this.writer.getBytes());
    this.writer.index = 0;
  }
}
