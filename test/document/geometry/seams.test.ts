import { describe, expect, it } from 'vitest';
import { flowOf } from '../../../lib/document/geometry/flow';
import type { IsLabel } from '../../../lib/document/geometry/label-segments';
import type { Run } from '../../../lib/document/geometry/types';
import { sheet, text } from './print';
import { writtenRows } from './written-rows';

const HEADS = ['甲列', '乙列', '丙列'];
const ROWS = ['规章', '文件', '办法', '一、本年新收到的申请'];
const isLabel: IsLabel = (given, of) => {
  if (of === 'heads') return given === HEADS.join('\n');
  return of === 'column' ? HEADS.includes(given) : ROWS.includes(given) || HEADS.includes(given);
};
const heads = HEADS.map((head, i) => text(head, 290 + 60 * i, 100));
const row = (label: string, list: string[], y: number): Run[] => [
  text(label, 50, y),
  ...list.flatMap((figure, i) => (figure ? [text(figure, 300 + 60 * i - figure.length * 2.5, y)] : [])),
];

/** Returns the rows of the tables of two sheets, and the lines of text between them. */
const told = (...sheets: Run[][]): string[] =>
  flowOf(sheets.map(sheet), isLabel).flatMap((block) =>
    block.type === 'table' ? writtenRows(block) : block.lines.map((line) => line.text),
  );

describe('a label that the end of a sheet divides', () => {
  const first = [...heads, ...row('规章', ['1', '2', '3'], 120)];
  const second = [...row('文件', ['7', '8', '9'], 100), ...row('办法', ['4', '5', '6'], 120)];

  it('is one with figures beside its first line', () => {
    const above = [...first, ...row('一、本年', ['4', '5', '6'], 140)];
    expect(told(above, [text('新收到的', 50, 60), text('申请', 50, 72), ...second])).toEqual([
      '甲列|乙列|丙列',
      '规章|1|2|3',
      '一、本年新收到的申请|4|5|6',
      '文件|7|8|9',
      '办法|4|5|6',
    ]);
  });

  it('is one with lines below its figures on the same sheet', () => {
    const above = [...first, ...row('一、本年', ['4', '5', '6'], 140), text('新收到的', 50, 161)];
    expect(told(above, [text('申请', 50, 60), ...second])[2]).toBe('一、本年新收到的申请|4|5|6');
  });

  it('is one with figures beside its last line', () => {
    const above = [...first, text('一、本年新', 50, 150)];
    expect(told(above, [...row('收到的申请', ['4', '5', '6'], 60), ...second])).toEqual([
      '甲列|乙列|丙列',
      '规章|1|2|3',
      '一、本年新收到的申请|4|5|6',
      '文件|7|8|9',
      '办法|4|5|6',
    ]);
  });

  it('leaves its figures unsure where a cell is blank', () => {
    const above = [...first, ...row('一、本年', ['4', '', '6'], 140)];
    expect(told(above, [text('新收到的申请', 50, 60), ...second])[2]).toBe('一、本年新收到的申请|?4|?|?6');
  });

  it('is not made of other text', () => {
    const above = [...first, ...row('一、本年', ['4', '5', '6'], 140)];
    expect(told(above, [text('另有说明', 50, 60), ...second])[2]).toBe('一、本年|?4|?5|?6');
    expect(told([...first, text('说明', 50, 150)], second)).toContain('说明');
  });
});
