import { describe, expect, it } from 'vitest';
import { cellText } from '../../../lib/document/geometry/cell-text';
import { flowOf } from '../../../lib/document/geometry/flow';
import type { IsLabel } from '../../../lib/document/geometry/label-segments';
import { withWholeTurned } from '../../../lib/document/geometry/turned-runs';
import type { Run } from '../../../lib/document/geometry/types';
import { sheet, text } from './print';

/** Returns a turned run that reads upwards or downwards from `start`. */
const turned = (content: string, x: number, start: number, way: 'up' | 'down'): Run => {
  const { width: length, height } = text(content, 0, 0);
  return { text: content, x, y: way === 'up' ? start - length : start, width: height, height: length, turned: way };
};

describe('the text of a cell that is turned', () => {
  const cell = { x: 100, y: 100, width: 30, height: 50 };

  it('is read upwards, line by line from left to right', () => {
    const runs = [turned('结果', 105, 145, 'up'), turned('维', 105, 125, 'up'), turned('持', 118, 145, 'up')];
    expect(cellText(runs, cell)).toBe('结果维持');
  });

  it('is read downwards, line by line from right to left', () => {
    const runs = [turned('持', 105, 105, 'down'), turned('维', 118, 125, 'down'), turned('结果', 118, 105, 'down')];
    expect(cellText(runs, cell)).toBe('结果维持');
  });

  it('is what most of it is', () => {
    const wide = { ...cell, width: 60 };
    expect(cellText([text('总计', 110, 110), text('数', 110, 122), turned('附', 140, 130, 'up')], wide)).toContain(
      '总计',
    );
  });
});

describe('turned runs', () => {
  it('of one line are one, in the order in which they are read', () => {
    const up = withWholeTurned([turned('人', 100, 100, 'up'), turned('自然', 100, 120, 'up'), text('甲', 10, 10)]);
    expect(up.map((run) => run.text)).toEqual(['甲', '自然人']);
    expect(up[1]).toMatchObject({ y: 90, height: 30 });
    const down = withWholeTurned([turned('自然', 100, 100, 'down'), turned('人', 100, 120, 'down')]);
    expect(down.map((run) => run.text)).toEqual(['自然人']);
  });

  it('beside one another, far apart, or read in different ways are several', () => {
    expect(withWholeTurned([turned('甲', 100, 100, 'up'), turned('乙', 112, 100, 'up')])).toHaveLength(2);
    expect(withWholeTurned([turned('甲', 100, 100, 'up'), turned('乙', 100, 140, 'up')])).toHaveLength(2);
    expect(withWholeTurned([turned('甲', 100, 100, 'up'), turned('乙', 100, 100, 'down')])).toHaveLength(2);
  });

  it('are heads of a table without rules', () => {
    const isLabel: IsLabel = (given, of) =>
      of === 'heads' ? given === '自然人\n企业\n总计' : ['自然人', '企业', '总计', '甲项', '乙项'].includes(given);
    const runs = [
      ...['自然人', '企业', '总计'].map((head, i) => turned(head, 200 + 30 * i, 130, 'up')),
      ...['甲项', '乙项'].flatMap((label, k) => [
        text(label, 50, 150 + 20 * k),
        ...['1', '2', '3'].map((figure, i) => text(figure, 202 + 30 * i, 150 + 20 * k)),
      ]),
    ];
    const [table] = flowOf([sheet(runs)], isLabel);
    const cells = table?.type === 'table' ? table.cells : [];
    expect(cells.filter(({ row }) => row === 0).map((cell) => cell.text)).toEqual(['自然人', '企业', '总计']);
    expect(cells.filter(({ row, unsure }) => row === 1 && !unsure).map((cell) => cell.text)).toEqual([
      '甲项',
      '1',
      '2',
      '3',
    ]);
  });
});
