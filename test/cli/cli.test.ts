import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuditDocument, auditDocument } from '../../lib/model/schema';
import { archive, CAPTURED } from './archive';
import { useBundle } from './bundle';
import { encoded, utf16 } from './encode';
import { ROOT, type Run, run as runSources } from './run';

const TIMEOUT = 120_000;

const page = (name: string): string => join(ROOT, 'test', 'pages', name, 'page.html');
const html = (name: string): string => readFileSync(page(name), 'utf8');
const lines = (text: string): string[] => text.split('\n').filter(Boolean);
/** Each line of standard output as an audit document, valid by the schema. */
const documents = (text: string): AuditDocument[] => lines(text).map((line) => auditDocument.parse(JSON.parse(line)));
const read = ({ report }: AuditDocument): unknown => report && [report.issuer, report.year];
const rules = ({ findings }: AuditDocument): string[] => findings.map(({ rule }) => rule);

const FAILING = 'pingtan-2020-word-export';
const CLEAN = 'pingtan-2018';
const LETTER = 'pingtan-2014-letter-not-a-report';
const PINGTAN_2020 = ['平潭综合实验区', 2020];
const PINGTAN_2018 = ['平潭综合实验区', 2018];

const bundle = useBundle();
const { folder } = bundle;
/** What is shipped, in the folder of the project. */
const run = (args: string[], input?: string | Uint8Array): Promise<Run> =>
  bundle.run(['audit', ...args], { input, cwd: ROOT });

let server: Server;
let host: string;

