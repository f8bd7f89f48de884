import { describe, expect, it } from 'vitest';
import { flowOf } from '../../../lib/document/geometry/flow';
import type { Run } from '../../../lib/document/geometry/types';
import { isKnownLabel } from '../../../lib/read/tables/known-labels';
import { sheet, text } from './print';

const HEADS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const X = HEADS.map((_, i) => 250 + 48 * i);
/** Returns heads as authorities typeset them, long ones in two lines. */
const heads = (y: number): Run[] =>
  HEADS.flatMap((head, i) =>
    head.length > 4
      ? [text(head.slice(0, 4), X[i] as number, y), text(head.slice(4), (X[i] as number) + 10, y + 20)]
      : [text(head, X[i] as number, y)],
  );
const figures = (list: string[], y: number): Run[] =>
  list.flatMap((figure, i) => (figure ? [text(figure, (X[i] as number) + 12, y)] : []));
const ALL = ['1', '0', '0', '0', '0', '0', '1'];
const title = text('三、收到和处理政府信息公开申请情况', 50, 20);

/** Returns the rows of each table, cells separated by bars; unsure cells are prefixed with `?`. */
const tables = (...sheets: Run[][]): string[][] =>
  flowOf(sheets.map(sheet), isKnownLabel).flatMap((block) =>
    block.type === 'table'
      ? [
          Array.from({ length: block.rows }, (_, at) =>
            block.cells
              .filter((cell) => cell.row === at)
              .sort((a, b) => a.column - b.column)
              .map((cell) => (cell.unsure ? '?' : '') + cell.text)
              .join('|'),
          ),
        ]
      : [],
  );
const rowOf = (label: string, all: string[][]): string | undefined =>
  all.flat().find((row) => row.split('|').some((said) => said.replace('?', '').startsWith(label)));

describe('a table set as offices set it', () => {
  it('has labels whose lines are a line apart, as fixed spacing of lines sets them', () => {
    // Print of 10 points with lines 25 points apart: the gap between lines is one and a half times their height.
    const runs = [
      title,
      ...heads(50),
      text('5.要求行政机关确认或重新', 60, 100),
      text('出具已获取信息', 60, 125),
      ...figures(ALL, 112),
      ...[text('（七）总计', 60, 150), ...figures(ALL, 150)],
    ];
    expect(rowOf('5.要求', tables(runs))).toBe('5.要求行政机关确认或重新出具已获取信息|1|0|0|0|0|0|1');
  });

  it('has a number of its own above its heads, which is none of them', () => {
    const numbered = (said: Run[]): string | undefined =>
      rowOf(
        '（七）总计',
        tables([title, ...said, ...heads(70), text('（七）总计', 60, 110), ...figures(ALL, 110), ...row(130)]),
      );
    const row = (y: number): Run[] => [text('四、结转下年度继续办理', 60, y), ...figures(ALL, y)];
    expect(numbered([text('表', 400, 45), text('2', 412, 45)])).toBe('（七）总计|1|0|0|0|0|0|1');
  });

  it('goes on beneath an address that stands at the foot of each sheet', () => {
    const foot = (page: number): Run => text(`http://www.qinghe.gov.cn/post_45.html ${page}/2`, 40, 770);
    const first = [title, ...heads(50), text('3.其他', 60, 100), ...figures(ALL, 100), foot(1)];
    const second = [
      ...[text('（七）总计', 60, 60), ...figures(['', '2', '', '', '', '', '2'], 60)],
      ...[text('四、结转下年度继续办理', 60, 80), ...figures(ALL, 80), foot(2)],
    ];
    expect(tables(first, second)).toHaveLength(1);
    expect(rowOf('（七）总计', tables(first, second))).toBe('（七）总计||2|||||2');
  });

  it('is told where nothing is printed in it, and each of several below one another', () => {
    const own = (y: number): Run[] => [text('信息内容', 60, y), text('本年处理决定数量', 300, y)];
    const runs = [
      text('二、主动公开政府信息情况', 50, 20),
      ...[...own(50), text('行政许可', 60, 70), text('第二十条第（六）项', 200, 90)],
      ...[...own(110), text('行政处罚', 60, 130), text('行政强制', 60, 150)],
      { ...title, y: 180 },
      ...[...heads(210), text('3.其他', 60, 260), text('（七）总计', 60, 280)],
    ];
    const all = tables(runs);
    for (const label of ['行政许可', '行政处罚', '行政强制']) expect(rowOf(label, all)).toBe(`${label}|`);
    expect(rowOf('（七）总计', all)).toBe('（七）总计|||||||');
  });

  it('is none where beneath the heads of no form something else stands', () => {
    expect(tables([text('信息内容', 60, 50), text('处理意见', 300, 50), text('行政许可', 60, 70)])).toEqual([]);
  });
});

describe('what stands before labels', () => {
  it('is no figure where it is the beginning of what a group of rows is named', () => {
    // The rest of the group's name is on the next sheet.
    const runs = [
      ...[title, ...heads(50), text('一、本年新收政府信息公开申请数量', 60, 100), ...figures(ALL, 100)],
      ...[text('三', 40, 125), text('（一）予以公开', 80, 125), ...figures(ALL, 125)],
    ];
    expect(rowOf('一、本年新收', tables(runs))).toMatch(/一、本年新收政府信息公开申请数量\|1\|0\|0\|0\|0\|0\|1$/);
    expect(rowOf('（一）予以公开', tables(runs)) ?? rowOf('三', tables(runs))).toMatch(
      /（一）予以公开\|1\|0\|0\|0\|0\|0\|1$/,
    );
  });
});

describe('doubt of a row', () => {
  it('reaches the blank rows beside it, and none behind those that have whole labels', () => {
    const rows = ['（一）予以公开', '1.属于国家秘密', '4.保护第三方合法权益', '（七）总计'];
    const runs = [
      ...[title, ...heads(50), ...rows.flatMap((label, i) => text(label, 60, 100 + 30 * i))],
      // The second row of figures lies between the labels of two rows.
      ...[...figures(ALL, 100), ...figures(['', '2', '', '', '', '', '2'], 205)],
      ...[text('四、结转下年度继续办理', 60, 220), ...figures(ALL, 220)],
    ];
    const all = tables(runs);
    expect(rowOf('1.属于国家秘密', all)).toBe('1.属于国家秘密|||||||');
    expect(rowOf('（七）总计', all)).toMatch(/\?/);
  });
});
