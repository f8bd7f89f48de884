import { describe, expect, it } from 'vitest';
import { flowOf } from '../../../lib/document/geometry/flow';
import { withoutStacks } from '../../../lib/document/geometry/stacks';
import type { Run } from '../../../lib/document/geometry/types';
import { isKnownLabel } from '../../../lib/read/tables/known-labels';
import { sheet, text } from './print';

const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const heads = (y: number): Run[] => HEADS.map((head, i) => text(head, 230 + 70 * i - head.length * 5, y));
const figures = (list: number[], y: number): Run[] => list.map((figure, i) => text(`${figure}`, 227.5 + 70 * i, y));
const row = (label: string, list: number[], y: number): Run[] => [text(label, 60, y), ...figures(list, y)];
/** Returns letters below one another, `step` apart. */
const stack = (letters: string, x: number, y: number, step: number): Run[] =>
  Array.from(letters, (letter, i) => text(letter, x, y + i * step));
const ROWS = ['（一）予以公开', '1.属于国家秘密', '4.保护第三方合法权益', '8.属于行政查询事项', '（七）总计'];
const rows = (y: number, step: number): Run[] =>
  ROWS.flatMap((label, i) => row(label, [i, 0, 1, 0, 0, 0, i + 1], y + i * step));
const unstacked = (runs: Run[]): string[] => withoutStacks(runs, isKnownLabel).stacks.map((each) => each.text);

/** Returns the rows of the tables, cells separated by bars; unsure cells are prefixed with `?`. */
const written = (...sheets: Run[][]): string[] =>
  flowOf(sheets.map(sheet), isKnownLabel).flatMap((block) =>
    block.type === 'table'
      ? Array.from({ length: block.rows }, (_, at) =>
          block.cells
            .filter((cell) => cell.row === at)
            .sort((a, b) => a.column - b.column)
            .map((cell) => (cell.unsure ? '?' : '') + cell.text)
            .join('|'),
        )
      : [],
  );

