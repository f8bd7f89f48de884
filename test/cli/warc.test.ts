import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodePage } from '../../lib/cli/decode';
import { archivedPages, type Skipped } from '../../lib/cli/warc';
import { type ArchivedRecord, archive, CAPTURED, chunked, rawRecord } from './archive';
import { encoded } from './encode';

const HTML = '<!doctype html><title>平潭综合实验区2020年政府信息公开工作年度报告</title><p>收到申请21件。</p>';
const url = (name: string): string => `http://www.pingtan.gov.cn/${name}.html`;
const response = (head: string, body: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(head.replace(/\n/g, '\r\n')), Buffer.from(body)]);
const OK = 'HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8\n';

/** The bytes in pieces of a size, as a file or a pipe gives them. */
async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, size = 65_536) {
  const skipped: Skipped = { notHtml: 0, notOk: 0, revisit: 0 };
  const pages: [string, string][] = [];
  const damage: string[] = [];
  for await (const page of archivedPages(inPieces(bytes, size), skipped)) {
    if (!('error' in page)) {
      pages.push([page.url, decodePage(page.bytes, page.charset).text]);
      expect(page.capturedAt).toEqual(new Date(CAPTURED));
    } else if (/ at byte /.test(page.error.message)) damage.push(page.error.message);
    else pages.push([page.url ?? '', page.error.message]);
  }
  return { pages, skipped, damage };
}

const RECORDS: ArchivedRecord[] = [
  { url: url('info'), type: 'warcinfo', body: 'software: test\r\n' },
  {
    url: url('one'),
    type: 'request',
    body: '',
    httpHeaders: { Host: 'www.pingtan.gov.cn' },
    statusline: 'GET / HTTP/1.1',
  },
  { url: url('one'), body: HTML },
  { url: url('metadata'), type: 'metadata', body: 'fetchTimeMs: 12\r\n' },
  { url: url('moved'), body: HTML, statusline: 'HTTP/1.1 302 Found' },
  { url: url('gone'), body: HTML, statusline: 'HTTP/1.1 404 Not Found' },
  { url: url('picture'), body: new Uint8Array(200_000).fill(10), httpHeaders: { 'Content-Type': 'image/png' } },
  { url: url('same'), type: 'revisit', body: '', httpHeaders: { 'Content-Type': 'text/html' } },
  { url: url('two'), type: 'resource', body: HTML, warcHeaders: { 'Content-Type': 'text/html; charset=utf-8' } },
  { url: url('style'), type: 'resource', body: 'p{}', warcHeaders: { 'Content-Type': 'text/css' } },
];

