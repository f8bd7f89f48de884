import { describe, expect, it } from 'vitest';
import { flowOf } from '../../../lib/document/geometry/flow';
import { type IsLabel, segmentsOf } from '../../../lib/document/geometry/label-segments';
import { blocksOf } from '../../../lib/document/geometry/sheet-blocks';
import type { Run, Table } from '../../../lib/document/geometry/types';
import { sheet, text } from './print';

const known =
  (...labels: string[]): IsLabel =>
  (given) =>
    labels.includes(given);

/** Returns the rows of the first table, cells separated by bars. */
function rowsOf(runs: Run[], isLabel?: IsLabel): string[] {
  const [table] = blocksOf(sheet(runs), undefined, isLabel).filter((block): block is Table => block.type === 'table');
  return written(table);
}

const written = (table: Pick<Table, 'rows' | 'cells'> | undefined): string[] =>
  Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.cells ?? [])
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map((cell) => cell.text)
      .join('|'),
  );

describe('lines of labels', () => {
  const linesAs = (lines: string[], isLabel: IsLabel): string[] =>
    segmentsOf(lines, isLabel, () => true).map(({ start, end }) => lines.slice(start, end).join(''));

  it('are put together as labels that are known, wherever they break', () => {
    const isLabel = known('1.属于国家秘密', '2.其他');
    expect(linesAs(['1.属于国', '家秘密', '2.其他'], isLabel)).toEqual(['1.属于国家秘密', '2.其他']);
    expect(linesAs(['1.属', '于国家', '秘密', '2.', '其他'], isLabel)).toEqual(['1.属于国家秘密', '2.其他']);
  });

  it('are no label that goes on beyond the number of the next', () => {
    const isLabel = known('一、予以公开二、其他');
    expect(linesAs(['一、予以公开', '二、其他'], isLabel)).toEqual(['一、予以公开', '二、其他']);
  });

  it('that are known each by itself are none together, though that is known too', () => {
    const isLabel = known('行政诉讼', '复议后起诉', '行政诉讼复议后起诉');
    expect(linesAs(['行政诉讼', '复议后起诉'], isLabel)).toEqual(['行政诉讼', '复议后起诉']);
  });

  it('of which nothing is known are told by where they stand', () => {
    expect(segmentsOf(['甲', '乙'], known(), () => false)).toHaveLength(2);
    expect(segmentsOf(['甲', '乙'], known(), () => true)).toHaveLength(1);
  });
});