describe('what groups of rows are named letter beneath letter', () => {
  it('is no part of the rows beside it, wherever its letters stand', () => {
    for (const [y, step] of [
      [101, 12],
      [96, 14],
      [108, 15.5],
    ] as const) {
      const said = written([...heads(80), ...rows(100, 30), ...stack('三、本年度办理结果', 30, y, step)]);
      expect(said.slice(-5).map((each) => each.replace(/^三、本年度办理结果\|/, ''))).toEqual([
        '（一）予以公开|0|0|1|0|0|0|1',
        '1.属于国家秘密|1|0|1|0|0|0|2',
        '4.保护第三方合法权益|2|0|1|0|0|0|3',
        '8.属于行政查询事项|3|0|1|0|0|0|4',
        '（七）总计|4|0|1|0|0|0|5',
      ]);
      expect(said.join()).toContain('三、本年度办理结果');
    }
  });

  it('leaves a label the numeral that stands over such a name further down', () => {
    const label = [text('（', 23, 80), text('一', 33, 80), text('）予以公开', 43, 80)];
    const below = ROWS.slice(1).flatMap((each, i) => row(each, [i, 0, 1, 0, 0, 0, i + 1], 110 + i * 20));
    const name = ['（三', '）不', '予公', '开'].map((line, i) => text(line, 25, 110 + 11 * i));
    const { runs, stacks } = withoutStacks(
      [...label, ...figures([9, 0, 1, 0, 0, 0, 10], 80), ...below, ...name],
      isKnownLabel,
    );
    expect(stacks.map((each) => each.text).join('')).toMatch(/不予公开/);
    expect(runs).toEqual(expect.arrayContaining(label));
  });

  it('is each name by itself where one follows another, and a part of one where a sheet ends or begins', () => {
    expect(unstacked([...rows(100, 30), ...stack('（三）不予公开（四）无法提供', 30, 98, 10)])).toEqual([
      '（三）不予公开',
      '（四）无法提供',
    ]);
    expect(unstacked([...rows(100, 30), ...stack('理结果', 30, 98, 12)])).toEqual(['理结果']);
  });

  it('may have a few letters in each line, and stand in two columns', () => {
    const two = ['三、本', '年度办', '理结果'].map((each, i) => text(each, 5, 120 + 14 * i));
    expect(unstacked([...rows(100, 30), ...two, ...stack('（三）不予公开', 40, 120, 13)]).sort()).toEqual([
      '三、本年度办理结果',
      '（三）不予公开',
    ]);
  });

  it('may have runs side by side in a line, and touch the one in the next column', () => {
    const parted = [
      text('（四', 5, 120),
      text('）', 5, 140),
      text('无', 15, 140),
      text('法提', 5, 160),
      text('供', 5, 180),
    ];
    expect(unstacked([...rows(100, 30), ...parted])).toEqual(['（四）无法提供']);
    const both = [...stack('三、本年度办理结果', 30, 110, 13), ...stack('（三）不予公开', 40, 123, 13)];
    expect(unstacked([...rows(100, 30), ...both]).sort()).toEqual(['三、本年度办理结果', '（三）不予公开']);
  });

  it('leaves no letter behind where a sheet breaks one off, or moves the next name over its end', () => {
    const whole = stack('（三）不予公开', 30, 100, 14);
    const rest = [text('（', 30, 215), text('六', 30, 229)];
    expect(unstacked([...rows(100, 30), ...whole, ...rest]).sort()).toEqual(['（三）不予公开', '（六']);
    // The last letter of the first name is lower than the first letter of the next.
    const over = [...stack('）不予公开', 30, 100, 14), ...stack('（四）无法提供', 30, 154, 14)];
    const said = unstacked([...rows(100, 30), ...over]);
    expect(said).toContain('（四）无法提供');
    expect(said.join('')).toHaveLength(12);
  });

  it('stands beside rows that are blank where their labels are known', () => {
    const labels = ROWS.map((label, i) => text(label, 60, 100 + 30 * i));
    expect(unstacked([...labels, ...stack('三、本年度办理结果', 30, 101, 12)])).toEqual(['三、本年度办理结果']);
    const other = ROWS.map((_, i) => text('某项不在表中的事情', 60, 100 + 30 * i));
    expect(unstacked([...other, ...stack('三、本年度办理结果', 30, 101, 12)])).toEqual([]);
  });

  it('stands beside rows that are blank though their labels are known only with all of their lines', () => {
    const lines = ['1.申请人无正当理由', '逾期不补正、行政机', '关不再处理其政府信', '息公开申请'];
    const label = lines.map((line, i) => text(line, 60, 100 + 12 * i));
    expect(unstacked([...label, ...stack('（六）其他处理', 30, 98, 12)])).toEqual(['（六）其他处理']);
    const other = lines.map((line, i) => text(line.replace('申请', '某些'), 60, 100 + 12 * i));
    expect(unstacked([...other, ...stack('（六）其他处理', 30, 98, 12)])).toEqual([]);
  });

  it('stands beside labels that begin above it, or right below one, where a sheet leaves but a part of it', () => {
    const lines = ['2.申请人逾期未按收费通知要求缴纳费', '用、行政机关不再处理其政府信息公开', '申请'];
    const label = lines.map((line, i) => text(line, 60, 100 + 12 * i));
    expect(unstacked([...label, text('3.其他', 60, 140), ...stack('其他处理', 30, 114, 12)])).toEqual(['其他处理']);
    expect(unstacked([text('3.补正后申请内容仍不明确', 60, 88), ...stack('）无法', 30, 100, 12)])).toEqual(['）无法']);
  });

  it('may begin with a number that reaches over what stands behind', () => {
    const number = text('（四）', 27, 100);
    expect(unstacked([...rows(100, 30), number, ...stack('无法提供', 28, 112, 12)])).toEqual(['（四）无法提供']);
    const over = [text('1.本机关不掌握相关政府信息', 50, 104), ...figures([1, 2, 3, 4, 5, 6, 7], 104)];
    expect(unstacked([...rows(130, 30), ...over, number, ...stack('无法提供', 28, 112, 12)])).toEqual([
      '（四）无法提供',
    ]);
  });

  it('is not what labels below one another begin with where their brackets are runs by themselves', () => {
    const cut = (parts: string[], y: number): Run[] => {
      let x = 60;
      return parts.map((part) => {
        const run = text(part, x, y);
        x += run.width;
        return run;
      });
    };
    const labels = [
      ...cut(['（', '一', '）予以公开'], 100),
      ...cut(['（', '二', '）部分公开（区分处理的，只计这'], 114),
      ...cut(['一', '情形，不计其他情形）'], 126),
      ...figures([1, 2, 3, 4, 5, 6, 7], 100),
      ...figures([1, 2, 3, 4, 5, 6, 7], 120),
    ];
    expect(unstacked([...labels, ...row('1.属于国家秘密', [1, 2, 3, 4, 5, 6, 7], 140)])).toEqual([]);
    // Nor are the first letters of labels that are known as a whole.
    const words = ['行政处罚', '行政强制', '行政许可'].flatMap((label, i) => [
      ...cut([label.slice(0, 1), label.slice(1)], 100 + 14 * i),
      ...figures([1, 2, 3, 4, 5, 6, 7], 100 + 14 * i),
    ]);
    expect(unstacked(words)).toEqual([]);
    // A letter of a name that touches a label is one of the name.
    const touching = ['（三）不予公开'].flatMap((name) => stack(name, 50, 98, 12));
    expect(unstacked([...rows(100, 30), ...touching])).toEqual(['（三）不予公开']);
  });

  it('is no head of a column, no label of a row, no figure and no unit', () => {
    const narrow = [
      ...stack('结果维持', 60, 50, 11),
      ...stack('结果纠正', 90, 50, 11),
      text('未经复议直接起诉', 120, 60),
    ];
    expect(unstacked([...narrow, ...rows(100, 30)])).toEqual([]);
    // Labels followed only by figures.
    const labels = ['规章', '文件', '办法', '决定'].flatMap((label, i) => [
      text(label, 30, 100 + 20 * i),
      ...figures([1, 2, 3, 4, 5, 6, 7], 100 + 20 * i),
    ]);
    expect(unstacked(labels)).toEqual([]);
    // A head of two lines over a column of units.
    const units = ['主动公开文件数', '其中：1、政府网站公开数', '2、政府公报公开数'].flatMap((label, i) => [
      ...[text(label, 60, 118 + 17 * i), text('条', 200, 118 + 17 * i)],
      ...[text('7', 250, 118 + 17 * i), text('8', 330, 118 + 17 * i)],
    ]);
    const over = [text('计量单', 200, 88), text('位', 200, 102), text('二〇一六年', 250, 95), text('累计', 330, 95)];
    expect(unstacked([...over, ...units])).toEqual([]);
    // One letter repeated.
    expect(unstacked([...rows(100, 12), ...stack('无无无无无', 30, 100, 12)])).toEqual([]);
    // Letters too far apart, or at different distances.
    expect(unstacked([...rows(100, 30), text('甲', 30, 100), text('乙', 30, 135), text('丙', 30, 170)])).toEqual([]);
    expect(unstacked([...rows(100, 30), text('甲', 30, 100), text('乙', 30, 112), text('丙', 30, 132)])).toEqual([]);
  });
});

