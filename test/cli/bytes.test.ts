import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { decodePage } from '../../lib/cli/decode';
import { isMime, savedPage } from '../../lib/cli/mime';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { FAMILIES, type FigureSet, figureSets, renderPage } from '../generate';
import { encoded, utf16 } from './encode';

/** With EVERY_PAGE=1 all changes are tried on all families, otherwise one in TURNS on each family. */
const everyPage = process.env.EVERY_PAGE === '1';
const TURNS = 8;

/** A report with a mistake, which must be found in every encoding, without any new finding. */
const broken = figureSets().find(({ id }) => id === 'pingtan-2020') as FigureSet;
const MISTAKE = { rule: 'totals.column', outcome: 'failed', expected: 20, actual: 26 };

/** The only rule that may have findings for a damaged byte. */
const DAMAGE = 'integrity.leftovers';

function said(bytes: Uint8Array, url: string) {
  const { bytes: page, charset } = isMime(bytes) ? savedPage(bytes) : { bytes, charset: null };
  const { text, isHtml } = decodePage(page, charset);
  const { detection, report, findings } = audit(readPage(htmlSource(text, url)).page, { language: 'en' });
  return {
    isHtml,
    kind: [detection.kind, detection.perhaps],
    issuer: report?.issuer,
    year: report?.year,
    publishedOn: report?.publishedOn,
    sections: report?.sections.map(({ id, status }) => `${id} ${status}`),
    figures: report?.figures.map(({ table, row, column, value }) => `${table} ${row} ${column} = ${value}`),
    findings: findings
      .filter(({ rule }) => rule !== DAMAGE)
      .map(({ rule, outcome, expected, actual }) => ({ rule, outcome, expected, actual })),
  };
}

const declared = (html: string, charset: string): string => html.replace('charset="utf-8"', `charset="${charset}"`);
const undeclared = (html: string): string => html.replace('<meta charset="utf-8">', '');
const utf8 = (html: string): Buffer => Buffer.from(html);

/** The UTF-8 bytes of a page in which `byte` replaces the first byte of the text `at`, or is inserted before it. */
function damaged(html: string, at: string, byte: number, isAdded = false): Buffer {
  const bytes = utf8(html);
  const place = bytes.indexOf(at);
  if (place < 0) throw new Error(`no ${at}`);
  return Buffer.concat([bytes.subarray(0, place), Buffer.from([byte]), bytes.subarray(place + (isAdded ? 0 : 1))]);
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/(.{76})/g, '$1\r\n');
const quotedPrintable = (bytes: Buffer): string =>
  [...bytes]
    .map((byte, i) => {
      const isCoded = byte > 126 || byte === 61 || (byte < 32 && byte !== 10);
      const code = isCoded ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte);
      return i % 20 === 19 ? `${code}=\r\n` : code;
    })
    .join('')
    .replace(/\r?\n/g, '\r\n');
const saved = (encoding: string, body: string): Buffer =>
  Buffer.from(
    `From: <Saved by Blink>\r\nSubject: report\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b-1"\r\n\r\n\r\n--b-1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--b-1--\r\n`,
  );

const CHANGES: [string, (html: string) => Uint8Array][] = [
  ['GBK that says so', (html) => encoded(declared(html, 'gb2312'), 'gbk')],
  ['GBK that says that it is UTF-8', (html) => encoded(html, 'gbk')],
  ['GB18030 that says nothing', (html) => encoded(undeclared(html), 'gb18030')],
  ['UTF-8 that says that it is GBK', (html) => utf8(declared(html, 'gbk'))],
  ['UTF-8 that says that it is Latin', (html) => utf8(declared(html, 'iso-8859-1'))],
  ['UTF-8 that says nothing', (html) => utf8(undeclared(html))],
  ['UTF-8 behind a mark', (html) => utf8(`\ufeff${html}`)],
  ['UTF-16 behind a mark', (html) => utf16(html, 'le', true)],
  ['UTF-16 the other way round, without a mark', (html) => utf16(html, 'be', false)],
  ['a damaged byte in its menu', (html) => damaged(html, '首页', 0xff)],
  ['a damaged byte in its imprint', (html) => damaged(html, '网站标识码', 0xc0)],
  ['a byte too many before its article', (html) => damaged(html, '<div class="article">', 0xa1, true)],
  ['a zero byte in its menu', (html) => damaged(html, '政务服务', 0)],
  ['saved as one file, quoted-printable', (html) => saved('quoted-printable', quotedPrintable(utf8(html)))],
  ['saved as one file, base64', (html) => saved('base64', base64(utf8(html)))],
  ['lines that end as on Windows', (html) => utf8(html.replace(/\n/g, '\r\n'))],
];

describe.each(FAMILIES)('$id', (family) => {
  const { html, url } = renderPage({ set: broken, family });
  const turn = FAMILIES.indexOf(family);
  let plain: ReturnType<typeof said> | undefined;
  const changes = CHANGES.filter((_, i) => everyPage || (i + turn) % TURNS === 0);

  test.each(changes)('in other bytes: %s', (_, bytesOf) => {
    plain ??= said(utf8(html), url);
    expect(plain.findings).toContainEqual(MISTAKE);
    expect(said(bytesOf(html), url)).toEqual(plain);
  });
});

test('a byte damaged within a figure makes that figure unread, and no other', () => {
  let tried = 0;
  for (const family of FAMILIES.filter(({ tables, exact }) => tables && exact).slice(0, 12)) {
    const { html, url } = renderPage({ set: broken, family });
    const figure = /<td[^>]*>(?:<p[^>]*>)?(\d{2,3})(?=<)/.exec(html);
    if (!figure) continue;
    tried++;
    const place = Buffer.byteLength(html.slice(0, figure.index + figure[0].length - 1));
    const bytes = utf8(html);
    bytes[place] = 0xff;
    const [before, after] = [said(utf8(html), url).figures ?? [], said(bytes, url).figures ?? []];
    const changed = before.filter((each) => !after.includes(each));
    expect(changed.length, family.id).toBe(1);
    expect(
      after.filter((each) => !before.includes(each)),
      family.id,
    ).toEqual([changed[0]?.replace(/= .*/, '= null')]);
  }
  expect(tried).toBeGreaterThan(5);
});