describe('tables without rules whose labels are known', () => {
  const HEADS = ['甲列', '乙列', '丙列'];
  const heads = (y: number): Run[] => HEADS.map((head, i) => text(head, 290 + 60 * i, y));
  const figures = (list: string[], y: number): Run[] =>
    list.flatMap((figure, i) => (figure ? [text(figure, 300 + 60 * i - (figure.length * 5) / 2, y)] : []));

  it('begin and end with labels of which a line stands far from the figures, where all of it is one that is known', () => {
    const isLabel = known('1.逾期不补正的申请', '甲项', '2.逾期不缴费的申请', ...HEADS);
    const table = (first: string, last: string): Run[] => [
      ...[text(first, 50, 80), text('的申请', 50, 98), ...figures(['1', '2', '3'], 98)],
      ...[text('甲项', 50, 125), ...figures(['4', '5', '6'], 125)],
      ...[text(last, 50, 150), ...figures(['7', '8', '9'], 150), text('的申请', 50, 168)],
    ];
    expect(rowsOf(table('1.逾期不补正', '2.逾期不缴费'), isLabel)).toEqual([
      '1.逾期不补正的申请|1|2|3',
      '甲项|4|5|6',
      '2.逾期不缴费的申请|7|8|9',
    ]);
  });

  it('have rows as close as the lines of their labels', () => {
    const isLabel = known('1.属于国家秘密', '2.其他情形', ...HEADS);
    const runs = [
      ...heads(100),
      text('1.属于国', 50, 120),
      text('家秘密', 50, 130),
      ...figures(['1', '2', '3'], 125),
      text('2.其他情', 50, 140),
      text('形', 50, 150),
      ...figures(['4', '5', '6'], 145),
    ];
    expect(rowsOf(runs, isLabel)).toEqual(['甲列|乙列|丙列', '1.属于国家秘密|1|2|3', '2.其他情形|4|5|6']);
  });

  it('go on below their number, or behind it, where they begin with one', () => {
    const isLabel = known(
      '一、本年新收政府信息申请数量',
      '二、上年结转政府信息申请数量',
      '三、其他',
      '甲列',
      '乙列',
      '丙列',
    );
    const heads = ['甲列', '乙列', '丙列'].map((head, i) => text(head, 290 + 60 * i, 80));
    const list = (y: number): Run[] => ['1', '2', '3'].map((each, i) => text(each, 300 + 60 * i, y));
    for (const by of [15, -15]) {
      const runs = [
        ...[text('一、本年新收政府信息', 70, 100), ...list(100), text('申请数量', 70 + by, 112)],
        ...[text('二、上年结转政府信息', 70, 124), ...list(124), text('申请数量', 70 + by, 136)],
        ...[text('三、其他', 70, 148), ...list(148)],
      ];
      expect(rowsOf([...heads, ...runs], isLabel).slice(1)).toEqual([
        '一、本年新收政府信息申请数量|1|2|3',
        '二、上年结转政府信息申请数量|1|2|3',
        '三、其他|1|2|3',
      ]);
    }
  });

  it('have a head over others apart from the one below it, however close', () => {
    const isLabel = known('组织', '规章', '丁列的头', '甲列', '丙列');
    const runs = [
      text('组织', 350, 90),
      text('丁列', 350, 100),
      text('的头', 350, 110),
      text('甲列', 290, 105),
      text('丙列', 410, 105),
      text('规章', 50, 125),
      ...figures(['1', '2', '3'], 125),
      text('规章', 50, 140),
      ...figures(['4', '5', '6'], 140),
    ];
    expect(rowsOf(runs, isLabel).slice(0, 2)).toEqual(['组织', '甲列|丁列的头|丙列']);
  });

  it('keep a column that is blank in every row, told by its head', () => {
    const isLabel = known('规章', '文件', ...HEADS);
    const runs = [
      ...heads(100),
      text('规章', 50, 120),
      ...figures(['1', '', '3'], 120),
      text('文件', 50, 140),
      ...figures(['4', '', '6'], 140),
    ];
    expect(rowsOf(runs, isLabel)).toEqual(['甲列|乙列|丙列', '规章|1||3', '文件|4||6']);
  });

  it('have heads that are known as a whole, over whose letters columns of figures meet', () => {
    const isLabel = known('甲方项目数量', '乙方项目数量', '规章', '文件');
    const heads = ['甲方项目数量', '乙方项目数量'].flatMap((head, i) =>
      Array.from(head, (letter, at) => text(letter, 200 + 130 * i + 18 * at, 100)),
    );
    const rows = ['规章', '文件'].flatMap((label, y) => [
      text(label, 50, 120 + 20 * y),
      ...['1', '2'].map((each, i) => text(each, 202 + 130 * i, 120 + 20 * y)),
    ]);
    expect(rowsOf([...heads, ...rows], isLabel)).toEqual(['甲方项目数量|乙方项目数量', '规章|1|2', '文件|1|2']);
  });

  it('have heads at the left and figures at the right of their columns', () => {
    const isLabel = known('规章', '文件', '合并的头', ...HEADS);
    const runs = [
      text('合并的头', 200, 90),
      ...HEADS.map((head, i) => text(head, 200 + 100 * i, 102)),
      text('规章', 50, 120),
      text('17', 285, 120),
      text('9', 490, 120),
      text('文件', 50, 140),
      text('8', 290, 140),
      text('6', 490, 140),
    ];
    expect(rowsOf(runs, isLabel)).toEqual(['合并的头', '甲列|乙列|丙列', '规章|17||9', '文件|8||6']);
  });

  it('have no head where it cannot be told which column is whose', () => {
    const runs = [text('甲列', 320, 100), text('规章', 50, 120), ...figures(['1', '2', '3'], 120)];
    const more = [text('文件', 50, 140), ...figures(['4', '5', '6'], 140)];
    expect(rowsOf([...runs, ...more], known('规章', '文件', '甲列'))).toEqual(['规章|1|2|3', '文件|4|5|6']);
  });

  it('go on over a sheet though other figures stand there, and other groups of rows', () => {
    const isLabel = known('规章', '文件', '三、组', ...HEADS);
    const first = sheet([
      ...heads(100),
      text('规章', 100, 120),
      ...figures(['1', '2', '3'], 120),
      text('三、组', 40, 140),
      text('文件', 100, 140),
      ...figures(['4', '5', '6'], 140),
    ]);
    const second = sheet([text('规章', 100, 50), ...figures(['12345', '2', '33'], 50)]);
    const flow = flowOf([first, second], isLabel);
    expect(flow).toHaveLength(1);
    expect(flow[0]?.type === 'table' && written(flow[0]).at(-1)).toBe('规章|12345|2|33');
  });

  it('have figures of two lines in one cell, which are for a person to put together', () => {
    const runs = [
      ...heads(100),
      ...figures(['49', '2', '3'], 120),
      text('5', 297, 134),
      ...figures(['7', '8', '9'], 170),
    ];
    expect(rowsOf(runs, known(...HEADS)).slice(1)).toEqual(['49\n5|2|3', '7|8|9']);
  });

  it('have changes and amounts whose signs and units are printed apart', () => {
    const runs = [
      ...heads(100),
      ...[120, 140].flatMap((y) => [text('增', 285, y), text('57', 299, y), text('2', 358, y), text('3', 418, y)]),
    ];
    expect(rowsOf(runs, known(...HEADS)).slice(1)).toEqual(['增 57|2|3', '增 57|2|3']);
  });

  it('part figures that stand close beside one another', () => {
    const runs = [...[100, 120].flatMap((y) => [text('7409', 300, y), text('17140', 323, y), text('9', 360, y)])];
    expect(rowsOf(runs)).toEqual(['7409|17140|9', '7409|17140|9']);
  });
});

