import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { editionById } from '../../lib/forms';
import type { AuditDocument } from '../../lib/model/schema';
import { FAMILIES, figureSets, renderPage } from '../generate';

/**
 * Headings, titles and sentences in variants that a reader still understands, in every family of markup: nothing may be
 * read differently, and the mistake in the report must be found.
 */
const everyPage = process.env.EVERY_PAGE === '1';
const TURNS = everyPage ? 1 : 3;

const broken = figureSets().find(({ id }) => id === 'pingtan-2020');
if (!broken) throw new Error('no figures of 2020');

/**
 * Families in which a table runs into the next heading, so that a digit of the heading may become part of the table.
 */
const GLUED = ['run-together', 'run-together-spaced', 'one-paragraph'];

const HEADINGS = (editionById(broken.format)?.sections ?? []).map(({ ordinal, heading }) => ({ ordinal, heading }));
const headings =
  (write: (ordinal: string, heading: string) => string) =>
  (html: string): string =>
    HEADINGS.reduce(
      (text, { ordinal, heading }) => text.replaceAll(`${ordinal}、${heading}`, write(ordinal, heading)),
      html,
    );

const WAYS: [string, (html: string) => string][] = [
  ['headings with their letters set apart', headings((ordinal, heading) => `${ordinal}、${[...heading].join(' ')}`)],
  ['headings behind 第…部分', headings((ordinal, heading) => `第${ordinal}部分 ${heading}`)],
  ['headings with digits', headings((ordinal, heading) => `${'一二三四五六'.indexOf(ordinal) + 1}、${heading}`)],
  ['headings in brackets', headings((ordinal, heading) => `【${ordinal}、${heading}】`)],
  ['headings with a colon behind', headings((ordinal, heading) => `${ordinal}、${heading}：`)],
  ['headings in ruby', headings((ordinal, heading) => `${ordinal}、<ruby>${heading}<rt>qing kuang</rt></ruby>`)],
  ['headings with blanks behind their ordinals', headings((ordinal, heading) => `${ordinal}、&nbsp;&nbsp;${heading}`)],
  [
    'a title with its year in Chinese',
    (html) => html.replaceAll(`${broken.year}年政府信息公开`, '二〇二〇年政府信息公开'),
  ],
  [
    'a title with blanks around its year',
    (html) => html.replaceAll(`${broken.year}年政府信息公开`, ` ${broken.year} 年政府信息公开`),
  ],
  ['counts with a blank before their unit', (html) => html.replace(/(申请|结转|办结)(\d+)件/g, '$1 $2 件')],
  ['counts underlined', (html) => html.replace(/(申请|结转|办结)(\d+)件/g, '$1<u>$2</u>件')],
  ['a period with blanks', (html) => html.replaceAll(`${broken.year}年1月1日`, `${broken.year} 年 1 月 1 日`)],
];

const audited = (html: string, url: string): AuditDocument =>
  audit(readPage(htmlSource(html, url)).page, { language: 'en' });

const saidBy = ({ detection, report, findings }: AuditDocument) => ({
  kind: detection.kind,
  issuer: report?.issuer,
  year: report?.year,
  publishedOn: report?.publishedOn,
  sections: report?.sections.map(({ id, status }) => [id, status]),
  figures: report?.figures.map(({ table, row, column, value }) => `${table} ${row} ${column} = ${value}`).sort(),
  statements: report?.statements.map(({ quantity, value }) => `${quantity} ${value}`),
  findings: findings.map(({ rule, outcome, expected, equation }) => ({ rule, outcome, expected, equation })),
});

describe.each(FAMILIES)('$id', (family) => {
  const { html, url } = renderPage({ set: broken, family });
  const turn = FAMILIES.indexOf(family);
  const ways = WAYS.filter(
    ([id, write], i) =>
      (i + turn) % TURNS === 0 && write(html) !== html && !(GLUED.includes(family.id) && id.includes('digits')),
  );
  let plain: ReturnType<typeof saidBy> | undefined;

  test.each(ways)('%s', (_, write) => {
    plain ??= saidBy(audited(html, url));
    expect(plain.findings).toContainEqual(expect.objectContaining({ rule: 'totals.column', expected: 20 }));
    expect(saidBy(audited(write(html), url))).toEqual(plain);
  });
});

test('every manner changes most families', () => {
  const pages = FAMILIES.map((family) => renderPage({ set: broken, family }).html);
  for (const [id, write] of WAYS)
    expect(pages.filter((html) => write(html) !== html).length, id).toBeGreaterThan(FAMILIES.length / 2);
});
