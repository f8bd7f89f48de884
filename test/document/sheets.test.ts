import { expect, test } from 'vitest';
import { flowOf } from '../../lib/document/geometry/flow';
import type { Rule, Run, Sheet } from '../../lib/document/geometry/types';
import { writeFlow } from '../../lib/document/geometry/write-flow';
import { PageWriter } from '../../lib/document/page-writer';
import { textBySheet } from '../../lib/document/sheets';

const text = (words: string, x: number, y: number): Run => ({
  text: words,
  x,
  y,
  width: Array.from(words).length * 10,
  height: 10,
});

/** Returns the rules of a grid with these columns and rows. */
const grid = (xs: number[], ys: number[]): Rule[] => [
  ...xs.map((x): Rule => ({ x1: x, y1: ys[0] as number, x2: x, y2: ys.at(-1) as number })),
  ...ys.map((y): Rule => ({ x1: xs[0] as number, y1: y, x2: xs.at(-1) as number, y2: y })),
];

const sheet = (runs: Run[], rules: Rule[]): Sheet => ({ width: 595, height: 842, runs, rules });

test('text by its sheet: lines, and tables row by row with blank cells, each by the cell and by its print', () => {
  const xs = [100, 200, 300];
  const writer = new PageWriter();
  writeFlow(
    writer,
    flowOf([
      sheet(
        [text('年报', 100, 200), text('甲', 110, 705), text('1', 245, 705), text('乙', 110, 725)],
        grid(xs, [700, 720, 740]),
      ),
      sheet([text('丙', 110, 105), text('3', 245, 105)], grid(xs, [100, 120, 140])),
    ]),
  );
  const page = writer.finish({ url: null, title: '', mediaType: 'application/pdf' });
  const sheets = textBySheet(page);
  expect([...sheets.keys()]).toEqual([1, 2]);
  const first = sheets.get(1);
  expect(first?.lines.map((line) => line.text)).toEqual(['年报']);
  expect(first?.tables.map((rows) => rows.map((row) => row.map((cell) => cell.text)))).toEqual([
    [
      ['甲', '1'],
      ['乙', ''],
    ],
  ]);
  const [, figure] = first?.tables[0]?.[0] ?? [];
  expect(figure).toMatchObject({
    box: { x: 200, y: 700, width: 100, height: 20 },
    print: { x: 245, y: 705, width: 10, height: 10, size: 10 },
  });
  const [, blank] = first?.tables[0]?.[1] ?? [];
  expect(blank).toMatchObject({ text: '', box: { x: 200, y: 720, width: 100, height: 20 } });
  expect(sheets.get(2)?.tables.map((rows) => rows.map((row) => row.map((cell) => cell.text)))).toEqual([
    [
      ['丙', '3'],
      ['', ''],
    ],
  ]);
  for (const { lines, tables } of sheets.values()) {
    for (const each of [...lines, ...tables.flat(2)]) {
      expect(page.text.slice(each.at, each.at + each.text.length)).toBe(each.text);
    }
  }
});