function save(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url !== '/report.html') return response.writeHead(404).end();
    // The header knows the encoding, the page says nothing of it.
    response.writeHead(200, { 'Content-Type': 'text/html; charset=gbk' });
    return response.end(encoded(html(CLEAN).replace('<meta charset="utf-8">', ''), 'gbk'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.close());

describe('audit', { timeout: TIMEOUT }, () => {
  it('prints one page as one JSON object, and exits 1 where something failed', async () => {
    const { status, stdout, stderr } = await run([page(FAILING)]);
    const document = auditDocument.parse(JSON.parse(stdout));
    expect(read(document)).toEqual(PINGTAN_2020);
    expect(rules(document)).toContain('totals.column');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it('does the same from the sources, as `npm run audit`', async () => {
    const args = ['--captured-at', '2026-01-31', page(FAILING), page('missing')];
    expect(await runSources(args)).toEqual(await run(args));
  });

  it('reads a page from standard input, and exits 0 where nothing failed', async () => {
    const { status, stdout, stderr } = await run(['-'], html(CLEAN));
    const document = auditDocument.parse(JSON.parse(stdout));
    expect(read(document)).toEqual(PINGTAN_2018);
    expect(document.page.url).toBeNull();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('prints several pages as JSON Lines in the order given, names what cannot be read, and exits 2', async () => {
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const unreadable = [
      join(folder, 'missing.html'),
      save('bad/empty.html', ''),
      save('bad/picture.html', picture),
      `${host}/gone.html`,
    ];
    const address = `${host}/report.html`;
    const [missing, empty, binary, gone] = unreadable as [string, string, string, string];
    const { status, stdout, stderr } = await run([
      page(FAILING),
      missing,
      page(LETTER),
      empty,
      binary,
      address,
      gone,
      page(CLEAN),
    ]);
    const found = documents(stdout);
    expect(found.map(read)).toEqual([PINGTAN_2020, null, PINGTAN_2018, PINGTAN_2018]);
    expect(found[1]?.detection.kind).toBe('none');
    expect(found[2]?.page.url).toBe(address);
    const complaints = lines(stderr);
    expect(complaints.map((line, i) => line.startsWith(`${unreadable[i]}: `))).toEqual([true, true, true, true]);
    expect(complaints.join()).not.toMatch(/\n\s+at |node:internal|Error:/);
    expect(status).toBe(2);
  });

  it('reads the pages of a folder in order, whatever their encoding and whatever they say of it', async () => {
    const hans = html('shanghai-office-2019-blank-cells');
    const hant = html('guiyang-science-2020');
    const saying = (text: string, charset: string | null): string =>
      text.replace(
        '<meta charset="utf-8">',
        charset ? `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">` : '',
      );
    const beyond = (text: string): string => text.replace('</body>', '<p>𠮷</p></body>');
    const pages: Record<string, string | Buffer> = {
      'hans/01-utf8.html': hans,
      'hans/02-utf8-says-gbk.html': saying(hans, 'gbk'),
      'hans/03-utf8-marked.html': `\ufeff${saying(hans, null)}`,
      'hans/04-gbk.html': encoded(saying(hans, 'gb2312'), 'gbk'),
      'hans/05-gbk-silent.html': encoded(saying(hans, null), 'gbk'),
      'hans/06-gbk-says-utf8.html': encoded(saying(hans, 'utf-8'), 'gbk'),
      'hans/07-utf16le.html': utf16(hans, 'le', true),
      'hans/08-utf16be-silent.html': utf16(saying(hans, null), 'be', false),
      'hans/09-gb18030-says-gbk.html': encoded(beyond(saying(hans, 'gbk')), 'gb18030'),
      'hans/10-gbk-says-nonsense.htm': encoded(saying(hans, 'chinese-x'), 'gbk'),
      'hans/notes.json': '{"not": "a page"}',
      'hant/1-big5.html': encoded(saying(hant, 'big5'), 'big5'),
      'hant/2-big5-silent.html': encoded(saying(hant, null), 'big5'),
      'hant/3-big5-says-utf8.html': encoded(saying(hant, 'utf-8'), 'big5'),
      'hant/4-gbk-silent.html': encoded(saying(hant, null), 'gbk'),
    };
    for (const [name, content] of Object.entries(pages)) save(name, content);
    const { status, stdout, stderr } = await run([join(folder, 'hans'), join(folder, 'hant')]);
    const found = documents(stdout);
    const names = Object.keys(pages).filter((name) => !name.endsWith('.json'));
    const figures = ({ report }: AuditDocument): number =>
      report?.figures.filter(({ value }) => value !== null).length ?? 0;
    const summary = Object.fromEntries(found.map((document, i) => [names[i], [read(document), figures(document)]]));
    const [first] = found as [AuditDocument];
    const expected = Object.fromEntries(
      names.map((name) => [
        name,
        name.startsWith('hans') ? [['上海市人民政府办公厅', 2019], figures(first)] : [['贵阳市科技局', 2020], 198],
      ]),
    );
    expect(summary).toEqual(expected);
    const same = found.slice(0, 8).map(({ page: { textSha256 } }) => textSha256);
    expect(new Set(same)).toEqual(new Set([first.page.textSha256]));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it('reads a page of ten megabytes', async () => {
    const paragraph = `<p class="MsoNormal"><span>${'全面推进基层政务公开标准化规范化。'.repeat(20)}</span></p>\n`;
    const bulk = paragraph.repeat(Math.ceil(10_000_000 / Buffer.byteLength(paragraph)));
    const { status, stdout, stderr } = await run([
      save('large.html', html(FAILING).replace('</body>', `<div>${bulk}</div></body>`)),
    ]);
    const document = auditDocument.parse(JSON.parse(stdout));
    expect(read(document)).toEqual(PINGTAN_2020);
    expect(rules(document)).toContain('totals.column');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it('prints tables for a spreadsheet', async () => {
    const { status, stdout } = await run(['--format', 'csv', page(FAILING), page(CLEAN)]);
    const { data, errors } = Papa.parse<Record<string, string>>(stdout.replace(/^\ufeff/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.some((row) => row.row === 'outcomeTotal' && row.column === 'naturalPerson' && row.value === '20')).toBe(
      true,
    );
    expect(status).toBe(1);
  });

  it('prints a text for people, in the language asked for', async () => {
    const { status, stdout } = await run(['--format', 'markdown', '--lang', 'en', page(FAILING)]);
    expect(stdout).toContain('平潭综合实验区');
    expect(stdout).toMatch(/^#/m);
    expect(stdout).toMatch(/\b26\b.*\b20\b|\b20\b.*\b26\b/);
    expect(status).toBe(1);
  });

  it('answers lines of pages with lines of documents, a line that cannot be read with its error', async () => {
    const url = (name: string): string => `http://www.pingtan.gov.cn/${name}.html`;
    const good = (name: string): string => JSON.stringify({ url: url(name), html: html(name) });
    const input = [
      good(FAILING),
      '{"url": "http://www.pingtan.gov.cn/cut.html", "html": "<p>',
      JSON.stringify({ url: url('none') }),
      'null',
      good(CLEAN),
    ];
    const { status, stdout } = await run(['--input', 'jsonl'], `${input.join('\n')}\n`);
    const answers = lines(stdout).map((line) => JSON.parse(line));
    expect(answers).toHaveLength(5);
    expect([answers[0], answers[4]].map((answer) => auditDocument.parse(answer).page.url)).toEqual([
      url(FAILING),
      url(CLEAN),
    ]);
    expect(answers[2]).toEqual({ url: url('none'), error: expect.any(String) });
    for (const answer of answers.slice(1, 4)) {
      expect(Object.keys(answer).sort()).toEqual(['error', 'url']);
      expect(answer.error).toMatch(/^[^\n]+$/);
    }
    expect(status).toBe(2);
  });

  it('audits the pages of web archives in a folder, each under its address with the time of its capture', async () => {
    const url = (name: string): string => `http://www.pingtan.gov.cn/${name}.html`;
    const gone = { url: url('gone'), body: '', statusline: 'HTTP/1.1 404 Not Found' };
    const pages = [FAILING, LETTER].map((name) => ({ url: url(name), body: html(name) }));
    const crawl = save('crawls/1.warc.gz', await archive([...pages, gone], true));
    save('crawls/2.html', html(CLEAN));
    const cut = save('crawls/3.warc', (await archive(pages, false)).subarray(0, -1000));
    const { status, stdout, stderr } = await run([join(crawl, '..')]);
    const found = documents(stdout);
    expect(found.map(read)).toEqual([PINGTAN_2020, null, PINGTAN_2018, PINGTAN_2020]);
    expect(found.map((document) => document.page.url)).toEqual([url(FAILING), url(LETTER), null, url(FAILING)]);
    expect([0, 1, 3].map((i) => found[i]?.page.capturedAt)).toEqual([CAPTURED, CAPTURED, CAPTURED]);
    const [told, skipped] = lines(stderr);
    expect(told).toMatch(new RegExp(`^${cut}: the archive is cut off at byte [1-9]\\d+$`));
    expect(skipped).toBe('not audited: 0 not HTML, 1 not answered with 200, 0 unchanged since another capture');
    expect(status).toBe(2);
  });

  it('reads a web archive from standard input', async () => {
    const body = encoded(html(CLEAN).replace('<meta charset="utf-8">', ''), 'gbk');
    const httpHeaders = { 'Content-Type': 'text/html; charset=gbk' };
    const input = await archive([{ url: 'http://www.pingtan.gov.cn/', body, httpHeaders }], true);
    const { status, stdout, stderr } = await run(['-'], input);
    expect(documents(stdout).map(read)).toEqual([PINGTAN_2018]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('compares with last year’s audit', async () => {
    const before = await run([page('pingtan-2021')]);
    const previous = save('previous.json', before.stdout);
    const { status, stdout } = await run(['--previous', previous, page('pingtan-2022'), page('pingtan-2024')]);
    const carried = documents(stdout).map(
      ({ checks }) => checks.find(({ rule }) => rule === 'years.carryOver')?.passed,
    );
    // 2021 is last year to the report for 2022, and says nothing to the one for 2024.
    expect(carried).toEqual([7, 0]);
    expect(status).toBe(1);
  });

  it.each([
    ['an audit that is none', ['--previous', 'package.json', page(CLEAN)], 'package.json: '],
    ['a format it does not know', ['--format', 'yaml', page(CLEAN)], '--format'],
    ['an option it does not know', ['--colour', page(CLEAN)], '--colour'],
    ['nothing to read', [], ''],
  ])('refuses %s in one line, with status 2', async (_, args, named) => {
    const { status, stdout, stderr } = await run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(lines(stderr)).toHaveLength(1);
    expect(stderr).toContain(named);
  });
});
describe('stored documents', () => {
  it(
    'are judged anew, from a file and line by line',
    async () => {
      const once = await run([page(FAILING)]);
      const again = await run([save('stored.json', once.stdout)]);
      expect(again).toEqual(once);
      const line = `${JSON.stringify(JSON.parse(once.stdout))}\n`;
      expect((await run(['--input', 'jsonl'], line)).stdout).toBe(line);
    },
    TIMEOUT,
  );

  it(
    'whose findings were taken out have them again',
    async () => {
      const document = JSON.parse((await run([page(FAILING)])).stdout);
      const bare = save('bare.json', JSON.stringify({ ...document, findings: [], checks: [] }));
      expect(JSON.parse((await run([bare])).stdout).findings).toEqual(document.findings);
    },
    TIMEOUT,
  );
});

it(
  'explains why a page was read as it was',
  async () => {
    const { stderr, stdout } = await run(['--explain', page(LETTER)]);
    expect(stdout).not.toBe('');
    expect(stderr).toMatch(/page\.html: kind: none, confidence [\d.]+: /);
    const report = await run(['--explain', page(FAILING)]);
    expect(report.stderr).toMatch(/table applications: table, 161 cells, \d+ blank, \d+ unread/);
  },
  TIMEOUT,
);