describe('pages of a web archive', () => {
  it.each([
    ['plain', false, 65_536],
    ['compressed', true, 65_536],
    ['plain, in small pieces', false, 7],
    ['compressed, in small pieces', true, 7],
  ])('are given one by one, all else passed over and counted: %s', async (_, gzip, size) => {
    expect(await read(await archive(RECORDS, gzip), size)).toEqual({
      pages: [
        [url('one'), HTML],
        [url('two'), HTML],
      ],
      skipped: { notHtml: 2, notOk: 2, revisit: 1 },
      damage: [],
    });
  });

  const body = Buffer.from(HTML);
  it.each<[string, Buffer]>([
    ['gzip', response(`${OK}Content-Encoding: gzip\n\n`, gzipSync(body))],
    ['deflate', response(`${OK}Content-Encoding: deflate\n\n`, deflateSync(body))],
    ['deflate without a frame', response(`${OK}Content-Encoding: deflate\n\n`, deflateRawSync(body))],
    ['br', response(`${OK}content-encoding: br\n\n`, brotliCompressSync(body))],
    ['chunks', response(`${OK}Transfer-Encoding: chunked\n\n`, chunked(body, 10))],
    [
      'chunks of gzip',
      response(`${OK}Transfer-Encoding: chunked\nContent-Encoding: gzip\n\n`, chunked(gzipSync(body), 10)),
    ],
    ['gzip as transfer encoding', response(`${OK}Transfer-Encoding: gzip, chunked\n\n`, chunked(gzipSync(body)))],
    ['br of gzip', response(`${OK}Content-Encoding: gzip, br\n\n`, brotliCompressSync(gzipSync(body)))],
    ['gzip said, decoded already', response(`${OK}Content-Encoding: gzip\n\n`, body)],
    ['br said, decoded already', response(`${OK}Content-Encoding: br\n\n`, body)],
    ['chunks said, joined already', response(`${OK}Transfer-Encoding: chunked\n\n`, body)],
    [
      'the encoding of the head alone',
      response('HTTP/1.0 200 OK\nContent-Type: text/html;charset=GBK\n\n', encoded(HTML, 'gbk')),
    ],
    ['lines that end in LF alone', Buffer.concat([Buffer.from(`${OK}\n`), body])],
    ['no reason and no spaces', response('HTTP/1.1 200\nContent-Type:text/html\n\n', body)],
  ])('are decoded: %s', async (_, block) => {
    const { pages } = await read(Buffer.concat([rawRecord(url('a'), block), rawRecord(url('b'), block)]));
    expect(pages).toEqual([
      [url('a'), HTML],
      [url('b'), HTML],
    ]);
  });

  it('say why they cannot be given, and the next is', async () => {
    const good = response(`${OK}\n`, body);
    const bomb = gzipSync(Buffer.alloc(65 * 1024 * 1024));
    const records = [
      rawRecord(url('zstd'), response(`${OK}Content-Encoding: zstd\n\n`, body)),
      rawRecord(url('bomb'), response(`${OK}Content-Encoding: gzip\n\n`, bomb)),
      rawRecord(url('cut'), good, { 'WARC-Truncated': 'length' }),
      rawRecord(url('undated'), good, { 'WARC-Date': 'yesterday' }),
      rawRecord(`<${url('wget')}>`, good),
    ];
    expect((await read(Buffer.concat(records))).pages).toEqual([
      [url('zstd'), 'the content encoding zstd is unknown'],
      [url('bomb'), 'the page is larger than 64 MB'],
      [url('cut'), 'the archive has only the beginning of this page'],
      [url('undated'), 'the record does not say when it was captured'],
      [url('wget'), HTML],
    ]);
  });

  it('are given up to where the archive is cut off, wherever that is', async () => {
    for (const gzip of [false, true]) {
      const one = await archive(RECORDS.slice(2, 3), gzip);
      const both = Buffer.concat([one, one]);
      // Of a plain archive what follows the last block may be missing.
      for (let length = one.length + 1; length < (gzip ? both.length : both.length - 4); length += 3) {
        const { pages, damage } = await read(both.subarray(0, length));
        expect(pages, `${gzip} ${length}`).toEqual([[url('one'), HTML]]);
        expect(damage, `${gzip} ${length}`).toEqual([`the archive is cut off at byte ${one.length}`]);
      }
    }
  });

  it('are given before and behind a place where the archive is damaged, which is told once', async () => {
    const one = await archive(RECORDS.slice(2, 3), true);
    const three = Buffer.concat([one, one, one]);
    for (const at of [0, 1, 40, one.length - 20, one.length - 6]) {
      for (const size of [65_536, 7]) {
        const damaged = Buffer.from(three);
        damaged[one.length + at]! ^= 0xff;
        const { pages, damage } = await read(damaged, size);
        expect(pages, String(at)).toEqual([
          [url('one'), HTML],
          [url('one'), HTML],
        ]);
        expect(damage, String(at)).toEqual([`the compressed data is damaged at byte ${one.length}`]);
      }
    }
  });

  const page = (name: string, headers = {}): Buffer =>
    rawRecord(url(name), Buffer.concat([Buffer.from(`${OK}\n`), body]), headers);
  const length = page('b').length;

  it.each([
    ['too small', '20'],
    ['too large', String(length + 100)],
    ['larger than the file', '99999999999'],
    ['no number', 'many'],
    ['negative', '-5'],
  ])('are given around a record whose length is %s, compressed or not', async (_, said) => {
    const records = [page('a'), page('b', { 'Content-Length': said }), page('c'), page('d')];
    for (const parts of [records, records.map((record) => gzipSync(record)), [gzipSync(Buffer.concat(records))]]) {
      const { pages, damage } = await read(Buffer.concat(parts));
      expect(pages.map(([address]) => address)).toEqual([url('a'), url('c'), url('d')]);
      expect(damage).toHaveLength(1);
    }
  });

  it('are read where one record stands in several compressed members', async () => {
    const plain = Buffer.concat([page('a'), page('b')]);
    for (const cut of [5, 100, page('a').length, page('a').length + 9]) {
      const { pages, damage } = await read(
        Buffer.concat([gzipSync(plain.subarray(0, cut)), gzipSync(plain.subarray(cut))]),
      );
      expect([pages.map(([address]) => address), damage]).toEqual([[url('a'), url('b')], []]);
    }
  });

  it('are read in members that name their file', async () => {
    const named = gzipSync(page('a'));
    named[3] = 8;
    const bytes = Buffer.concat([named.subarray(0, 10), Buffer.from('crawl.warc\0'), named.subarray(10)]);
    expect((await read(bytes)).pages).toEqual([[url('a'), HTML]]);
  });

  it('are given behind a member that is made to fill a memory, and behind a head without end', async () => {
    const head = Buffer.from(`WARC/1.1\r\nWARC-Type: response\r\nX: `);
    const zeros = Buffer.alloc(70 * 1024 * 1024);
    const endless = gzipSync(Buffer.concat([head, zeros, Buffer.from('\r\n\r\n')]));
    const large = gzipSync(rawRecord(url('large'), Buffer.concat([Buffer.from(`${OK}\n`), zeros])));
    expect(endless.length).toBeLessThan(100_000);
    for (const bomb of [endless, large]) {
      const { pages, damage } = await read(Buffer.concat([gzipSync(page('a')), bomb, gzipSync(page('c'))]));
      expect(pages).toEqual([
        [url('a'), HTML],
        [url('c'), HTML],
      ]);
      expect(damage).toHaveLength(1);
    }
  });

  it('are none in a file that is no archive', async () => {
    expect(await read(gzipSync(HTML))).toMatchObject({ pages: [], damage: ['there is no WARC record at byte 0'] });
    expect(await read(Buffer.from('WARC/1.0\r\n\r\n'))).toMatchObject({
      damage: ['there is no whole WARC record at byte 0'],
    });
  });
});
