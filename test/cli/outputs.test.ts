import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { PARQUET_TABLES, ParquetTable } from '../../lib/export/parquet';
import type { FigureRow } from '../../lib/export/slim';
import { type AuditDocument, auditDocument } from '../../lib/model/schema';
import { seeded } from '../generate/random';
import { nation } from '../scale/nation';
import { runFile, useBundle } from './bundle';
import { ROOT } from './run';

const TIMEOUT = 120_000;
const TIME = '2026-01-31T08:00:00Z';
const PAGES = 30;
const bundle = useBundle();
const lines = (text: string): string[] => text.split('\n').filter(Boolean);

/** Thirty pages as files, with one between them that cannot be read. */
let pages: string[];
let documents: AuditDocument[];
const audit = (...args: string[]) => bundle.run(['audit', '--captured-at', TIME, ...args]);
const at = (name: string): string => join(bundle.folder, name);

beforeAll(async () => {
  mkdirSync(at('pages'));
  pages = [];
  for (const { html } of nation(1)) {
    const path = at(`pages/${String(pages.length).padStart(3, '0')}.html`);
    writeFileSync(path, pages.length === 20 ? '' : html);
    if (pages.push(path) === PAGES) break;
  }
  const { stdout } = await audit('--jobs', '2', at('pages'));
  documents = lines(stdout).map((line) => auditDocument.parse(JSON.parse(line)));
}, TIMEOUT);

/** Every figure of the documents as table, row, column and value. */
const figures = (): unknown[][] =>
  documents.flatMap(({ page, report }) =>
    (report?.figures ?? []).map(({ table, row, column, value }) => [page.file, table, row, column, value]),
  );
const findings = (): unknown[][] =>
  documents.flatMap(({ page, findings }) =>
    findings.map(({ rule, outcome, message }) => [page.file, rule, outcome, message]),
  );

describe('worker threads', { timeout: TIMEOUT }, () => {
  it('change nothing: the same pages in the same order, errors in their place', async () => {
    expect(documents.map(({ page }) => page.file)).toEqual(pages.filter((_, i) => i !== 20));
    const [one, three] = await Promise.all([audit(at('pages')), audit('--jobs', '3', at('pages'))]);
    expect(three).toEqual(one);
    expect([one.status, lines(one.stderr)]).toEqual([2, [`${pages[20]}: the file is empty`]]);
  });

  it('answer lines in their order', async () => {
    const html = readFileSync(pages[0] as string, 'utf8');
    const input = Array.from({ length: 30 }, (_, i) =>
      i % 7 === 3 ? '{' : JSON.stringify({ url: `http://a/${i}`, html }),
    );
    const run = await bundle.run(['audit', '--input', 'jsonl', '--jobs', '3'], { input: input.join('\n') });
    const answers = lines(run.stdout).map((line) => JSON.parse(line));
    expect(answers.map(({ page, error }) => page?.url ?? typeof error)).toEqual(
      input.map((_, i) => (i % 7 === 3 ? 'string' : `http://a/${i}`)),
    );
  });
});

describe('slim rows', { timeout: TIMEOUT }, () => {
  it('hold every figure and finding under the key of its page, in less than 20 kB a page', async () => {
    const { stdout, status } = await audit('--format', 'rows', at('pages'));
    const rows = lines(stdout).map((line) => JSON.parse(line));
    const sheets = rows.filter((row) => 'errors' in row);
    const fileOf = new Map(sheets.map(({ page, file }) => [page, file]));
    expect([sheets.length, fileOf.size, status]).toEqual([PAGES, PAGES, 2]);
    expect(sheets[20]).toMatchObject({ file: pages[20], error: 'the file is empty' });
    const cells = rows.filter((row) => 'cell' in row);
    const split = (cell: string): string[] => {
      const parts = cell.split('.');
      return [parts[0] as string, parts.slice(1, -1).join('.'), parts.at(-1) as string];
    };
    expect(cells.map(({ page, cell, value }) => [fileOf.get(page), ...split(cell), value])).toEqual(figures());
    expect(
      rows
        .filter((row) => 'rule' in row)
        .map(({ page, rule, outcome, message }) => [fileOf.get(page), rule, outcome, message]),
    ).toEqual(findings());
    expect(Buffer.byteLength(stdout) / PAGES).toBeLessThan(20_000);
  });
});

