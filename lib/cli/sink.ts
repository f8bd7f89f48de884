import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORTS, sentencesFor } from '../export';
import { CSV_HEAD } from '../export/csv';
import { type Columns, PARQUET_TABLES, ParquetTable, type RowGroups } from '../export/parquet';
import type { FigureRow, FindingRow, PageRow } from '../export/slim';
import type { Language } from '../locales';
import type { AuditDocument } from '../model/schema';
import { type Answer, WHOLE } from './answer';
import type { Format } from './options';
import { Output } from './output';

/** The state of a sink after a step. To continue an earlier run, a sink needs all of its steps, oldest first. */
export interface Step {
  /** Size in bytes of each of its files. */
  bytes: number[];
  /** Row groups written in this step, by table. */
  rowGroups?: RowGroups[];
}

/** Writes answers. */
export interface Sink {
  /** Writes an answer, or keeps it until the next step. */
  take(answer: Answer): Promise<void>;
  /** Number of answers after which a step is due: at most so many are lost if the run is killed. */
  readonly stride: number;
  /** Whether a later run can continue from a step of this one. */
  readonly canGoOn: boolean;
  /** Writes what is kept; resolves to what a later run needs to continue from here. */
  step(): Promise<Step>;
  end(): Promise<void>;
}

/**
 * Returns the sink of a format.
 * @param output a file, or the folder of Parquet files; null: standard output
 * @param steps those of an earlier run to continue; null: begin anew
 * @throws Error of one line if it cannot be written, or has less than was written
 */
export function sinkOf(format: Format, language: Language, output: string | null, steps: Step[] | null): Sink {
  if (format === 'parquet') return new ParquetSink(output as string, steps);
  if (WHOLE.includes(format)) return new WholeSink(format, language, output);
  return new TextSink(format === 'csv' ? CSV_HEAD : '', output, steps);
}

class TextSink implements Sink {
  readonly stride = 100;
  private readonly output: Output;

  constructor(
    private readonly head: string,
    path: string | null,
    steps: Step[] | null,
  ) {
    this.output = Output.to(path);
    if (steps || path !== null) this.output.goOnFrom(steps?.at(-1)?.bytes[0] ?? 0);
  }

  async take({ text, outcome }: Answer): Promise<void> {
    if (this.output.offset === 0 && outcome !== 'unread') await this.output.write(this.head);
    await this.output.write(text);
  }

  get canGoOn(): boolean {
    return this.output.isFile;
  }

  async step(): Promise<Step> {
    return { bytes: [this.output.offset] };
  }

  async end(): Promise<void> {
    this.output.close();
  }
}

class WholeSink implements Sink {
  readonly canGoOn = false;
  readonly stride = Number.POSITIVE_INFINITY;
  private readonly kept: AuditDocument[] = [];
  private readonly output: Output;

  constructor(
    private readonly format: Format,
    private readonly language: Language,
    path: string | null,
  ) {
    this.output = Output.to(path);
    if (path !== null) this.output.goOnFrom(0);
  }

  async take({ document }: Answer): Promise<void> {
    if (document) this.kept.push(document);
  }

  async step(): Promise<Step> {
    return { bytes: [] };
  }

  async end(): Promise<void> {
    const writer = EXPORTS.find(({ id }) => id === this.format);
    if (writer && this.kept.length) await this.output.write(await writer.write(this.kept, sentencesFor(this.language)));
    this.output.close();
  }
}

class ParquetSink implements Sink {
  readonly canGoOn = true;
  /** Gives row groups of some two hundred thousand figures: readers can skip whole groups, and memory holds one. */
  readonly stride = 1000;
  private readonly outputs: Output[] = [];
  private readonly pages: ParquetTable<PageRow>;
  private readonly figures: ParquetTable<FigureRow>;
  private readonly findings: ParquetTable<FindingRow>;
  private pending: Promise<void> = Promise.resolve();

  constructor(folder: string, steps: Step[] | null) {
    mkdirSync(folder, { recursive: true });
    const table = <Row extends object>(name: keyof typeof PARQUET_TABLES, columns: Columns<Row>): ParquetTable<Row> => {
      const output = Output.to(join(folder, `${name}.parquet`));
      const i = this.outputs.push(output) - 1;
      output.goOnFrom(steps?.at(-1)?.bytes[i] ?? 0);
      const rowGroups = steps?.flatMap((step) => step.rowGroups?.[i] ?? []) ?? [];
      const written = output.offset ? { rowGroups, bytes: output.offset } : null;
      return new ParquetTable(columns, (bytes) => this.write(output, bytes.slice()), written);
    };
    this.pages = table('pages', PARQUET_TABLES.pages);
    this.figures = table('figures', PARQUET_TABLES.figures);
    this.findings = table('findings', PARQUET_TABLES.findings);
  }

  async take({ rows }: Answer): Promise<void> {
    if (!rows) return;
    this.pages.add(rows.page);
    for (const figure of rows.figures) this.figures.add(figure);
    for (const finding of rows.findings) this.findings.add(finding);
  }

  async step(): Promise<Step> {
    const rowGroups = this.tables.map((table) => table.write());
    await this.pending;
    return { bytes: this.outputs.map(({ offset }) => offset), rowGroups };
  }

  async end(): Promise<void> {
    await this.step();
    for (const table of this.tables) table.finish();
    await this.pending;
    for (const output of this.outputs) output.close();
  }

  private get tables() {
    return [this.pages, this.figures, this.findings];
  }

  private write(output: Output, bytes: Uint8Array): void {
    this.pending = this.pending.then(() => output.write(bytes));
    this.pending.catch(() => {});
  }
}
