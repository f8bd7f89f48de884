import { describe, expect, it } from 'vitest';
import { flowOf } from '../../../lib/document/geometry/flow';
import type { IsLabel } from '../../../lib/document/geometry/label-segments';
import type { Run } from '../../../lib/document/geometry/types';
import { sheet, text } from './print';
import { writtenRows } from './written-rows';

const HEADS = ['甲列', '乙列', '丙列'];
const ROWS = ['规章', '文件', '办法', '一、本年新收', '一、本年新收到的申请'];
const isLabel: IsLabel = (given, of) => {
  if (of === 'heads') return given === HEADS.join('\n');
  if (of === 'unit') return given === '件';
  return of === 'column' ? HEADS.includes(given) : ROWS.includes(given) || HEADS.includes(given);
};

/** Columns are centred at 300, 360 and 420; digits are 5 points wide, heads 20. */
const heads = HEADS.map((head, i) => text(head, 290 + 60 * i, 100));
const at = (column: number, y: number, figure: string): Run => text(figure, 300 + 60 * column - figure.length * 2.5, y);
const figures = (list: string[], y: number): Run[] => list.flatMap((figure, i) => (figure ? [at(i, y, figure)] : []));

/** Returns the rows of all tables below the heads, cells separated by bars; unsure cells are prefixed with `?`. */
const rowsOf = (...runs: Run[][]): string[] =>
  flowOf([sheet(runs.flat())], isLabel)
    .flatMap((block) => (block.type === 'table' ? writtenRows(block) : []))
    .filter((row) => !row.includes('乙列'));

const last = [text('文件', 50, 200), ...figures(['4', '5', '6'], 200)];
const label = (y: number, said = '规章'): Run => text(said, 50, y);

describe('a number that a narrow cell breaks over lines', () => {
  it.each([
    [
      'in the middle beside its label',
      [label(126), at(0, 120, '1234'), at(0, 132, '56'), ...figures(['', '7', '0'], 126)],
    ],
    ['at the top of its row', [label(120), at(0, 120, '1234'), at(0, 132, '56'), ...figures(['', '7', '0'], 120)]],
    ['at the bottom of its row', [label(132), at(0, 120, '1234'), at(0, 132, '56'), ...figures(['', '7', '0'], 132)]],
    ['at the left', [label(126), text('1234', 290, 120), text('56', 290, 132), ...figures(['', '7', '0'], 126)]],
    ['at the right', [label(126), text('1234', 290, 120), text('56', 300, 132), ...figures(['', '7', '0'], 126)]],
    [
      'over three lines',
      [label(132), at(0, 120, '1234'), at(0, 132, '5678'), at(0, 144, '9'), ...figures(['', '7', '0'], 132)],
    ],
    ['beside blank cells', [label(126), at(0, 120, '1234'), at(0, 132, '56')]],
  ])('is one %s', (_, runs) => {
    const [row] = rowsOf(heads, runs, last);
    expect(row).toMatch(/^规章\|(?:123456|123456789)\|(?:7\|0|\|)$/);
  });

  it('is one beside a label of two lines, and so are others of its row', () => {
    const own = [
      label(120, '一、本'),
      label(132, '年新收'),
      at(0, 120, '1234'),
      at(0, 132, '56'),
      at(1, 120, '9999'),
      at(1, 132, '8'),
      at(2, 126, '0'),
    ];
    expect(rowsOf(heads, own, last)[0]).toBe('一、本年新收|123456|99998|0');
  });

  it('is one at the distance of the lines of labels', () => {
    const wide = [
      label(120, '一、本'),
      label(140, '年新收'),
      at(0, 120, '1234'),
      at(0, 140, '56'),
      ...figures(['', '7', '0'], 130),
    ];
    expect(rowsOf(heads, wide, last)[0]).toBe('一、本年新收|123456|7|0');
    const single = [label(130), at(0, 120, '1234'), at(0, 140, '56'), ...figures(['', '7', '0'], 130)];
    expect(rowsOf(heads, single, last).join()).not.toMatch(/123456/);
  });

  it('is one in two rows that follow one another', () => {
    const two = [120, 146].flatMap((y, i) => [
      label(y + 6, ROWS[i]),
      at(0, y, '1234'),
      at(0, y + 12, '56'),
      at(1, y, '4567'),
      at(1, y + 12, '7'),
    ]);
    expect(rowsOf(heads, two)).toEqual(['规章|123456|45677|', '文件|123456|45677|']);
  });

  it('is one with commas between its thousands', () => {
    const own = [label(126), at(0, 120, '1,234,'), at(0, 132, '567'), ...figures(['', '7', '0'], 126)];
    expect(rowsOf(heads, own, last)[0]).toBe('规章|1,234,567|7|0');
    const before = [label(126), at(0, 120, '1'), at(0, 132, ',234'), ...figures(['', '7', '0'], 126)];
    expect(rowsOf(heads, before, last)[0]).not.toMatch(/1,234/);
  });

  it('is one in the only row of a table without labels', () => {
    const own = [at(0, 120, '1234'), at(0, 132, '56'), at(1, 120, '6789'), at(1, 132, '9'), at(2, 126, '0')];
    expect(rowsOf(heads, own)).toEqual(['123456|67899|0']);
  });

  it('is one beside a figure below or above which a line is blank', () => {
    const own = [label(126), at(0, 120, '1234'), at(0, 132, '56'), at(1, 120, '7'), at(2, 126, '0')];
    expect(rowsOf(heads, own, last)[0]).toBe('规章|123456|7|0');
  });

  it('is one of single digits only in a column as narrow as a letter of its head', () => {
    const digit = (said: string, column: number, y: number): Run => ({
      ...text(said, 295 + 60 * column, y),
      width: 10,
    });
    const letters = HEADS.flatMap((head, i) =>
      Array.from(head, (letter, k) => text(letter, 295 + 60 * i, 88 + 12 * k)),
    );
    const more = [3, 4].map((i) => text(i === 3 ? '丁列' : '戊列', 290 + 60 * i, 100));
    const zeros = [1, 3, 4].map((i) => at(i, 126, '0'));
    const row = [digit('1', 0, 120), digit('2', 0, 132), digit('4', 2, 120), digit('5', 2, 132), ...zeros];
    expect(rowsOf(letters, more, row).join()).toMatch(/12\|\??0\|\??45\|/);
    expect(rowsOf(heads, more, row).join()).not.toMatch(/12|45/);
    const rows = [0, 1, 2, 3, 4].flatMap((i) => [digit('1', i, 120), digit('2', i, 132)]);
    expect(rowsOf(letters, more, rows).join()).not.toMatch(/12/);
  });

  it('is one behind a unit', () => {
    const unit = (y: number): Run => text('件', 200, y);
    const own = [label(126), unit(126), at(0, 120, '1234'), at(0, 132, '56'), ...figures(['', '7', '0'], 126)];
    expect(rowsOf(heads, own, [unit(200)], last)[0]).toMatch(/^规章\|件\|\??123456\|/);
  });

  it('has its place around all of its parts', () => {
    const runs = [heads, label(126), at(0, 120, '1234'), at(0, 132, '56'), figures(['', '7', '0'], 126), last].flat();
    const [table] = flowOf([sheet(runs)], isLabel);
    const cell = table?.type === 'table' ? table.cells.find((each) => each.text === '123456') : null;
    expect(cell?.box).toMatchObject({ x: 290, y: 120, width: 20, height: 22 });
  });
});