describe('CSV', { timeout: TIMEOUT }, () => {
  it('is written as pages come, with one head', async () => {
    const { stdout } = await audit('--format', 'csv', at('pages'));
    const { data, errors } = Papa.parse<Record<string, string>>(stdout.replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.map(({ table, row, column, value }) => [table, row, column, Number(value)])).toEqual(
      figures().map(([, ...figure]) => figure),
    );
  });
});

/** What DuckDB reads of a query. */
async function query(sql: string): Promise<unknown[][]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowsJson() as unknown[][];
}

describe('Parquet', { timeout: TIMEOUT }, () => {
  it('is three files that DuckDB reads, with every page, figure and finding', async () => {
    const folder = at('parquet');
    const { stdout, status } = await audit('--format', 'parquet', '--output', folder, at('pages'));
    expect([stdout, status]).toEqual(['', 2]);
    const table = (name: string): string => `'${join(folder, `${name}.parquet`)}'`;
    const read = await query(
      `select file, "table", f."row", "column", value from ${table('figures')} f join ${table('pages')} using (page)`,
    );
    const sorted = (rows: unknown[][]): string[] => rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(read)).toEqual(sorted(figures()));
    const found = await query(
      `select file, rule, outcome, message from ${table('findings')} join ${table('pages')} using (page)`,
    );
    expect(sorted(found)).toEqual(sorted(findings()));
    expect(await query(`select file, error from ${table('pages')} where error is not null`)).toEqual([
      [pages[20], 'the file is empty'],
    ]);
    const issuers = await query(
      `select file, issuer, year::int from ${table('pages')} where error is null order by file`,
    );
    expect(issuers).toEqual(documents.map(({ page, report }) => [page.file, report?.issuer, report?.year]));
  });
});

describe('a text that begins with a byte order mark', () => {
  const marked = '\ufeff贵阳市';

  it('keeps it in Parquet, whatever readers do with it', async () => {
    const path = at('marked.parquet');
    const parts: Uint8Array[] = [];
    const table = new ParquetTable<FigureRow>(PARQUET_TABLES.figures, (bytes) => parts.push(bytes.slice()));
    table.add({ page: marked, table: 't', row: 'r', column: 'c', value: 1, text: marked });
    table.write();
    table.finish();
    writeFileSync(path, Buffer.concat(parts));
    // Asked within DuckDB: its library for JavaScript decodes texts with what takes the mark away.
    expect(await query(`select page = chr(65279) || '贵阳市', length("text") from '${path}'`)).toEqual([[true, '4']]);
  });
});

