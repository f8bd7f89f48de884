import { describe, expect, it } from 'vitest';
import { flowOf } from '../../../lib/document/geometry/flow';
import type { IsLabel } from '../../../lib/document/geometry/label-segments';
import type { Run } from '../../../lib/document/geometry/types';
import { sheet, text } from './print';
import { writtenRows } from './written-rows';

/** Knows the heads and row labels of a table; 总计 is both a head and the label of a row. */
const labels =
  (heads: string[], rows: string[]): IsLabel =>
  (given, of) => {
    if (of === 'heads') return given === heads.join('\n');
    if (of === 'unit') return false;
    if (of === 'column') return heads.includes(given);
    return rows.includes(given) || (of === undefined && heads.includes(given));
  };
const told = (isLabel: IsLabel, ...sheets: Run[][]): string[][] =>
  flowOf(sheets.map(sheet), isLabel).flatMap((block) => (block.type === 'table' ? [writtenRows(block)] : []));

describe('tables without rules', () => {
  it('keep columns side by side that are blank on a sheet apart on the next', () => {
    const isLabel = labels(['甲列', '乙列', '丙列'], ['规章', '文件', '办法']);
    const heads = [text('甲列', 200, 100), text('乙列', 330, 100), text('丙列', 460, 100)];
    const rows = (names: string[], y: number): Run[] =>
      names.flatMap((name, i) => [text(name, 50, y + 20 * i), text('12', 205, y + 20 * i)]);
    expect(told(isLabel, [...heads, ...rows(['规章', '文件'], 120)], rows(['办法', '规章'], 60))).toEqual([
      ['甲列|乙列|丙列', '规章|12||', '文件|12||', '办法|12||', '规章|12||'],
    ]);
  });

  it('have heads to the left of their first figure that may be row labels too', () => {
    const names = ['甲列', '总计', '乙列', '丙列', '丁列', '戊列', '己列'];
    const isLabel = labels(names, ['总计', '规章']);
    const group = text('大组', 300, 70);
    const heads = [group, ...names.map((name, i) => text(name, 90 + 60 * i, i < 2 ? 88 : 100))];
    const row = [2, 3, 4, 5, 6].map((i) => text(String(i), 97.5 + 60 * i, 125));
    expect(told(isLabel, [...heads, ...row])[0]?.slice(-2)).toEqual([names.join('|'), '||2|3|4|5|6']);
  });

  it('have one row of figures at two heights that reach into one another', () => {
    const names = ['甲列', '乙列', '丙列', '丁列', '戊列', '己列'];
    const heads = names.map((name, i) => text(name, 90 + 60 * i, 100));
    const row = names.map((_, i) => text(String(i + 1), 97.5 + 60 * i, i % 2 ? 125 : 132));
    expect(told(labels(names, []), [...heads, ...row])).toEqual([[names.join('|'), '1|2|3|4|5|6']]);
  });

  it('have no column of the numerals in a name that is written downwards', () => {
    const isLabel = labels(['甲列', '乙列', '丙列'], ['规章制度', '其他文件', '有关办法']);
    const heads = ['甲列', '乙列', '丙列'].map((name, i) => text(name, 290 + 60 * i, 80));
    const rows = ['规章制度', '其他文件', '有关办法'].flatMap((name, i) => [
      text(name.slice(0, 2), 150, 104 + 30 * i),
      text(name.slice(2), 150, 116 + 30 * i),
      ...[0, 1, 2].map((k) => text(String(i + k), 297.5 + 60 * k, 110 + 30 * i)),
    ]);
    // The letters stand at uneven distances, so that they are not told as a name by themselves.
    const letters = ['三', '、', '本', '年'].map((letter, i) => text(letter, 100, [140, 151, 168, 180][i] ?? 0));
    const [table, ...others] = told(isLabel, [...heads, ...rows, ...letters]);
    expect(others).toEqual([]);
    expect(table?.map((row) => row.split('|').slice(-4).join('|')).slice(-3)).toEqual([
      '规章制度|0|1|2',
      '其他文件|1|2|3',
      '有关办法|2|3|4',
    ]);
  });

  it('begin with a blank row above a label whose figures stand beside its last line', () => {
    const isLabel = labels(['甲列', '乙列', '丙列'], ['规章', '文件', '办法', '一、本年新收到的申请']);
    const heads = ['甲列', '乙列', '丙列'].map((name, i) => text(name, 290 + 60 * i, 100));
    const figures = (y: number): Run[] => [0, 1, 2].map((k) => text('5', 297.5 + 60 * k, y));
    const label = ['一、本年', '新收到的', '申请'].map((line, i) => text(line, 50, 80 + 12 * i));
    const first = [...heads, text('规章', 50, 120), ...figures(120)];
    const second = [text('文件', 50, 60), ...label, ...figures(104), text('办法', 50, 125), ...figures(125)];
    expect(told(isLabel, first, second)).toEqual([
      ['甲列|乙列|丙列', '规章|5|5|5', '文件|||', '一、本年新收到的申请|5|5|5', '办法|5|5|5'],
    ]);
  });

  it('have the columns of their own figures where the table above has others', () => {
    const upper = ['甲列', '乙列', '丙列'];
    const lower = ['子列', '丑列', '寅列', '卯列', '辰列', '巳列'];
    const isLabel: IsLabel = (given, of) => labels(upper, ['规章', '文件'])(given, of) || labels(lower, [])(given, of);
    const above = [
      ...upper.map((name, i) => text(name, 200 + 140 * i, 60)),
      ...['规章', '文件'].flatMap((name, i) => [
        text(name, 50, 80 + 20 * i),
        ...[0, 1, 2].map((k) => text('123456789012345678', 165 + 140 * k, 80 + 20 * i)),
      ]),
    ];
    const heads = lower.map((name, i) => text(name, 90 + 70 * i, 160));
    const row = [1, 3, 5].flatMap((i) => [text('7', 97.5 + 70 * i, 180)]);
    const own = told(isLabel, [...above, ...heads, ...row, text('8', 97.5, 180), text('五、问题', 50, 230)]);
    expect(own.at(-1)).toEqual([lower.join('|'), '8|7||7||7']);
  });

  it('leave a number unsure that may be those of two cells that touch, unless its column has others in line', () => {
    const isLabel = labels(['甲列', '乙列', '丙列'], ['规章', '文件']);
    const heads = ['甲列', '乙列', '丙列'].map((name, i) => text(name, 200 + 100 * i, 100));
    // Halfway between the first two heads is 260.
    const row = [text('规章', 50, 120), text('1415512466', 255, 120), text('9', 407.5, 120)];
    const below = (x: number): Run[] => [text('文件', 50, 140), text('1', 207.5, 140), text('25', x, 140)];
    const rows = (x: number): string[] | undefined =>
      told(isLabel, [...heads, ...row, ...below(x), text('9', 407.5, 140)])[0]?.slice(1);
    expect(rows(305)).toEqual(['规章||?1415512466|9', '文件|1|25|9']);
    expect(rows(255)).toEqual(['规章||1415512466|9', '文件|1|25|9']);
  });
});
