import { describe, expect, it } from 'vitest';
import { flowOf, paragraphText } from '../../../lib/document/geometry/flow';
import { blocksOf } from '../../../lib/document/geometry/sheet-blocks';
import type { Rule, Run, Sheet, Table } from '../../../lib/document/geometry/types';

const SIZE = 10;
/** Returns a run of text at (`x`, `y`); digits are half as wide as ideographs. */
const text = (content: string, x: number, y: number, size = SIZE): Run => ({
  text: content,
  x,
  y,
  width: Array.from(content).reduce((sum, each) => sum + (/[ -~]/.test(each) ? size / 2 : size), 0),
  height: size,
});
const across = (y: number, x1: number, x2: number): Rule => ({ x1, x2, y1: y, y2: y });
const down = (x: number, y1: number, y2: number): Rule => ({ x1: x, x2: x, y1, y2 });
const sheet = (runs: Run[], rules: Rule[] = []): Sheet => ({ width: 600, height: 800, runs, rules });

/** Returns the rules of a table with edges at `xs` and `ys`. */
const lattice = (xs: number[], ys: number[]): Rule[] => [
  ...ys.map((y) => across(y, xs[0] as number, xs.at(-1) as number)),
  ...xs.map((x) => down(x, ys[0] as number, ys.at(-1) as number)),
];
const tablesOf = (given: Sheet): Table[] => blocksOf(given).filter((block) => block.type === 'table');
const cellsOf = (table: Table | undefined): (string | number)[][] =>
  (table?.cells ?? []).map((cell) => [cell.text, cell.row, cell.column, cell.rowspan, cell.colspan]);

describe('ruled tables', () => {
  it('have a cell for each frame, with its text', () => {
    const runs = [text('件数', 110, 105), text('12', 170, 105), text('收费', 110, 125)];
    expect(cellsOf(tablesOf(sheet(runs, lattice([100, 160, 220], [100, 120, 140])))[0])).toEqual([
      ['件数', 0, 0, 1, 1],
      ['12', 0, 1, 1, 1],
      ['收费', 1, 0, 1, 1],
      ['', 1, 1, 1, 1],
    ]);
  });

  it('are not blank where they reach beyond the sheet, which may cut off what stands there', () => {
    const runs = [text('件数', 110, 765), text('12', 170, 785)];
    const [table] = tablesOf(sheet(runs, lattice([100, 160, 220], [760, 780, 820])));
    expect(table?.cells.map(({ text: said, unsure }) => [said, unsure ?? false])).toEqual([
      ['件数', false],
      ['', false],
      ['', true],
      ['12', false],
    ]);
  });

  it('have cells over rows and columns where rules are left out', () => {
    const rules = [
      ...lattice([100, 200], [100, 160]),
      across(120, 100, 200),
      across(140, 150, 200),
      down(150, 120, 160),
    ];
    expect(cellsOf(tablesOf(sheet([text('头', 140, 105)], rules))[0])).toEqual([
      ['头', 0, 0, 1, 2],
      ['', 1, 0, 2, 1],
      ['', 1, 1, 1, 1],
      ['', 2, 1, 1, 1],
    ]);
  });

  it('may be drawn cell by cell, doubled, dashed, or open at their sides', () => {
    const cellByCell = [0, 1].flatMap((row) =>
      [0, 1].flatMap((column) => {
        const [x, y] = [100 + column * 60, 100 + row * 20];
        return lattice([x + 0.75, x + 58.5], [y + 0.75, y + 18.5]);
      }),
    );
    const dashed = lattice([100, 160, 220], [100, 120, 140]).flatMap(({ x1, y1, x2, y2 }) =>
      Array.from({ length: 20 }, (_, i) => {
        const at = (from: number, to: number, part: number): number => from + ((to - from) * part) / 20;
        return { x1: at(x1, x2, i), y1: at(y1, y2, i), x2: at(x1, x2, i + 0.7), y2: at(y1, y2, i + 0.7) };
      }),
    );
    const open = [...[100, 120, 140].map((y) => across(y, 100, 220)), down(160, 100, 140)];
    for (const rules of [cellByCell, dashed, open]) {
      const [table] = tablesOf(sheet([text('甲', 110, 105), text('乙', 170, 125)], rules));
      expect(cellsOf(table)).toEqual([
        ['甲', 0, 0, 1, 1],
        ['', 0, 1, 1, 1],
        ['', 1, 0, 1, 1],
        ['乙', 1, 1, 1, 1],
      ]);
    }
  });

  it('are none where there is only a frame around text', () => {
    expect(tablesOf(sheet([text('甲', 110, 105)], lattice([100, 220], [100, 140])))).toEqual([]);
  });

  it('part a run that reaches over a rule at its blanks, and never inside a number', () => {
    const runs = [{ ...text('12   34', 110, 105), width: 95 }, text('5678', 145, 125)];
    expect(cellsOf(tablesOf(sheet(runs, lattice([100, 160, 220], [100, 120, 140])))[0]).map(([each]) => each)).toEqual([
      '12',
      '34',
      '5678',
      '',
    ]);
  });

  it('keep what was printed twice to look bold once', () => {
    const runs = [text('1', 110, 105), text('1', 110.4, 105), text('1', 120, 105)];
    expect(tablesOf(sheet(runs, lattice([100, 160, 220], [100, 120, 140])))[0]?.cells[0]?.text).toBe('1 1');
  });

  it('join lines of a cell that were full, and keep apart numbers above one another', () => {
    const rules = lattice([100, 131, 220], [100, 130, 160]);
    const runs = [text('12', 105, 102), text('34', 105, 114), text('123', 105, 132), text('4', 105, 144)];
    expect(tablesOf(sheet(runs, rules))[0]?.cells.map((each) => each.text)).toEqual(['12\n34', '', '1234', '']);
  });
});

