import { describe, expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { readReport } from '../../lib/read/reading';
import { consistentSet, FAMILIES, figureSets, renderPage, SCRIPTS } from '../generate';

/** Tests every family and script with some of the figure sets; with EVERY_PAGE=1 with all of them (two minutes). */
const everyPage = process.env.EVERY_PAGE === '1';
const sets = [...figureSets(), consistentSet(1), consistentSet(2)];

let [right, all] = [0, 0];

describe.each(FAMILIES)('$id', (family) => {
  test.each(SCRIPTS)('in %s: figures in are figures out', (script) => {
    const turn = FAMILIES.indexOf(family) * SCRIPTS.length + SCRIPTS.indexOf(script);
    for (const set of everyPage ? sets : [sets[turn % sets.length] as (typeof sets)[number]]) {
      const { html, url, expected } = renderPage({ set, family, script });
      const { detection, report } = readReport(readPage(htmlSource(html, url)).page);
      expect(detection.kind).toBe('annualReport');
      expect(report?.issuer).toBe(expected.issuer);
      expect(report?.year).toBe(expected.year);
      expect(report?.publishedOn).toBe(expected.publishedOn);
      expect(report?.sections.map(({ status }) => status)).toEqual(Array(6).fill('present'));
      const read = new Map(
        report?.figures.map((figure) => [`${figure.table}.${figure.row}.${figure.column}`, figure.value]),
      );
      const wrong: string[] = [];
      for (const { table, row, column, value, determined } of expected.figures) {
        const name = `${table}.${row}.${column}`;
        const got = read.get(name);
        if (determined) {
          all++;
          if (got === value) right++;
          else wrong.push(`${set.id} ${name}: ${got}, not ${value}`);
        } else if (got !== null && got !== undefined && got !== value) wrong.push(`${set.id} ${name}: ${got} claimed`);
      }
      expect(wrong).toEqual([]);
    }
  });
});

describe('the findings are the same whatever the family', () => {
  const broken = sets.find(({ id }) => id === 'pingtan-2020');
  if (!broken) throw new Error('no figures of 2020');
  const totals = (html: string, url: string) =>
    audit(readPage(htmlSource(html, url)).page, { language: 'en' })
      .findings.filter(({ rule, outcome }) => rule.startsWith('totals.') && outcome === 'failed')
      .map(({ rule, equation, expected, actual, consequences, suspects }) => ({
        rule,
        equation,
        expected,
        actual,
        consequences,
        suspects,
      }));
  const [official] = FAMILIES.map((family) => renderPage({ set: broken, family }));
  const wanted = totals(official?.html ?? '', official?.url ?? '');

  test('the mistake of 2020 is one finding', () => {
    expect(wanted).toMatchObject([{ rule: 'totals.column', expected: 20, actual: 26 }]);
  });
  test.each(FAMILIES)('$id', (family) => {
    const { html, url } = renderPage({ set: broken, family });
    expect(totals(html, url)).toEqual(wanted);
  });
});

test('the count of figures read is worth the name', () => {
  expect(all).toBeGreaterThan(40_000);
  expect(right).toBe(all);
});
