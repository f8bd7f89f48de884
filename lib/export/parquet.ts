import { type BasicType, ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { FigureRow, FindingRow, PageRow } from './slim';

/** The columns of a table, in the order in which they are written. */
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

/** The three tables of an export, by the name of their file. */
export const PARQUET_TABLES = { pages: PAGES, figures: FIGURES, findings: FINDINGS } as const;

/** What was written of a table so far: enough to go on with it. */
export type RowGroups = ParquetWriter['row_groups'];

/**
 * One table as a Parquet file, written a row group at a time: memory holds one of them by columns, each of its texts once, and
 * the file's table of contents.
 */
export class ParquetTable<Row extends object> {
  private readonly writer = new ByteWriter();
  private readonly parquet: ParquetWriter;
  private readonly held: { name: keyof Row & string; data: unknown[] }[];
  private readonly texts = new Map<string, string>();

  /**
   * @param take gets the bytes of the file, in order
   * @param written what an earlier run wrote, and how many bytes that is
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

  /** Keeps a row for the row group to come. */
  add(row: Row): void {
    for (const { name, data } of this.held) {
      const value = row[name];
      data.push(typeof value === 'string' ? this.once(value) : value);
    }
  }

  /** A text as it was first held: rows say the same words again and again, and come with every text anew. */
  private once(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }

  /** Writes the rows that were added as one row group; gives what `written` wants of it. */
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

  /** Writes the table of contents, which makes the file one of Parquet. */
  finish(): void {
    this.parquet.finish();
    this.flush();
  }

  private flush(): void {
    this.take(this.writer.getBytes());
    this.writer.index = 0;
  }
}