describe('tables without rules', () => {
  const row = (label: string, figures: string[], y: number): Run[] => [
    text(label, 50, y),
    ...figures.flatMap((figure, i) => (figure ? [text(figure, 300 + 60 * i, y)] : [])),
  ];

  it('have columns by position, blanks in their place, and labels of several lines', () => {
    const runs = [
      ...['本年制发', '本年废止', '现行有效'].map((head, i) => text(head, 290 + 60 * i, 100)),
      ...row('规章', ['0', '1', '2'], 120),
      text('行政规范性文件以及其他', 50, 140),
      ...row('', ['3', '', '5'], 146),
      text('文件', 50, 152),
      ...row('合计', ['3', '1', '7'], 172),
    ];
    const [table] = tablesOf(sheet(runs));
    expect(cellsOf(table).map(([each, at, column]) => [each, at, column])).toEqual([
      ['本年制发', 0, 1],
      ['本年废止', 0, 2],
      ['现行有效', 0, 3],
      ['规章', 1, 0],
      ['0', 1, 1],
      ['1', 1, 2],
      ['2', 1, 3],
      ['行政规范性文件以及其他文件', 2, 0],
      ['3', 2, 1],
      ['', 2, 2],
      ['5', 2, 3],
      ['合计', 3, 0],
      ['3', 3, 1],
      ['1', 3, 2],
      ['7', 3, 3],
    ]);
  });

  it('are none where prose holds figures', () => {
    const runs = [text('收到申请 21 件，上年结转 0 件，', 50, 100), text('办结 20 件，结转 1 件。', 50, 114)];
    expect(tablesOf(sheet(runs))).toEqual([]);
  });
});

