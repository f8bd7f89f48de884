import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { parsedStyles } from '../../lib/document/html/parsed-styles';
import { readPage } from '../../lib/document/html/read-page';
import type { AuditDocument } from '../../lib/model/schema';
import { fold } from '../../lib/text/fold';
import { FAMILIES, figureSets, renderPage } from '../generate';
import { UNSEEN_CHANGES } from '../generate/unseen';

/**
 * With EVERY_PAGE=1 all changes are tested on all families; otherwise each family gets some changes, and each change
 * some families.
 */
const everyPage = process.env.EVERY_PAGE === '1';
const TURNS = 6;

/** A report with one mistake, to test that it is found, and that nothing else is. */
const broken = figureSets().find(({ id }) => id === 'pingtan-2020');
if (!broken) throw new Error('no figures of 2020');

const audited = (html: string, url: string): AuditDocument =>
  audit(readPage(htmlSource(html, url, parsedStyles)).page, { language: 'en' });

/** Returns what is read of a page, independent of positions in its text. */
const saidBy = ({ detection, report, findings }: AuditDocument) => ({
  kind: detection.kind,
  issuer: report?.issuer,
  year: report?.year,
  publishedOn: report?.publishedOn,
  sections: report?.sections.map(({ id, status, heading }) => [id, status, heading]),
  figures: report?.figures.map(({ table, row, column, value }) => `${table} ${row} ${column} = ${value}`).sort(),
  statements: report?.statements.map(({ quantity, value }) => `${quantity} ${value}`),
  findings: findings.map(({ rule, outcome, expected, actual, equation }) => ({
    rule,
    outcome,
    expected,
    actual: typeof actual === 'string' ? fold(actual).text : actual,
    equation,
  })),
});

describe.each(FAMILIES)('$id', (family) => {
  const { html, url } = renderPage({ set: broken, family });
  let plain: ReturnType<typeof saidBy> | undefined;
  const turn = FAMILIES.indexOf(family);
  const changes = UNSEEN_CHANGES.filter(
    (change, i) => (everyPage || (i + turn) % TURNS === 0) && change.apply(html) !== html,
  );

  test.each(changes)('$id', ({ apply }) => {
    plain ??= saidBy(audited(html, url));
    expect(plain.findings).toContainEqual(expect.objectContaining({ rule: 'totals.column', expected: 20, actual: 26 }));
    expect(saidBy(audited(apply(html), url))).toEqual(plain);
  });
});

test('every change changes nearly half of the families, or more', () => {
  const pages = FAMILIES.map((family) => renderPage({ set: broken, family }).html);
  for (const { id, apply } of UNSEEN_CHANGES) {
    expect(pages.filter((html) => apply(html) !== html).length, id).toBeGreaterThan(FAMILIES.length * 0.45);
  }
});
