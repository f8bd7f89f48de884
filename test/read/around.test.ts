import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import type { AuditDocument } from '../../lib/model/schema';
import { carriesForm, looksLikeAddress, looksLikeTitle } from '../../lib/read/kind/gate';
import { consistentSet, FAMILIES, type FigureSet, figureSets, renderPage } from '../generate';
import { AROUND_CHANGES } from '../generate/around';

/** With EVERY_PAGE=1 all changes are tried on all families, otherwise one in TURNS on each family. */
const everyPage = process.env.EVERY_PAGE === '1';
const TURNS = 10;
const isTurn = (i: number, family: number): boolean => everyPage || (i + family) % TURNS === 0;

/** A report with a mistake, which must be found on every changed page, without any new finding. */
const broken = figureSets().find(({ id }) => id === 'pingtan-2020') as FigureSet;
const MISTAKE = { rule: 'totals.column', outcome: 'failed', expected: 20, actual: 26 };

const audited = (html: string, url: string): AuditDocument =>
  audit(readPage(htmlSource(html, url)).page, { language: 'en' });

/** What the audit says of a report, without positions on the page. */
const saidBy = ({ detection, report, findings }: AuditDocument) => ({
  kind: [detection.kind, detection.perhaps],
  issuer: report?.issuer,
  year: report?.year,
  publishedOn: report?.publishedOn,
  sections: report?.sections.map(({ id, status }) => `${id} ${status}`),
  sources: Object.entries(report?.tables ?? {}).map(([table, { source }]) => `${table} ${source}`),
  figures: report?.figures.map(({ table, row, column, value }) => `${table} ${row} ${column} = ${value}`).sort(),
  statements: report?.statements.map(({ quantity, value }) => `${quantity} ${value}`),
  findings: findings.map(({ rule, outcome, expected, actual }) => ({ rule, outcome, expected, actual })),
});

/** The article of a page, with its title over it. */
const articleOf = (html: string): string =>
  /<div class="article">[\s\S]*(?=<div class="footer">)/.exec(html)?.[0] ?? '';
/** Rules whose findings are about another report on the page. */
const OF_OTHERS = ['integrity.otherReports'];
const withoutOthers = ({ findings, ...said }: ReturnType<typeof saidBy>) => ({
  ...said,
  findings: findings.filter(({ rule }) => !OF_OTHERS.includes(rule)),
});

describe.each(FAMILIES)('$id', (family) => {
  const turn = FAMILIES.indexOf(family);
  const { html, url } = renderPage({ set: broken, family });
  let known: ReturnType<typeof saidBy> | undefined;
  const plain = () => {
    known ??= saidBy(audited(html, url));
    expect(known.findings).toContainEqual(MISTAKE);
    return known;
  };

  const changes = AROUND_CHANGES.filter(({ apply }, i) => isTurn(i, turn) && apply(html) !== html);
  test.each(changes)('$about: $id', ({ apply }) => {
    expect(saidBy(audited(apply(html), url))).toEqual(plain());
  });

  const others = [
    ['of another body behind it', (other: string) => html.replace('<div class="footer">', (tag) => other + tag), 11],
    ['of another body before it', (other: string) => html.replace('<div class="article">', (tag) => other + tag), 11],
    [
      'of another body in a frame of rules behind it',
      (other: string) => html.replace('</body>', (tag) => `<table><tr><td>${other}</td></tr></table>${tag}`),
      23,
    ],
  ] as const;
  test.each(others.filter((_, i) => isTurn(i, turn)))('two reports on a page: one %s', (_, together, seed) => {
    const other = renderPage({ set: consistentSet(seed), family: FAMILIES[(turn + 5) % FAMILIES.length] ?? family });
    const both = saidBy(audited(together(articleOf(other.html)), url));
    expect(both.findings).toContainEqual(expect.objectContaining({ rule: 'integrity.otherReports' }));
    expect(withoutOthers(both)).toEqual(plain());
  });

  const tables = [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => table);
  const applications = tables.length === 3 && tables.find((table) => table.includes('社会公益组织'));
  if (applications && isTurn(1, turn))
    test('a table that is a picture waits for a person, and no other changes', () => {
      const after = saidBy(audited(html.replace(applications, '<img src="/t.png" width="700" height="900">'), url));
      const isOther = (name: string): boolean => !name.startsWith('applications');
      expect(after.sources).toContain('applications image');
      expect(after.figures).toEqual(plain().figures?.filter(isOther));
      expect(after.findings.filter(({ outcome }) => outcome === 'failed')).toEqual(
        plain().findings.filter(({ outcome, rule }) => outcome === 'failed' && !/^(?:totals|prose)\./.test(rule)),
      );
      expect(after.findings).toContainEqual(expect.objectContaining({ rule: 'tables.missing', outcome: 'incomplete' }));
    });

  test('is noticed by its title, its address, or what it says', () => {
    const text = html.replace(/<[^>]*>/g, '');
    expect(looksLikeTitle(/<title>([^<]*)/.exec(html)?.[1] ?? '')).toBe(true);
    expect(looksLikeAddress(url)).toBe(true);
    expect(carriesForm(text) || family.id.includes('frame') || family.id.includes('shadow')).toBe(true);
  });
});

test('every change changes each page that has what it changes', () => {
  const pages = FAMILIES.map((family) => renderPage({ set: broken, family }).html);
  for (const { id, apply } of AROUND_CHANGES)
    expect(pages.filter((html) => apply(html) !== html).length, id).toBeGreaterThan(FAMILIES.length * 0.9);
});