describe('sheets one after another', () => {
  const head = [text('项目', 110, 105), text('件数', 170, 105)];

  it('are one table where it goes on, its head once, a group as one cell', () => {
    const first = sheet(
      [...head, text('（一）公开', 102, 125), text('7', 170, 145)],
      [
        ...lattice([100, 160, 220], [100, 120]),
        ...[100, 160, 220].map((x) => down(x, 120, 160)),
        across(140, 160, 220),
        across(160, 100, 220),
      ],
    );
    const second = sheet(
      [...head, text('情况', 102, 125), text('8', 170, 125), text('9', 170, 145)],
      [
        ...lattice([100, 160, 220], [100, 120]),
        ...[100, 160, 220].map((x) => down(x, 120, 160)),
        across(140, 160, 220),
        across(160, 100, 220),
      ],
    );
    const [table] = flowOf([first, second]);
    expect(table).toMatchObject({ type: 'table', rows: 5, columns: 2 });
    expect(table?.type === 'table' && table.cells.map((each) => [each.text, each.row, each.rowspan])).toEqual([
      ['项目', 0, 1],
      ['件数', 0, 1],
      ['（一）公开情况', 1, 4],
      ['', 1, 1],
      ['7', 2, 1],
      ['8', 3, 1],
      ['9', 4, 1],
    ]);
  });

  it('go on where a cell over several sheets has no rules on one of them, and its text stands beside', () => {
    const xs = [100, 160, 260, 300, 340, 380];
    const right = xs.slice(1);
    const figures = (y: number, of: string): Run[] => right.slice(1, -1).map((x) => text(of, x + 4, y));
    const first = sheet(
      [text('组', 110, 105), text('1.公开', 164, 105), ...figures(105, '1')],
      lattice(xs, [100, 120]),
    );
    const second = sheet(
      [text('2.不公开', 164, 105), ...figures(105, '2'), text('的情况', 104, 105)],
      lattice(right, [100, 120]),
    );
    const third = sheet(
      [text('末', 110, 105), text('3.其他', 164, 105), ...figures(105, '3')],
      lattice(xs, [100, 120]),
    );
    const tables = flowOf([first, second, third]).filter((block) => block.type === 'table');
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ rows: 3, columns: 5 });
    expect(tables[0]?.cells.map((each) => [each.text, each.row, each.column, each.rowspan])).toEqual([
      ['组', 0, 0, 2],
      ['1.公开', 0, 1, 1],
      ...[2, 3, 4].map((column) => ['1', 0, column, 1]),
      ['2.不公开', 1, 1, 1],
      ...[2, 3, 4].map((column) => ['2', 1, column, 1]),
      ['末', 2, 0, 1],
      ['3.其他', 2, 1, 1],
      ...[2, 3, 4].map((column) => ['3', 2, column, 1]),
    ]);
  });

  it('are two where nothing but their width is the same', () => {
    const rows = [100, 120];
    const first = sheet([text('甲', 110, 105), text('1', 164, 105)], lattice([100, 160, 380], rows));
    const second = sheet([text('乙', 110, 105), text('2', 204, 105)], lattice([100, 200, 240, 380], rows));
    expect(flowOf([first, second])).toHaveLength(2);
  });

  describe('with a row that a sheet breaks off', () => {
    const xs = [100, 160, 200, 240, 280];
    const row = (label: string, figure: string, y: number): Run[] => [
      text(label, 102, y),
      ...(figure ? xs.slice(1, -1).map((x) => text(figure, x + 4, y)) : []),
    ];
    const rowsOf = (sheets: Sheet[]): string[] => {
      const [table] = flowOf(sheets);
      if (table?.type !== 'table') return [];
      return Array.from({ length: table.rows }, (_, i) =>
        table.cells
          .filter((cell) => cell.row === i)
          .map((cell) => cell.text)
          .join(' '),
      );
    };

    it('have it once, where its label left no room', () => {
      const first = sheet([...row('甲', '1', 105), ...row('其他对外', '2', 125)], lattice(xs, [100, 120, 140]));
      const second = sheet([...row('服务', '', 105), ...row('乙', '3', 125)], lattice(xs, [100, 120, 140]));
      expect(rowsOf([first, second])).toEqual(['甲 1 1 1', '其他对外服务 2 2 2', '乙 3 3 3']);
    });

    it('have it once, where all labels but this begin with a number', () => {
      const first = sheet(
        [...row('1.甲', '1', 105), ...row('2.乙', '1', 125), ...row('3.丙', '2', 145), ...row('4.丁', '2', 165)],
        lattice(xs, [100, 120, 140, 160, 180]),
      );
      const second = sheet([...row('等', '', 105), ...row('5.戊', '3', 125)], lattice(xs, [100, 120, 140]));
      expect(rowsOf([first, second]).slice(3)).toEqual(['4.丁等 2 2 2', '5.戊 3 3 3']);
    });

    it('have a row left blank as a row of its own', () => {
      const first = sheet([...row('甲', '1', 105), ...row('乙', '2', 125)], lattice(xs, [100, 120, 140]));
      const second = sheet([...row('丙', '', 105), ...row('丁', '3', 125)], lattice(xs, [100, 120, 140]));
      expect(rowsOf([first, second])).toEqual(['甲 1 1 1', '乙 2 2 2', '丙   ', '丁 3 3 3']);
    });
  });

  it('are one paragraph where it goes on, without numbers of pages', () => {
    const full = '字'.repeat(50);
    const first = sheet([text('段首', 70, 100), text(full, 50, 114), text('- 1 -', 290, 780)]);
    const second = sheet([text('续完。', 50, 50), text('新段', 70, 64), text(full, 50, 90), text('- 2 -', 290, 780)]);
    const texts = flowOf([first, second]).map((block) => block.type === 'paragraph' && paragraphText(block));
    expect(texts).toEqual(['段首', `${full}续完。`, '新段', full]);
  });
});

it('absurd boxes are borne', () => {
  const absurd = [0, Number.NaN, Number.POSITIVE_INFINITY, -1e308, 1e308];
  const runs = absurd.map((at) => ({ ...text('1', at, at), width: at, height: at }));
  const rules = absurd.flatMap((at) => [across(at, 0, at), down(at, at, 5)]);
  expect(Array.isArray(flowOf([sheet(runs, rules), sheet([], [])]))).toBe(true);
});
