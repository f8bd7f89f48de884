import { type BasicType, ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { FigureRow, FindingRow, PageRow } from './slim';

type Columns<Row> = Record<keyof Row & string, { type: BasicType; nullable: boolean }>;

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

/** One table as a Parquet file, written a row group at a time: memory holds one of them and the file's table of contents. */
export class ParquetTable<Row extends object> {
  private readonly writer = new ByteWriter();
  private readonly parquet: ParquetWriter;

  /**
   * @param take gets the bytes of the file, in order
   * @param written what an earlier run wrote, and how many bytes that is
   */
  constructor(
    private readonly columns: Columns<Row>,
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
    if (written) this.goOn(written.rowGroups, written.bytes);
  }

  private goOn(rowGroups: RowGroups, bytes: number): void {
    this.writer.index = 0;
    this.writer.offset = bytes;
    this.parquet.row_groups = rowGroups;
    this.parquet.num_rows = rowGroups.reduce((sum, group) => sum + group.num_rows, 0n);
  }

  /** Writes rows as one row group; gives what `written` wants of it. */
  write(rows: Row[]): RowGroups {
    const known = this.parquet.row_groups.length;
    const columnData = (Object.keys(this.columns) as (keyof Row & string)[]).map((name) => ({
      name,
      data: rows.map((row) => row[name]),
      offsetIndex: false,
    }));
    if (rows.length) this.parquet.write({ columnData, rowGroupSize: rows.length });
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