describe('figures and what stands close to them', () => {
  const HEADS = ['甲列', '乙列', '丙列'];
  const isLabel = known('规章', '文件', '处罚', '一、新收数量', '数量', '决定数', ...HEADS);
  const heads = (y: number): Run[] => HEADS.map((head, i) => text(head, 290 + 60 * i, y));
  const figures = (list: string[], y: number): Run[] =>
    list.flatMap((figure, i) => (figure ? [text(figure, 300 + 60 * i - (figure.length * 5) / 2, y)] : []));

  it.each([
    ['behind a blank', { ...text('规章 1', 272, 120), width: 30 }],
    ['that it touches', { ...text('规章1', 275, 120), width: 25 }],
  ])('are parted from a label %s, also where a group stands before it', (_, run) => {
    const runs = [
      ...heads(100),
      text('组', 50, 120),
      run,
      ...figures(['', '2', '3'], 120),
      text('文件', 262, 140),
      ...figures(['4', '5', '6'], 140),
    ];
    expect(rowsOf(runs, isLabel).slice(-2)).toEqual(['组|规章|1|2|3', '文件|4|5|6']);
  });

  it('in one run are in the columns over which they stand', () => {
    const runs = [100, 120].flatMap((y) => [{ ...text('7409 1714', 300, y), width: 44 }, text('9', 360, y)]);
    expect(rowsOf(runs)).toEqual(['7409|1714|9', '7409|1714|9']);
  });

  it('of a number that is broken off stay together, for a person to join', () => {
    const runs = [
      ...heads(100),
      text('16023', 290, 116),
      text('规章', 50, 121),
      ...figures(['', '5', '6'], 121),
      text('0', 300, 126),
      text('文件', 50, 140),
      ...figures(['7', '8', '9'], 140),
    ];
    expect(rowsOf(runs, isLabel).slice(1)).toEqual(['规章|16023\n0|5|6', '文件|7|8|9']);
  });

  it('beside the rest of a label that says what a column may say are of its row', () => {
    const runs = [
      ...heads(100),
      text('一、新收', 50, 120),
      ...figures(['12', '3', '45'], 120),
      text('数量', 50, 132),
      ...figures(['6', '', '7'], 132),
      text('文件', 50, 160),
      ...figures(['7', '8', '9'], 160),
    ];
    expect(rowsOf(runs, isLabel).slice(1)).toEqual(['一、新收数量|12\n6|3|45\n7', '文件|7|8|9']);
  });

  it('of a row that is known are of the table above, in whichever columns they stand', () => {
    const runs = [
      ...heads(100),
      text('规章', 50, 120),
      ...figures(['1', '', '3'], 120),
      text('文件', 50, 140),
      ...figures(['', '减24', '10'], 140),
    ];
    expect(rowsOf(runs, isLabel)).toEqual(['甲列|乙列|丙列', '规章|1||3', '文件||减24|10']);
  });
});

