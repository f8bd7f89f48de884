import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocument } from '../../../lib/document/open-document';
import { isKnownLabel } from '../../../lib/read/tables/known-labels';
import { findChromium } from '../../browser/find-browser';
import { allCells, type FigureSet, figureSets } from '../../generate/figures';
import { familyOf, renderPage } from '../../generate/index';
import { LIST_EDITIONS, listSet } from '../../generate/lists';
import { compareFigures } from '../figures-in';
import { type Printer, RULED, startPrinter, UNRULED } from '../printed';

/** Families of markup that differ on paper as they do in a browser. */
const RULED_FAMILIES = [
  'official-table',
  'th-headers',
  'word-export',
  'header-apart',
  'split-tables',
  'repeated-labels',
];
const SET = figureSets().find(({ id }) => id === 'pingtan-2020') as FigureSet;
const BLANKS = figureSets().find(({ id }) => id === 'shanghai-office-2019') as FigureSet;
const whole = (set: FigureSet) => ({ right: allCells(set).length, wrong: [], unread: [] });

// Without a browser, the stored samples cover these cases.
describe.skipIf(!findChromium())('printed by Chromium', () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = (await startPrinter()) as Printer;
  }, 120_000);
  afterAll(() => printer?.close());

  const printed = async (
    set: FigureSet,
    family: string,
    style: string,
    options: Parameters<Printer['print']>[2] = {},
  ) => {
    const { html } = renderPage({ set, family: familyOf(family) });
    return openDocument(
      await printer.print(html, style, options),
      { url: null, name: 'printed.pdf' },
      { isLabel: isKnownLabel },
    );
  };

  it.each(RULED_FAMILIES)(
    'ruled: %s',
    async (family) => {
      expect(compareFigures(await printed(SET, family, RULED), SET)).toEqual(whole(SET));
    },
    60_000,
  );

  it.each(LIST_EDITIONS.map(listSet).map((set) => [set.id, set] as const))(
    'ruled: the list of %s',
    async (_, set) => {
      expect(compareFigures(await printed(set, 'official-table', RULED), set)).toEqual(whole(set));
    },
    60_000,
  );

  it('ruled, with blank cells', async () => {
    expect(compareFigures(await printed(BLANKS, 'official-table', RULED), BLANKS)).toEqual(whole(BLANKS));
  }, 60_000);

  it.each([
    ['lying', { landscape: true }, ''],
    ['on small sheets, heads repeated', { width: 700, height: 500 }, ''],
    ['in print of five points', {}, 'td,th{font-size:5pt}'],
    ['of frames apart', { width: 800, height: 2600 }, 'table{border-collapse:separate;border-spacing:2px}'],
  ] as const)(
    'ruled, %s',
    async (_, options, style) => {
      const page = await printed(SET, 'th-headers', RULED + style, options);
      expect(compareFigures(page, SET)).toEqual(whole(SET));
    },
    60_000,
  );

  it('leads back to the sheet and the box of each cell', async () => {
    const page = await printed(SET, 'official-table', RULED);
    const place = page.places?.find(({ start, end }) => page.text.slice(start, end) === '2648');
    expect(place?.sheet).toBeGreaterThan(0);
    expect(place?.box?.width).toBeGreaterThan(10);
    expect(page.places?.every(({ start }, i, all) => i === 0 || start >= (all[i - 1]?.end ?? 0))).toBe(true);
  }, 60_000);

  it('of pictures alone is said to have no text', async () => {
    const html = '<svg width="600" height="800"><rect width="600" height="800" fill="#ddd"/></svg>';
    await expect(openDocument(await printer.print(html, ''), { url: null })).rejects.toMatchObject({
      reason: 'noText',
    });
  }, 60_000);

  it.each(['official-table', 'th-headers', 'header-apart'])(
    'without rules: %s',
    async (family) => {
      const { right, wrong } = compareFigures(await printed(SET, family, UNRULED), SET);
      expect(wrong).toEqual([]);
      expect(right / allCells(SET).length).toBeGreaterThanOrEqual(0.95);
    },
    60_000,
  );
});