describe('a number before the columns', () => {
  it('is a part of the label, and no figure of a row that is blank', () => {
    const first = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'];
    const broken = ['3.危及“', '三', '安全一稳定”'].map((line, i) => text(line, 60, 60 + 11 * i));
    const said = written(
      [...heads(70), ...first.map((label, i) => text(label, 30, 100 + 20 * i))],
      [...broken, text('4.保护第三方合法权益', 60, 100), text('5.属于三类内部事务信息', 60, 120)],
    );
    expect(said.length).toBeGreaterThanOrEqual(6);
    expect(said.slice(1).every((each) => each.replaceAll('?', '').endsWith('|||||||'))).toBe(true);
  });
});

it('a head that says a year is one though a narrow cell breaks the number', () => {
  const heads = [text('指标名称', 60, 100), text('计量单位', 200, 100), text('历年累计', 380, 100)];
  const labels = ['主动公开文件数', '其中：1、政府网站公开数', '2、政府公报公开数', '受理依申请公开信息总数'];
  const list = labels.flatMap((label, i) => [
    ...[text(label, 50, 140 + 20 * i), text('条', 215, 140 + 20 * i)],
    ...[text(`${i + 3}`, 297, 140 + 20 * i), text(`${i + 13}`, 395, 140 + 20 * i)],
  ]);
  const under = (first: string, second: string): string[] =>
    written([...heads, text(first, 290, 100), text(second, 283, 116), ...list]);
  expect(under('201', '6 年度').slice(0, 2)).toEqual([
    '指标名称|计量单位|2016 年度|历年累计',
    '主动公开文件数|条|3|13',
  ]);
  // What is no head that is known may be a figure that is broken off.
  expect(under('201', '6')[1]).toContain('|?3|?13');
});
