// @vitest-environment window
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { elementOf, liveRange } from '../../lib/annotate/anchor';
import { type FindingLocation, locationsOf, mainLocation } from '../../lib/annotate/locations';
import { Locator } from '../../lib/annotate/locator';
import { audit } from '../../lib/audit';
import { documentSource } from '../../lib/document/html/dom';
import { readPage } from '../../lib/document/html/read-page';
import '../../lib/locales';
import type { AuditDocument } from '../../lib/model/schema';

const SAMPLE = join(import.meta.dirname, '../pages/pingtan-2020-word-export/page.html');

let html = '';
beforeAll(() => {
  html = readFileSync(SAMPLE, 'utf8');
});

/** The sample with a change made to it, audited, and what finds its places. */
function audited(change: (html: string) => string = (same) => same): { document: AuditDocument; locator: Locator } {
  document.body.innerHTML = new DOMParser().parseFromString(change(html), 'text/html').body.innerHTML;
  document.title = '平潭综合实验区2020年政府信息公开工作年度报告';
  const { page, index } = readPage(documentSource(document));
  const result = audit(page, { language: 'zh-CN' });
  return { document: result, locator: new Locator(result.report, index) };
}
const text = ({ anchor }: FindingLocation): string => liveRange(anchor).toString();

describe('of a finding', () => {
  test('the cells of every option are marked with its values, none as the answer, and the terms of its sum painted', () => {
    const { document: result, locator } = audited();
    const own = locationsOf(result, locator).filter(
      ({ finding }) => result.findings[finding]?.rule === 'totals.column',
    );
    const suspects = own.filter(({ paint }) => paint === 'suspect');
    expect(suspects.map((location) => [location.option, text(location), location.suggested])).toEqual([
      [0, '6', 0],
      [0, '7', 1],
      [1, '6', 0],
      [1, '6', 0],
    ]);
    expect(own.some(({ paint }) => paint === 'term')).toBe(true);
    // The printed total, which either option leaves as it is.
    expect(own.filter(({ paint }) => paint === 'place').map(text)).toEqual(['20']);
  });

  test('with one option only, its cells are what the finding is gone to', () => {
    const { document: result, locator } = audited();
    const findings = result.findings.map((finding) => ({
      ...finding,
      suspects: finding.suspects.filter(({ set }) => set === 1),
    }));
    const all = locationsOf({ ...result, findings }, locator);
    const at = findings.findIndex(({ rule }) => rule === 'totals.column');
    expect(mainLocation(all, at)).toMatchObject({ paint: 'suspect', option: null, suggested: 0 });
    expect(all.filter(({ finding, paint }) => finding === at && paint === 'place')).toEqual([]);
  });

  test('that was dismissed nothing is marked', () => {
    const { document: result, locator } = audited();
    const findings = result.findings.map((finding) => ({
      ...finding,
      dismissed: { reason: '已核实', on: '2026-01-01' },
    }));
    expect(locationsOf({ ...result, findings }, locator)).toEqual([]);
  });

  test('the main place is what its sum is compared with where there are options, else what it speaks of', () => {
    const { document: result, locator } = audited();
    const all = locationsOf(result, locator);
    const at = (rule: string): number => result.findings.findIndex((finding) => finding.rule === rule);
    expect(mainLocation(all, at('totals.column'))?.paint).toBe('place');
    expect(mainLocation(all, at('values.category'))?.paint).toBe('place');
    expect(mainLocation(all, 99)).toBeNull();
  });
});

describe('a missing section', () => {
  const without = (from: string, to: string) => (whole: string) => {
    const [start, end] = [whole.lastIndexOf(from), to ? whole.lastIndexOf(to) : whole.length];
    return whole.slice(0, start) + whole.slice(end);
  };
  const gapOf = (change: (whole: string) => string) => {
    const { document: result, locator } = audited(change);
    const missing = result.findings.findIndex(({ rule }) => rule === 'sections.missing');
    return locationsOf(result, locator).find(({ finding, gap }) => finding === missing && gap);
  };

  test('would be before the next one that is there', () => {
    const gap = gapOf(without('五、', '六、'));
    expect(gap?.gap).toBe('before');
    expect(gap && text(gap)).toMatch(/^六、/);
  });

  test('or after the last before it', () => {
    const gap = gapOf(without('六、', ''));
    expect(gap?.gap).toBe('after');
    expect(gap && text(gap)).toMatch(/^五、/);
  });
});

describe('a blank cell is found', () => {
  /** Blanks the cells of a row of the table of applications that this label begins. */
  function blanked(label: string, cells: number[]) {
    const { locator } = audited((whole) => {
      const page = new DOMParser().parseFromString(whole, 'text/html');
      const row = [...page.querySelectorAll('tr')].find(
        (line) => line.querySelectorAll('td').length > 7 && line.textContent?.replace(/\s/g, '').includes(label),
      );
      const own = [...(row?.querySelectorAll('td') ?? [])].slice(-7);
      for (const i of cells) (own[i] as Element).replaceChildren();
      (own[0] as Element).parentElement?.setAttribute('id', 'row');
      return page.documentElement.outerHTML;
    });
    return (row: string, column: string) => {
      const at = locator.selectorsOf({ table: 'applications', row, column });
      const anchor = at.length ? locator.locate(at) : null;
      const element = anchor && elementOf(anchor);
      const line = element?.parentElement;
      return line && { isRow: line.id === 'row', column: [...line.children].slice(-7).indexOf(element as Element) };
    };
  }

  test('beside a figure of its row', () => {
    const find = blanked('予以公开', [2]);
    expect(find('granted', 'research')).toEqual({ isRow: true, column: 2 });
  });

  test('in a row without any figure, from a row above or below', () => {
    const find = blanked('予以公开', [0, 1, 2, 3, 4, 5, 6]);
    expect(find('granted', 'business')).toEqual({ isRow: true, column: 1 });
  });
});