describe('numbers above one another are two', () => {
  it.each([
    [
      'beside two labels',
      [label(120), label(132, '办法'), ...figures(['1234', '4', '5'], 120), ...figures(['56', '6', '7'], 132)],
    ],
    [
      'beside two labels, where most cells are blank',
      [label(120), label(132, '办法'), at(0, 120, '1234'), at(0, 132, '56')],
    ],
  ])('%s', (_, runs) => {
    expect(rowsOf(heads, runs, last).join()).toMatch(/规章\|\??1234\|.*办法\|\??56\|/);
  });

  it.each([
    [
      'beside a second label that is not known',
      [label(120), label(132, '其余'), ...figures(['1234', '4', '5'], 120), at(0, 132, '56')],
    ],
    [
      'where the column has room for more',
      [
        label(126),
        at(0, 120, '1234'),
        at(0, 132, '56'),
        ...figures(['', '7', '0'], 126),
        label(160, '办法'),
        ...figures(['98765', '1', '1'], 160),
      ],
    ],
    [
      'under a wide head',
      [text('甲列甲列', 280, 90), label(126), at(0, 120, '1234'), at(0, 132, '56'), ...figures(['', '7', '0'], 126)],
    ],
    ['far apart', [label(130), at(0, 120, '1234'), at(0, 140, '56'), ...figures(['', '7', '0'], 130)]],
    [
      'with a figure above another that is not full',
      [label(126), at(0, 120, '1234'), at(0, 132, '56'), at(1, 120, '7'), at(1, 132, '8'), at(2, 126, '0')],
    ],
    ['of single digits', [label(126), at(0, 120, '1'), at(0, 132, '2'), ...figures(['', '7', '0'], 126)]],
    ['set otherwise', [label(126), at(0, 120, '1234'), text('4', 294, 132), ...figures(['', '7', '0'], 126)]],
    [
      'of another size',
      [label(126), at(0, 120, '1234'), { ...at(0, 132, '56'), height: 6 }, ...figures(['', '7', '0'], 126)],
    ],
    ['that begin with a nought', [label(126), at(0, 120, '0234'), at(0, 132, '56'), ...figures(['', '7', '0'], 126)]],
  ])('or none that is certain, %s', (_, runs) => {
    const rows = rowsOf(
      heads.filter(({ x }) => x > 300 || !runs.some(({ y }) => y === 90)),
      runs,
      last,
    );
    expect(rows.join()).not.toMatch(/123456|(?<!\?)\b12\b/);
    expect(rows.join()).not.toMatch(/\|1234\|/);
  });

  it('or none that is certain, in a column far wider than they are', () => {
    const far = HEADS.map((head, i) => text(head, 200 + 160 * i, 100));
    const own = [
      label(126),
      text('1234', 200, 120),
      text('56', 205, 132),
      text('7', 367.5, 126),
      text('0', 527.5, 126),
    ];
    const other = [text('文件', 50, 200), ...[0, 1, 2].map((i) => text('4', 207.5 + 160 * i, 200))];
    expect(rowsOf(far, own, other).join()).not.toMatch(/123456/);
  });

  it('in rows without labels', () => {
    const rows = rowsOf(
      heads,
      figures(['1234', '4567', '7890'], 120),
      figures(['56', '67', ''], 132),
      figures(['1', '2', '3'], 144),
    );
    expect(rows.join()).not.toMatch(/123456/);
  });
});
