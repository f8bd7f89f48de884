import { describe, expect, it } from 'vitest';
import { flowOf } from '../../../lib/document/geometry/flow';
import type { IsLabel } from '../../../lib/document/geometry/label-segments';
import { pieceLines } from '../../../lib/document/geometry/piece-lines';
import { printWidths, usualWidth } from '../../../lib/document/geometry/print-widths';
import type { Run } from '../../../lib/document/geometry/types';
import { sheet, text } from './print';

const HEADS = ['维持', '纠正', '其他', '未结', '总计'];
const isLabel: IsLabel = (given, of) =>
  of === 'heads'
    ? given === HEADS.join('\n')
    : of === 'row' || of === 'rows' || of === 'firstRows'
      ? given === '规章'
      : [...HEADS, '规章'].includes(given);
const heads = (y: number, from = 60): Run[] => HEADS.map((head, i) => text(head, from + 60 * i, y));

/** Returns the rows of a sheet's tables, cells separated by bars; unsure cells are prefixed with `?`. */
const tables = (runs: Run[]): string[][] =>
  flowOf([sheet(runs)], isLabel).flatMap((block) =>
    block.type === 'table'
      ? [
          Array.from({ length: block.rows }, (_, row) =>
            block.cells
              .filter((cell) => cell.row === row)
              .sort((a, b) => a.column - b.column)
              .map((cell) => (cell.unsure ? '?' : '') + cell.text)
              .join('|'),
          ),
        ]
      : [],
  );
const piecesOf = (...runs: Run[]): string[][] =>
  pieceLines(runs).map(({ pieces }) => pieces.map((piece) => piece.text));

describe('how wide print is', () => {
  it('is what the sheet shows where it stands by itself', () => {
    const narrow = (said: string, x: number): Run => ({ ...text(said, x, 10), width: said.length * 3 });
    const widthOf = printWidths([narrow('/', 0), narrow('123', 20), narrow('4', 50), text('信息', 80, 10)]);
    expect(widthOf('/')).toBeCloseTo(0.3);
    expect(widthOf('98')).toBeCloseTo(0.6);
    // A character that never stands alone has its usual width.
    expect(widthOf('信-')).toBeCloseTo(1.5);
    expect(usualWidth('信9')).toBeCloseTo(1.5);
  });

  it('parts two numbers that were written as one text, where digits are narrow', () => {
    // Nine digits of 4 points leave 4 points between the two numbers; at the usual 5 points they would leave none.
    const both = { ...text('13068 7233', 100, 10), width: 40 };
    expect(piecesOf(both)).toEqual([['13068 7233']]);
    expect(piecesOf({ ...text('6369', 20, 10), width: 16 }, both)).toEqual([['6369', '13068', '7233']]);
  });
});

describe('marks for nothing side by side', () => {
  it.each(['/ /', '- -', '— —', '－ ／'])('are each of a cell of its own: %s', (both) => {
    expect(piecesOf(text(both, 100, 10))).toEqual([both.split(' ')]);
  });

  it('are not parted where one is the sign of a number', () => {
    expect(piecesOf({ ...text('- 25', 100, 10), width: 15 })).toEqual([['- 25']]);
  });
});

describe('letters at one distance', () => {
  const spread = (letters: string, y: number, step = 40): Run[] =>
    Array.from(letters, (letter, i) => text(letter, 100 + step * i, y));

  it('are a word, below nothing and below another word', () => {
    expect(piecesOf(...spread('结果维持', 10))).toEqual([['结果维持']]);
    expect(piecesOf(...spread('行政机关', 0), ...spread('结果维持', 12))).toEqual([['行政机关'], ['结果维持']]);
  });

  it('are none where each is the last of a text above, nor where it is one again and again', () => {
    const above = ['结果维', '结果纠', '其他结'].map((said, i) => text(said, 90 + 40 * i, 0));
    expect(piecesOf(...above, ...spread('持正果', 12))[1]).toEqual(['持', '正', '果']);
    expect(piecesOf(...spread('无无无', 10))).toEqual([['无', '无', '无']]);
  });
});

describe('all heads of a form above a title, and nothing between', () => {
  const title = text('五、存在的问题', 50, 130);

  it.each([
    ['by space', heads(100)],
    ['in letters without space', [text(HEADS.join(''), 60, 100)]],
  ])('stand over a blank row, told %s', (_, own) => {
    expect(tables([text('四、复议', 50, 70), ...own, title])).toEqual([[HEADS.join('|'), '||||']]);
  });

  it.each([
    ['where one is missing', [...heads(100).slice(1), title]],
    ['where nothing follows on the sheet', [text('四、复议', 50, 70), ...heads(100)]],
    ['where the sheet begins with them: they may be printed again', [...heads(100), title]],
    ['where prose follows', [...heads(100), text('存在的问题', 50, 130)]],
    ['where a label begins before them', [...heads(100, 180), text('一、本年新收', 50, 130)]],
  ])('stand over none %s', (_, runs) => {
    expect(tables(runs)).toEqual([]);
  });

  it('stand over few figures too, with one right beneath its head', () => {
    const figures = [text('4', 67.5, 113), text('2', 307.5, 113)];
    expect(tables([text('四、复议', 50, 70), ...heads(100), ...figures, title])).toEqual([[HEADS.join('|'), '4||||2']]);
  });
});

describe('a number of the first row that a narrow cell breaks off', () => {
  it('leaves the others of its row certain, and is none itself', () => {
    const row = [
      text('1', 67.5, 140),
      text('20', 125, 140),
      text('3', 187.5, 140),
      text('0', 247.5, 140),
      text('5', 307.5, 140),
    ];
    const broken = [...heads(100), text('165', 242.5, 129), ...row];
    expect(tables(broken)).toEqual([[HEADS.join('|'), '1|20|3|?165\n0|5']]);
  });
});

describe('a sheet', () => {
  it('of more texts than paper holds has no table without rules', () => {
    const line = (y: number): Run[] => Array.from({ length: 100 }, (_, i) => text(String(i % 10), 20 + 20 * i, y));
    const many = (lines: number): Run[] => Array.from({ length: lines }, (_, i) => line(20 + 14 * i)).flat();
    expect(flowOf([sheet(many(40))], isLabel).some(({ type }) => type === 'table')).toBe(true);
    expect(flowOf([sheet(many(41))], isLabel).some(({ type }) => type === 'table')).toBe(false);
  });
});