describe('rows and heads at the ends of tables', () => {
  const isLabel = known('规章', '文件', '许可', '甲列', '乙列', '丙列', '内容', '第一项', '第二项');

  it('are rows of their table though nothing stands in them, and no heads of the next', () => {
    const runs = [
      ...['甲列', '乙列', '丙列'].map((head, i) => text(head, 290 + 60 * i, 100)),
      text('规章', 50, 120),
      ...['1', '2', '3'].map((each, i) => text(each, 300 + 60 * i, 120)),
      text('文件', 50, 140),
      ...['甲列', '乙列', '丙列'].map((head, i) => text(head, 290 + 60 * i, 160)),
      text('许可', 50, 180),
      ...['4', '5', '6'].map((each, i) => text(each, 300 + 60 * i, 180)),
    ];
    const tables = blocksOf(sheet(runs), undefined, isLabel).filter((block): block is Table => block.type === 'table');
    expect(tables.map(written)).toEqual([
      ['甲列|乙列|丙列', '规章|1|2|3', '文件|||'],
      ['甲列|乙列|丙列', '许可|4|5|6'],
    ]);
  });

  it('are no heads where they stand over the labels, however far from them', () => {
    const runs = [
      text('内容', 150, 100),
      ...['甲列', '乙列', '丙列'].map((head, i) => text(head, 290 + 60 * i, 100)),
      text('规章', 50, 120),
      ...['1', '2', '3'].map((each, i) => text(each, 300 + 60 * i, 120)),
      text('文件', 50, 140),
      ...['4', '5', '6'].map((each, i) => text(each, 300 + 60 * i, 140)),
    ];
    expect(rowsOf(runs, isLabel)).toEqual(['内容|甲列|乙列|丙列', '规章|1|2|3', '文件|4|5|6']);
  });

  it('are no heads of columns where they are titles above all of them', () => {
    const columns = [290, 350, 410];
    const row = (label: string, list: string[], y: number): Run[] => [
      text(label, 50, y),
      ...list.map((each, i) => text(each, (columns[i] as number) + 2, y)),
    ];
    const runs = [
      text('第一项', 270, 80),
      ...['甲列', '乙列', '丙列'].map((head, i) => text(head, columns[i] as number, 100)),
      ...row('规章', ['1', '2', '3'], 120),
      text('第二项', 270, 140),
      ...['甲列', '乙列'].map((head, i) => text(head, (columns[i] as number) + 20, 160)),
      ...row('文件', ['4', '5'], 180),
    ];
    const tables = blocksOf(sheet(runs), undefined, isLabel).filter((block): block is Table => block.type === 'table');
    expect(tables.map((table) => written(table).slice(-2))).toEqual([
      ['甲列|乙列|丙列', '规章|1|2|3'],
      ['甲列|乙列', '文件|4|5'],
    ]);
  });
});