describe('a run that is killed', { timeout: TIMEOUT }, () => {
  const [report] = nation(1);
  const random = seeded(17);
  const hasPage = (i: number): boolean => i % 3 === 0 || i % 250 === 0;
  /** Lines that cost little, most of which cannot be read, pages between them, and a report now and then. */
  function* manyLines(size: number): Generator<string> {
    for (let i = 0; i < size; i++) {
      const html = i % 250 === 0 ? report?.html : `<title>${i}</title><p>通知${i}`;
      yield hasPage(i) ? `${JSON.stringify({ url: `http://a/${i}`, html })}\n` : '{\n';
    }
  }

  // Enough lines for several steps of each.
  it.each([
    ['jsonl', 'out.jsonl', 700, ['out.jsonl']],
    ['rows', 'out.rows', 700, ['out.rows']],
    ['csv', 'out.csv', 700, ['out.csv']],
    ['parquet', 'tables', 2500, ['tables/pages.parquet', 'tables/figures.parquet', 'tables/findings.parquet']],
  ])('goes on where it was, and the files are the same: %s', async (format, output, size, files) => {
    const input = at('many.jsonl');
    writeFileSync(input, [...manyLines(size)].join(''));
    const args = (name: string) => [
      'audit',
      '--input',
      'jsonl',
      '--format',
      format,
      '--captured-at',
      TIME,
      '--output',
      at(`${name}-${output}`),
      '--resume',
      at(`${name}-${format}.journal`),
    ];
    const shell = (name: string): string[] => [
      '-c',
      'exec "$0" "$@" < "$INPUT"',
      process.execPath,
      bundle.file,
      ...args(name),
    ];
    const env = { ...process.env, INPUT: input };
    const whole = await runFile('bash', shell('whole'), { env });
    expect([whole.status, whole.stdout]).toEqual([2, '']);
    const sizeOf = (name: string): number => (existsSync(at(name)) ? statSync(at(name)).size : 0);
    const wholeSize = sizeOf(`whole-${files[0]}`);
    // Killed wherever it is when so much of its output stands in the file: within a step, after one, before the journal tells of it.
    const moments = Array.from({ length: 2 }, () => random.integer(0, wholeSize - 1)).sort((a, b) => a - b);
    let kills = 0;
    for (let isDone = false; !isDone; ) {
      const child = spawn('bash', shell('killed'), { env, stdio: 'ignore' });
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      const watch = setInterval(() => {
        if (sizeOf(`killed-${files[0]}`) <= (moments[kills] ?? Number.POSITIVE_INFINITY)) return;
        clearInterval(watch);
        if (child.kill('SIGKILL')) kills++;
      }, 1);
      isDone = (await ended) === 2;
      clearInterval(watch);
    }
    expect(kills).toBeGreaterThan(0);
    for (const file of files) {
      const [one, other] = ['killed', 'whole'].map((name) => readFileSync(at(`${name}-${file}`)));
      expect(one?.equals(other as Buffer), file).toBe(true);
    }
    // What is done is done: nothing is audited again.
    const again = await runFile('bash', [...shell('killed'), '--summary'], { env });
    expect(JSON.parse(lines(again.stderr).at(-1) as string)).toMatchObject({
      pages: size,
      unread: Array.from({ length: size }, (_, i) => i).filter((i) => !hasPage(i)).length,
      status: 2,
    });
    expect(statSync(at(`killed-${files[0]}`)).size).toBe(statSync(at(`whole-${files[0]}`)).size);
  });

  it('is not gone on with by another run, nor into a file that lost what was written', async () => {
    const journal = at('other.journal');
    const run = (...args: string[]) =>
      audit('--resume', journal, '--output', at('other.jsonl'), ...args, pages[0] as string);
    expect((await run()).status).not.toBe(2);
    expect(await run('--lang', 'en')).toMatchObject({ status: 2, stderr: expect.stringContaining('another run') });
    expect(await audit('--resume', pages[0] as string, '--output', at('x'), pages[1] as string)).toMatchObject({
      status: 2,
      stderr: `${pages[0]}: this is no journal of a run\n`,
    });
    expect(await audit('--resume', at('piped.journal'), pages[1] as string)).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('for engines', { timeout: TIMEOUT }, () => {
  const failing = () => pages[13] as string;

  it('the status says a crash alone, and a last line sums up', async () => {
    expect((await audit(failing())).status).toBe(1);
    const { status, stderr } = await audit('--exit-zero', '--summary', failing(), pages[0] as string);
    expect(status).toBe(0);
    expect(JSON.parse(stderr)).toMatchObject({ pages: 2, failed: 1, unread: 0, status: 0, skipped: { notHtml: 0 } });
    expect((await audit('--exit-zero', failing(), at('missing.html'))).status).toBe(2);
  });

  it('the same input gives the same output', async () => {
    const [one, other] = await Promise.all([audit(failing()), audit(failing())]);
    expect(one).toEqual(other);
    expect(JSON.parse(one.stdout).page).toMatchObject({ capturedAt: TIME, file: failing(), url: null });
  });

  it('lines are answered as they come', async () => {
    const child = spawn(process.execPath, [bundle.file, 'audit', '--input', 'jsonl'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const name of ['a', 'b']) {
      child.stdin.write(`${JSON.stringify({ url: name, html: '<p>x' })}\n`);
      expect(JSON.parse((await answers.next()).value).page.url).toBe(name);
    }
    child.stdin.end();
  });

  it('the packed command runs where there is no repository', async () => {
    const [folder, empty] = [at('packing'), at('empty')];
    for (const made of [join(folder, '.output/cli'), empty]) mkdirSync(made, { recursive: true });
    copyFileSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
    copyFileSync(bundle.file, join(folder, '.output/cli/gongkai-lens.mjs'));
    const packed = await runFile('npm', ['pack', '--ignore-scripts', '--json'], { cwd: folder });
    const archive = join(folder, JSON.parse(packed.stdout)[0].filename);
    const env = { ...process.env, HOME: empty, npm_config_cache: join(empty, 'cache') };
    const npx = ['--yes', '--offline', '--package', archive, 'gongkai-lens', 'audit', failing()];
    const run = await runFile('npx', npx, { cwd: empty, env });
    expect([JSON.parse(run.stdout).page.file, run.status]).toEqual([failing(), 1]);
  });
});
