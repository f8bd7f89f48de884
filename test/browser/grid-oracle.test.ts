import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { useLens } from './use-lens';

/** Side of a slot in the rendered table, in pixels. */
const SIDE = 20;
const COLUMNS = 40;

const on = useLens();
let page: Page;
beforeAll(async () => {
  page = await on.lens.browser.newPage();
  await page.setViewport({ width: COLUMNS * SIDE + 100, height: 800 });
});

interface CellSpec {
  colspan: number;
  rowspan: number;
}

function markup(rows: CellSpec[][]): string {
  let name = 0;
  const cell = ({ colspan, rowspan }: CellSpec): string =>
    `<td colspan="${colspan}" rowspan="${rowspan}">c${name++}</td>`;
  const body = rows.map((cells) => `<tr style="height:${SIDE}px">${cells.map(cell).join('')}</tr>`).join('');
  return `<table><colgroup>${'<col>'.repeat(COLUMNS)}</colgroup>${body}</table>`;
}

/** Slots as the browser lays the table out: every column and row has the same size, so that edges tell the slot. */
const laidOut = (html: string): Promise<Record<string, number[]>> =>
  page.evaluate(
    (table, side) => {
      document.body.innerHTML = `<style>*{margin:0;padding:0;font:8px/1 monospace}table{border-spacing:0;table-layout:fixed;width:${40 * side}px}col{width:${side}px}</style>${table}`;
      const { left, top } = (document.querySelector('table') as HTMLElement).getBoundingClientRect();
      return Object.fromEntries(
        Array.from(document.querySelectorAll('td'), (cell) => {
          const box = cell.getBoundingClientRect();
          const edges = [box.top - top, box.left - left, box.height, box.width];
          return [cell.textContent, edges.map((edge) => Math.round(edge / side))];
        }),
      );
    },
    html,
    SIDE,
  );

test('grids are what the browser lays out', async () => {
  const spec = fc.record({
    colspan: fc.integer({ min: 1, max: 4 }),
    rowspan: fc.integer({ min: 1, max: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(spec, { maxLength: 5 }), { minLength: 1, maxLength: 6 }), async (rows) => {
      const html = markup(rows);
      const { page: read } = readPage(htmlSource(html, null));
      const grid = read.grids.find(({ kind }) => kind === 'table');
      const ours = Object.fromEntries(
        (grid?.cells ?? []).map(({ row, column, rowspan, colspan, start, end }) => [
          read.reading.slice(start, end).trim(),
          [row, column, rowspan, colspan],
        ]),
      );
      expect(ours).toEqual(await laidOut(html));
    }),
    { numRuns: 150, seed: 20261122 },
  );
});
