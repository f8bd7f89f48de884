import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { AuditDocument } from '../../lib/model/schema';
import { rawRecord } from './archive';
import { runFile, useBundle } from './bundle';
import { ROOT, type Run } from './run';

/** What is given to the command to break it: what it must say, and how much memory it may take. */

const TIMEOUT = 120_000;
const MEGABYTE = 2 ** 20;
const MOST_MEMORY = 512 * MEGABYTE;

const bundle = useBundle();
const GOOD = readFileSync(join(ROOT, 'test/pages/pingtan-2018/page.html'));
const ISSUER = '平潭综合实验区';
const lines = (text: string): string[] => text.split('\n').filter(Boolean);
const documents = ({ stdout }: Run): AuditDocument[] => lines(stdout).map((line) => JSON.parse(line));
const issuers = (run: Run): unknown[] => documents(run).map(({ report }) => report?.issuer);

function save(name: string, content: string | Uint8Array): string {
  const path = join(bundle.folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** A run of which the most memory that it ever held is known. */
async function measured(args: string[], input?: Iterable<Uint8Array> | string): Promise<Run & { memory: number }> {
  const report = join(bundle.folder, 'memory.json');
  const watch = save(
    'watch.mjs',
    // Where the system tells the peak of the process itself, that: what `resourceUsage` says may be its parent's from before it began.
    `import { existsSync, readFileSync, writeFileSync } from 'node:fs';
     const STATUS = '/proc/self/status';
     const peak = () => existsSync(STATUS)
       ? /VmHWM:\\s+(\\d+)/.exec(readFileSync(STATUS, 'utf8'))[1]
       : process.resourceUsage().maxRSS;
     process.on('exit', () => writeFileSync(${JSON.stringify(report)}, String(peak())));`,
  );
  const run = await runFile(process.execPath, ['--import', watch, bundle.file, 'audit', ...args], { input });
  return { ...run, memory: Number(readFileSync(report, 'utf8')) * 1024 };
}

function* repeated(piece: string, bytes: number): Generator<Uint8Array> {
  const block = Buffer.from(piece.repeat(Math.ceil(MEGABYTE / piece.length)));
  for (let sent = 0; sent < bytes; sent += block.length) yield block;
}

describe('what would fill a memory is told in one line, and the next page is audited', { timeout: TIMEOUT }, () => {
  it.each<[string, string, () => Uint8Array, RegExp]>([
    [
      'a page of 56 MB of open tags',
      'tags.html',
      () => Buffer.from(`<html>${'<a>'.repeat((56 * MEGABYTE) / 3)}`),
      /elements/,
    ],
    ['56 MB of paragraphs', 'p.html', () => Buffer.from('<p>政'.repeat((56 * MEGABYTE) / 6)), /elements/],
    ['65 MB of text', 'large.txt', () => Buffer.alloc(65 * MEGABYTE, 'x '), /larger than 64 MB/],
    ['an archive of 70 kB that inflates to 70 MB', 'bomb.warc.gz', () => bomb(), /larger than 64 MB at byte 0/],
    ['a page within an archive, compressed once more', 'twice.warc.gz', () => twice(), /larger than 64 MB/],
    [
      '65 MB of base64',
      'mail.mht',
      () => Buffer.concat([Buffer.from(MAIL), Buffer.alloc(65 * MEGABYTE, 'QUJD')]),
      /64 MB/,
    ],
  ])('%s', async (_, name, content, said) => {
    const run = await measured([save(name, content()), save('good.html', GOOD)]);
    expect(issuers(run)).toEqual([ISSUER]);
    expect(lines(run.stderr)).toEqual([expect.stringMatching(said)]);
    expect(run.stderr).toContain(name);
    expect(run.status).toBe(2);
    expect(run.memory).toBeLessThan(MOST_MEMORY);
  });

  const MAIL =
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n';
  const OK = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';
  const bomb = () =>
    gzipSync(rawRecord('http://a/', Buffer.concat([Buffer.from(`${OK}\r\n`), Buffer.alloc(70 * MEGABYTE)])));
  const twice = () => {
    const body = gzipSync(Buffer.alloc(70 * MEGABYTE));
    return gzipSync(rawRecord('http://a/', Buffer.concat([Buffer.from(`${OK}Content-Encoding: gzip\r\n\r\n`), body])));
  };

  it.each<[string, () => Uint8Array]>([
    ['64 MB of ASCII text', () => Buffer.alloc(64 * MEGABYTE, 'x ')],
    ['64 MB of Chinese text', () => Buffer.from('政府信息公开'.repeat((64 * MEGABYTE) / 18))],
    ['64 MB of text in GBK', () => Buffer.alloc(64 * MEGABYTE, Buffer.from('d5feb8aec5a5', 'hex'))],
    ['64 MB in one comment', () => Buffer.from(`<!--${'x'.repeat(63 * MEGABYTE)}--><p>x`)],
    ['60 MB of one attribute', () => Buffer.from(`<p title="${'政'.repeat(20 * MEGABYTE)}">x`)],
  ])('%s is read within the memory', async (_, content) => {
    const run = await measured([save('large.html', content()), save('good.html', GOOD)]);
    expect(issuers(run)).toEqual([undefined, ISSUER]);
    expect(run.memory).toBeLessThan(MOST_MEMORY);
  });

  it('a line of 600 MB', async () => {
    const good = `${JSON.stringify({ url: 'http://b/', html: GOOD.toString() })}\n`;
    const input = function* () {
      yield Buffer.from('{"url": "http://a/", "html": "');
      yield* repeated('政', 600 * MEGABYTE);
      yield Buffer.from(`"}\n${good}`);
    };
    const run = await measured(['--input', 'jsonl'], input());
    const [first, second] = documents(run) as unknown as [unknown, AuditDocument];
    expect(first).toEqual({ url: null, error: 'the line is larger than 64 MB' });
    expect(second.report?.issuer).toBe(ISSUER);
    expect(run.status).toBe(2);
    expect(run.memory).toBeLessThan(MOST_MEMORY);
  });

  it('a device without end, and standard input without end', async () => {
    const zeros = await measured(['/dev/zero', save('good.html', GOOD)]);
    expect([issuers(zeros), lines(zeros.stderr), zeros.status]).toEqual([
      [ISSUER],
      ['/dev/zero: the file is larger than 64 MB'],
      2,
    ]);
    expect(zeros.memory).toBeLessThan(MOST_MEMORY);
    const endless = await measured(['-'], repeated('<p>x', 400 * MEGABYTE));
    expect([lines(endless.stderr), endless.status]).toEqual([['-: the file is larger than 64 MB'], 2]);
  });
});

describe('what lies in a folder', { timeout: TIMEOUT }, () => {
  it('is each read, told or followed: pipes, links in a circle, links to nothing, folders named as pages', async () => {
    const folder = join(bundle.folder, 'strange');
    save('strange/b.html', GOOD);
    save('strange/folder.html/c.html', GOOD);
    save('elsewhere/d.html', GOOD);
    mkdirSync(join(folder, 'empty.html'));
    execFileSync('mkfifo', [join(folder, 'a-pipe.html')]);
    symlinkSync(folder, join(folder, 'folder.html', 'circle'));
    symlinkSync('loop.html', join(folder, 'loop.html'));
    symlinkSync('/nowhere.html', join(folder, 'nowhere.html'));
    symlinkSync('../elsewhere', join(folder, 'linked'));
    symlinkSync('/dev/zero', join(folder, 'zero.html'));
    const run = await bundle.run(['audit', folder]);
    const files = documents(run).map(({ page }) => page.file);
    expect(files).toEqual(['b.html', 'folder.html/c.html', 'linked/d.html'].map((name) => join(folder, name)));
    expect(lines(run.stderr)).toEqual([
      `${join(folder, 'a-pipe.html')}: this is no regular file`,
      `${join(folder, 'loop.html')}: this link leads to itself`,
      `${join(folder, 'nowhere.html')}: no such file`,
      `${join(folder, 'zero.html')}: this is no regular file`,
    ]);
    expect(run.status).toBe(2);
  });

  it('is told where there is no page among it', async () => {
    const empty = join(bundle.folder, 'empty');
    mkdirSync(empty);
    const run = await bundle.run(['audit', empty, save('good.html', GOOD)]);
    expect([issuers(run), lines(run.stderr), run.status]).toEqual([[ISSUER], [`${empty}: no pages in this folder`], 2]);
  });
});

describe('a pipe by name', { timeout: TIMEOUT }, () => {
  it('is read where somebody writes, and given up where nobody does', async () => {
    const pipe = join(bundle.folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const good = save('good.html', GOOD);
    const lonely = await bundle.run(['audit', pipe, good]);
    expect([issuers(lonely), lines(lonely.stderr), lonely.status]).toEqual([
      [ISSUER],
      [`${pipe}: nobody writes into this pipe`],
      2,
    ]);
    const [run] = await Promise.all([
      bundle.run(['audit', pipe, good]),
      runFile('sh', ['-c', 'cat "$1" > "$2"', 'sh', good, pipe]),
    ]);
    expect([issuers(run), run.stderr, run.status]).toEqual([[ISSUER, ISSUER], '', 0]);
    const substituted = await runFile('bash', [
      '-c',
      '"$0" "$1" audit <(cat "$2")',
      process.execPath,
      bundle.file,
      good,
    ]);
    expect(JSON.parse(substituted.stdout).report.issuer).toBe(ISSUER);
  });
});

describe('what is written', { timeout: TIMEOUT }, () => {
  const shell = (script: string, ...args: string[]): Promise<Run> =>
    runFile('bash', ['-c', script, process.execPath, bundle.file, ...args]);

  it('is told where there is no room for it', async () => {
    const page = save('good.html', GOOD);
    for (const format of ['json', 'csv', 'rows', 'markdown']) {
      const run = await shell(`"$0" "$1" audit --format ${format} "$2" "$2" > /dev/full`, page);
      expect([lines(run.stderr), run.status]).toEqual([['standard output: no space left'], 2]);
    }
    const file = await bundle.run(['audit', '--output', '/dev/full', page]);
    expect([lines(file.stderr), file.status]).toEqual([[expect.stringMatching(/^\/dev\/full: /)], 2]);
    const converted = await shell('"$0" "$1" convert --to tw "$2" > /dev/full', page);
    expect([lines(converted.stderr), converted.status]).toEqual([['standard output: no space left'], 2]);
  });

  it('may go to somebody who has seen enough, or to nobody', async () => {
    const page = save('good.html', GOOD);
    const many = Array.from({ length: 20 }, () => page);
    const head = await shell('f=$1; shift; "$0" "$f" audit "$@" | head -c 10; echo "$PIPESTATUS"', ...many);
    expect([head.stdout.slice(10).trim(), head.stderr]).toEqual(['0', '']);
    const closed = await shell('"$0" "$1" audit /missing.html "$2" 2>&-; echo $?', page);
    expect(closed.stdout.trim().endsWith('2')).toBe(true);
    const full = await shell('"$0" "$1" audit /missing.html "$2" 2> /dev/full; echo $?', page);
    expect(full.stdout.trim().endsWith('2')).toBe(true);
  });

  it('is refused where it cannot be', async () => {
    const page = save('good.html', GOOD);
    for (const output of [bundle.folder, join(bundle.folder, 'none/x.jsonl')]) {
      const run = await bundle.run(['audit', '--output', output, page]);
      expect([run.stdout, lines(run.stderr), run.status]).toEqual(['', [expect.stringContaining(output)], 2]);
    }
  });
});

it('a file that may not be read, and one that begins with a mark, are what they are', {
  timeout: TIMEOUT,
}, async () => {
  const marked = save('marked.html', Buffer.concat([Buffer.from('\ufeff'), GOOD]));
  const secret = save('secret.html', GOOD);
  chmodSync(secret, 0);
  const run = await bundle.run(['audit', marked]);
  expect(JSON.parse(run.stdout).report.issuer).toBe(ISSUER);
  const line = JSON.stringify({ url: 'http://a/', html: GOOD.toString() });
  const lined = await bundle.run(['audit', '--input', 'jsonl'], { input: `\ufeff${line}\r\n\r\n\ufeff${line}` });
  expect([issuers(lined), lined.stderr, lined.status]).toEqual([[ISSUER, ISSUER], '', 0]);
  const fd = openSync(marked, 'r');
  const file = await runFile(process.execPath, [bundle.file, 'audit', '-'], { stdio: [fd, 'pipe', 'pipe'] });
  closeSync(fd);
  expect(JSON.parse(file.stdout).report.issuer).toBe(ISSUER);
});

describe('an argument that makes no sense is refused in one line', { timeout: TIMEOUT }, () => {
  // What is refused by the arguments alone is in options.test.ts.
  it.each([
    [['audit', '--colour', 'x.html'], '--colour'],
    [['audit', '--format', 'yaml', 'x.html'], '--format takes'],
    [['audit', '--previous', 'none.json', 'x.html'], 'none.json: no such file'],
    [['convert', '--to', 'tw', 'none.html'], 'none.html: no such file'],
    [[], 'no command'],
  ])('%j', async (args, said) => {
    const { stdout, stderr, status } = await bundle.run(args);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(lines(stderr)).toEqual([expect.stringContaining(said)]);
  });
});