describe('tables in which hardly anything stands', () => {
  const isLabel: IsLabel = (given, of) =>
    (of !== 'row' && ['内容', '甲列', '乙列', '丙列'].includes(given)) ||
    (of !== 'column' && ['规章', '行政规范性文件', '许可'].includes(given));
  const heads = (y: number): Run[] => ['甲列', '乙列', '丙列'].map((head, i) => text(head, 290 + 60 * i, y));

  it('are told by heads and labels that are known, apart from the table above them', () => {
    const runs = [
      ...heads(60),
      text('许可', 50, 80),
      ...['1', '2', '3'].map((each, i) => text(each, 297 + 60 * i, 80)),
      text('内容', 50, 120),
      ...heads(120),
      text('规章', 50, 140),
      text('行政规范', 50, 160),
      text('性文件', 50, 170),
      text('五、存在的问题', 50, 190),
    ];
    const tables = blocksOf(sheet(runs), undefined, isLabel).filter((block): block is Table => block.type === 'table');
    expect(tables.map(written)).toEqual([
      ['甲列|乙列|丙列', '许可|1|2|3'],
      ['内容|甲列|乙列|丙列', '规章|||', '行政规范性文件|||'],
    ]);
  });

  it('are the first rows of one in whose next row figures stand, though its label begins above them', () => {
    const runs = [
      ...heads(60),
      text('规章', 50, 80),
      text('行政规范', 50, 100),
      ...['1', '', '3'].flatMap((each, i) => (each ? [text(each, 297 + 60 * i, 105)] : [])),
      text('性文件', 50, 110),
      text('许可', 50, 130),
      ...['4', '', '6'].flatMap((each, i) => (each ? [text(each, 297 + 60 * i, 130)] : [])),
    ];
    expect(rowsOf(runs, isLabel)).toEqual(['甲列|乙列|丙列', '规章|||', '行政规范性文件|1||3', '许可|4||6']);
  });

  it('go on over a label of several lines, between which the name of a group stands', () => {
    const long: IsLabel = (given, of) =>
      isLabel(given, of) || (of !== 'column' && ['2.申请人逾期未交费的、不再处理其申请', '处理'].includes(given));
    const runs = [
      ...heads(60),
      text('规章', 90, 84),
      text('2.申请人逾期未', 90, 100),
      text('处理', 50, 106),
      text('交费的、不再处', 90, 112),
      text('理其申请', 90, 124),
      text('许可', 90, 144),
    ];
    expect(rowsOf(runs, long).map((row) => row.split('|').at(-4))).toEqual([
      undefined,
      '规章',
      '2.申请人逾期未交费的、不再处理其申请',
      '许可',
    ]);
  });

  it('have figures under heads that stand alike over them, without labels too', () => {
    const runs = [...heads(100), text('45', 355, 120)];
    expect(rowsOf(runs, isLabel)).toEqual(['甲列|乙列|丙列', '|45|']);
  });

  it('are none where a figure stands between two heads, or heads are not known', () => {
    expect(rowsOf([...heads(100), text('45', 330, 120)], isLabel)).toEqual([]);
    expect(rowsOf([...heads(100), text('规章', 50, 120)], known('规章'))).toEqual([]);
  });
});

it('a label of several lines begins above its figures where a sheet begins with it', () => {
  const isLabel = known('一、新收数量', '二、结转数量', '许可');
  const row = (list: string[], y: number): Run[] => list.map((each, i) => text(each, 300 + 60 * i, y));
  const runs = [
    text('一、新收', 50, 46),
    ...row(['1', '2', '3'], 51),
    text('数量', 50, 56),
    text('二、结转', 50, 66),
    ...row(['4', '5', '6'], 71),
    text('数量', 50, 76),
    text('许可', 50, 96),
    ...row(['7', '8', '9'], 96),
  ];
  expect(rowsOf(runs, isLabel)).toEqual(['一、新收数量|1|2|3', '二、结转数量|4|5|6', '许可|7|8|9']);
});

it('a row that a sheet breaks off amid its label has the parts of its figures together', () => {
  const isLabel = known('规章文件', '许可', '甲列', '乙列', '丙列');
  const heads = ['甲列', '乙列', '丙列'].map((head, i) => text(head, 290 + 60 * i, 100));
  const row = (label: string, list: string[], y: number): Run[] => [
    text(label, 50, y),
    ...list.flatMap((each, i) => (each ? [text(each, 300 + 60 * i, y)] : [])),
  ];
  const first = sheet([...heads, ...row('许可', ['7', '8', '9'], 120), ...row('规章', ['12', '3', '45'], 140)]);
  const second = sheet([...row('文件', ['6', '', '7'], 50), ...row('许可', ['1', '2', '3'], 70)]);
  const [table] = flowOf([first, second], isLabel);
  expect(table?.type === 'table' && written(table)).toEqual([
    '甲列|乙列|丙列',
    '许可|7|8|9',
    '规章文件|12\n6|3|45\n7',
    '许可|1|2|3',
  ]);
});

it('sheets of more than can be printed are borne, and have no such tables', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => [text('规章', 50, 12 * i), text('1', 300, 12 * i)]).flat();
  const wide = [0, 12].flatMap((y) => Array.from({ length: 5000 }, (_, i) => text('1', 40 * i, y)));
  for (const runs of [many, wide]) expect(rowsOf(runs, known('规章'))).toEqual([]);
});
