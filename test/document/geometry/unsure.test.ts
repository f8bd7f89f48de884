import { describe, expect, it } from 'vitest';
import { audit } from '../../../lib/audit';
import { flowOf } from '../../../lib/document/geometry/flow';
import type { IsLabel } from '../../../lib/document/geometry/label-segments';
import { cutBehindLabel, type Piece, pieceLines } from '../../../lib/document/geometry/piece-lines';
import type { Run } from '../../../lib/document/geometry/types';
import { PageWriter } from '../../../lib/document/page-writer';
import { sheet, text } from './print';
import { writtenRows } from './written-rows';

const isLabel: IsLabel = (given, of) => (of === 'heads' ? given === HEADS.join('\n') : LABELS.includes(given));
const LABELS = ['规章', '文件', '办法', '一、本年新收', '组别', '甲列', '乙列', '丙列', '丁列'];
const HEADS = ['甲列', '乙列', '丙列'];
const heads = (y: number): Run[] => HEADS.map((head, i) => text(head, 290 + 60 * i, y));
const figures = (list: string[], y: number): Run[] =>
  list.flatMap((figure, i) => (figure ? [text(figure, 300 + 60 * i - figure.length * 2.5, y)] : []));
const row = (label: string, list: string[], y: number): Run[] => [text(label, 50, y), ...figures(list, y)];

/** Returns the rows of each table, cells separated by bars; unsure cells are prefixed with `?`. */
function tables(...sheets: Run[][]): string[][] {
  return flowOf(sheets.map(sheet), isLabel).flatMap((block) => (block.type === 'table' ? [writtenRows(block)] : []));
}

const cut = (piece: Piece): string[] =>
  cutBehindLabel(piece, (given) => LABELS.includes(given)).map(({ text: said }) => said);

describe('figures of tables without rules', () => {
  it('are of their columns for certain where their heads stand over them', () => {
    expect(tables([...heads(100), ...row('规章', ['1', '', '3'], 120), ...row('文件', ['4', '5', '6'], 140)])).toEqual([
      ['甲列|乙列|丙列', '规章|1||3', '文件|4|5|6'],
    ]);
  });

  it('are of none where one head reaches over the figures of another', () => {
    const runs = [text('甲列', 290, 100), text('乙列', 312, 100), text('丙列', 410, 100)];
    expect(
      tables([...runs, ...row('规章', ['1', '2', '3'], 120), ...row('文件', ['4', '555', '6'], 140)])[0]?.[1],
    ).toBe('规章|1|2|3');
    const wide = [text('甲列', 345, 100), text('乙列', 372, 100), text('丙列', 410, 100)];
    expect(
      tables([...wide, ...row('规章', ['1', '2', '3'], 120), ...row('文件', ['4', '5', '6'], 140)])[0]?.at(-1),
    ).toBe('文件|?4|?5|?6');
  });

  it('keep the parts of one that a narrow cell breaks off, which is then none', () => {
    const runs = [
      ...heads(100),
      ...row('规章', ['1', '234', '3'], 120),
      text('5', 357, 131),
      ...row('文件', ['4', '5', '6'], 160),
    ];
    expect(tables(runs)[0]?.slice(1)).toEqual(['规章|1|?234\n5|3', '?|?5|?', '文件|4|5|6']);
  });

  it('are none in a column where a narrow cell breaks one off twice, in lines of their own', () => {
    // 123456 in three lines of two digits, 7890 in two: all centred beside their label, with a blank line between
    // lines.
    const broken = [
      ...[text('12', 295, 110), text('34', 295, 128), text('56', 295, 146)],
      ...[text('78', 355, 119), text('90', 355, 137), text('11', 415, 119), text('13', 415, 137)],
    ];
    for (const group of [
      [],
      [text('组别', 10, 110)],
      [text('组别', 10, 119)],
      [text('组', 10, 110), text('别', 10, 123)],
    ]) {
      const runs = [...heads(95), ...group, text('规章', 50, 128), ...broken, ...row('文件', ['4', '5', '6'], 175)];
      const own = tables(runs)[0]?.filter((said) => said.includes('规章'));
      expect(own).toHaveLength(1);
      expect(own?.[0]?.replace(/^.*规章/, '')).toMatch(/^\|\?[^|]+\|\?[^|]+\|\?[^|]+$/);
    }
  });

  it('are none where what a narrow cell breaks off stands in a row that a group of rows seems to name', () => {
    // The name of the group is beside its rows, half a line lower than the label of the first.
    const runs = [
      ...[...heads(90), text('其余各项', 10, 136)],
      ...row('规章', ['1', '148', '3'], 120),
      text('1', 355, 136),
      ...row('文件', ['4', '5', '6'], 158),
    ];
    const own = tables(runs)[0]?.find((said) => said.includes('规章'));
    expect(own?.split('|').find((said) => said.includes('148'))).toMatch(/^\?/);
  });

  it('are marks for nothing however those are written', () => {
    for (const mark of ['－', '―', '——', '／', '無']) {
      const runs = [...heads(100), ...row('规章', ['1', mark, '3'], 120), ...row('文件', [mark, mark, mark], 140)];
      expect(tables(runs)[0]?.slice(1)).toEqual([`规章|1|${mark}|3`, `文件|${mark}|${mark}|${mark}`]);
    }
  });

  it('go on on the next sheet behind a blank row beside which a group of rows is broken off', () => {
    const first = [...heads(100), ...row('规章', ['1', '2', '3'], 120), text('其余各', 10, 140), text('办法', 50, 140)];
    const second = [text('组别', 10, 60), ...row('文件', ['', '5', ''], 60), ...row('规章', ['7', '', ''], 80)];
    const [table, ...others] = tables(first, second);
    expect(others).toEqual([]);
    expect(table?.slice(2)).toEqual(['办法|||', '文件||5|', '规章|7||']);
  });

  it('beside no label may be those of the blank row above and below', () => {
    const runs = [
      ...heads(100),
      ...row('规章', ['1', '2', '3'], 120),
      text('文件', 50, 140),
      ...figures(['4', '5', '6'], 155),
      ...row('办法', ['7', '8', '9'], 180),
    ];
    expect(tables(runs)[0]?.slice(1)).toEqual(['规章|1|2|3', '文件|?4|?5|?6', '?4|?5|?6', '办法|7|8|9']);
  });

  it('are read beside letters that are set apart', () => {
    const runs = [...heads(100), text('一 、 本 年 新 收', 50, 120), ...figures(['1', '2', '3'], 120)];
    expect(tables([...runs, ...row('文件', ['4', '5', '6'], 140)])[0]?.[1]).toBe('一、本年新收|1|2|3');
  });

  it('stand in the middle beside two lines of a label, which are no one line', () => {
    const runs = [...heads(100), text('一、本', 50, 120), text('年新收', 50, 131), ...figures(['1', '2', '3'], 125.5)];
    expect(tables([...runs, ...row('文件', ['4', '5', '6'], 150)])[0]?.[1]).toBe('一、本年新收|1|2|3');
  });

  it('stand under heads that touch', () => {
    const runs = [text('甲列', 290, 100), text('乙列', 350, 100), text('丙列', 370, 100)];
    const list = (y: number): Run[] => [text('1', 295, y), text('2', 358, y), text('3', 378, y)];
    expect(tables([...runs, text('规章', 50, 120), ...list(120), text('文件', 50, 140), ...list(140)])[0]).toEqual([
      '甲列|乙列|丙列',
      '规章|1|2|3',
      '文件|1|2|3',
    ]);
  });

  it('stand under heads beside which remarks have one too', () => {
    const runs = [
      ...heads(100),
      text('附注', 500, 100),
      ...row('规章', ['1', '', '3'], 120),
      ...row('文件', ['4', '', '6'], 140),
    ];
    expect(tables(runs)[0]).toEqual(['甲列|乙列|丙列', '规章|1||3', '文件|4||6']);
  });

  it('go on over a sheet where labels of groups begin there, and below what stands above all sheets', () => {
    const first = [
      text('年度报告', 250, 30),
      ...heads(100),
      ...row('规章', ['1', '2', '3'], 120),
      ...row('办法', ['1', '2', '3'], 140),
    ];
    const second = [
      text('年度报告', 250, 30),
      text('组别', 20, 70),
      ...row('文件', ['4', '5', '6'], 70),
      text('规章', 50, 90),
      ...figures(['7', '8', '9'], 90),
    ];
    expect(tables(first, second)).toHaveLength(1);
    expect(tables(first, second)[0]?.slice(-2)).toEqual(['组别|文件|4|5|6', '规章|7|8|9']);
  });

  it('go on over a sheet in rows that are all blank', () => {
    const first = [...heads(100), ...row('规章', ['1', '2', '3'], 120), ...row('办法', ['1', '2', '3'], 140)];
    expect(tables(first, [text('文件', 50, 60), text('此后无表。', 50, 120)])).toEqual([
      ['甲列|乙列|丙列', '规章|1|2|3', '办法|1|2|3', '文件|||'],
    ]);
  });

  it('that go on under no head that is known are of none', () => {
    const first = [...row('规章', ['1', '', '3'], 120), ...row('办法', ['1', '2', '3'], 140)];
    expect(tables(first)[0]).toEqual(['规章|?1|?|?3', '办法|?1|?2|?3']);
  });
});

describe('heads over several columns', () => {
  const COLUMNS = [50, 100, 150, 250, 300, 350];
  const print = (x: (column: number) => number): Run[] => [
    text('甲列', x(0), 80),
    text('乙列', x(3), 80),
    ...COLUMNS.map((left, i) => text(HEADS[i % 3] as string, left, 100)),
    ...[120, 140].flatMap((y) => COLUMNS.map((left, i) => text(String(i), left, y))),
  ];
  const spans = (runs: Run[]): [number, number][] =>
    flowOf([sheet(runs)], isLabel).flatMap((block) =>
      block.type === 'table'
        ? block.cells.flatMap((cell): [number, number][] => (cell.row === 0 ? [[cell.column, cell.colspan]] : []))
        : [],
    );

  it('stand over those that begin with them, or whose middle they are', () => {
    const all = [
      [1, 3],
      [4, 3],
    ];
    expect(spans(print((column) => COLUMNS[column] as number))).toEqual(all);
    expect(spans(print((column) => (COLUMNS[column] as number) + 42.5))).toEqual(all);
  });
});

describe('blank cells of tables without rules', () => {
  const two = (y: number): Run[] => [...row('规章', ['1', '2', '3'], y), ...row('文件', ['4', '5', '6'], y + 20)];

  it('are none in the last row of a sheet where the next goes on with a text that is no label', () => {
    const first = [...heads(100), ...two(120), text('办法', 50, 160)];
    const second = [text('之二', 50, 60), ...figures(['7', '8', '9'], 60), ...row('规章', ['1', '2', '3'], 80)];
    const [table] = tables(first, second);
    expect(table?.slice(3, 5)).toEqual(['办法|?|?|?', '之二|?7|?8|?9']);
  });

  it('are blank in the last row of a sheet where the next goes on with a row of its own', () => {
    const first = [...heads(100), ...two(120), text('办法', 50, 160)];
    expect(tables(first, [...two(60)])[0]?.slice(3)).toEqual(['办法|||', '规章|1|2|3', '文件|4|5|6']);
  });

  it('and figures of the last row are none where the next sheet begins with figures alone', () => {
    const first = [...heads(100), ...two(120), ...row('办法', ['17', '', '3'], 160)];
    const second = [...figures(['2', '', '4'], 60), ...two(80)];
    const [table] = tables(first, second);
    expect(table?.[3]).toBe('办法|?17|?|?3');
    expect(table?.[4]).toMatch(/^\?/);
  });

  it('and figures beside them are none where below the last row figures stand that are of no row', () => {
    const runs = [...heads(100), ...two(120), ...figures(['83', '08', '3'], 154), text('丁列', 500, 154)];
    expect(tables(runs)[0]?.[2]).toBe('文件|?4\n83|?5\n08|?6\n3');
  });

  it('are none in rows without labels, of which one may be a part of the other', () => {
    const broken = [...heads(100), ...figures(['', '18', ''], 120), ...figures(['7', '3', '9'], 131)];
    expect(tables(broken)[0]?.slice(1)).toEqual(['?|?18|?', '?7|?3|?9']);
    const whole = [...heads(100), ...figures(['18', '18', '18'], 120), ...figures(['7', '3', '9'], 131)];
    expect(tables(whole)[0]?.slice(1).join()).not.toMatch(/(?:^|[|,])\d/);
    const apart = [...heads(100), ...figures(['1', '2', '3'], 120), ...figures(['7', '8', '9'], 150)];
    expect(tables(apart)[0]?.slice(1)).toEqual(['1|2|3', '7|8|9']);
  });

  it('are none where of several labels not one is known', () => {
    const runs = [...heads(100), ...row('甲字', ['1', '2', '3'], 120), ...row('乙字', ['4', '', '6'], 140)];
    expect(tables(runs)[0]?.slice(1)).toEqual(['甲字|?1|?2|?3', '乙字|?4|?|?6']);
  });

  const long: IsLabel = (given) => isLabel(given) || ['一、逾期', '一、逾期不交费'].includes(given);
  const rowsOf = (...sheets: Run[][]): string[] =>
    flowOf(sheets.map(sheet), long).flatMap((block) => {
      if (block.type !== 'table') return [];
      return Array.from({ length: block.rows }, (_, at) =>
        block.cells
          .filter((cell) => cell.row === at)
          .map((cell) => (cell.unsure ? '?' : '') + cell.text)
          .join('|'),
      );
    });

  it('are not known to be so where the next sheet has the end of their label, and figures beside it', () => {
    const first = [...heads(100), ...two(120), text('一、逾期', 50, 160), text('不交', 50, 171)];
    const second = [text('费', 50, 60), ...figures(['7', '', '9'], 60), ...row('规章', ['1', '2', '3'], 80)];
    expect(rowsOf(first, second).slice(3)).toEqual(['一、逾期不交费|?7|?|?9', '规章|1|2|3']);
  });

  it('are none in a last row with whose label, or figures, a line of the next sheet may go on', () => {
    const first = [...heads(100), ...two(120), text('一、逾期', 50, 160)];
    expect(rowsOf(first, [text('此后无表。', 50, 120)])[3]).toBe('一、逾期|||');
    expect(rowsOf(first, [text('不交费', 50, 120)])[3]).toBe('一、逾期|?|?|?');
    const broken = [...heads(100), ...two(120), ...row('办法', ['17', '', '3'], 160)];
    expect(rowsOf(broken, [text('2', 300, 120), text('此后无表。', 50, 160)])[3]).toBe('办法|?17|?|?3');
    expect(rowsOf(broken, [text('2', 50, 120), text('此后无表。', 50, 160)])[3]).toBe('办法|17||3');
  });

  it('are no rows of their own where a label of several lines begins a sheet above its figures', () => {
    const first = sheet([...heads(100), ...two(120)]);
    const second = sheet([
      text('一、逾', 50, 60),
      text('期', 50, 71),
      text('不交', 50, 82),
      text('费', 50, 93),
      ...figures(['7', '8', '9'], 93),
      ...row('规章', ['1', '2', '3'], 110),
    ]);
    const written = flowOf([first, second], long).flatMap((block) =>
      block.type === 'table' ? block.cells.filter(({ row: at }) => at === 3) : [],
    );
    expect(written.map(({ text: said, unsure }) => [said, unsure])).toEqual([
      ['一、逾期不交费', undefined],
      ['7', undefined],
      ['8', undefined],
      ['9', undefined],
    ]);
  });
});

describe('figures under heads of which one may be missing', () => {
  /** Heads are left-aligned in their columns, figures right-aligned: only their order shows which belong together. */
  const apart = (names: string[], columns: number[]): Run[] => [
    ...names.map((name, i) => text(name, 280 + 70 * i, 100)),
    ...[120, 140].flatMap((y, at) => [
      text(['规章', '文件'][at] as string, 50, y),
      ...columns.map((column) => text(String(column), 325 + 70 * column, y)),
    ]),
  ];

  it('are read in their order where the form has just these', () => {
    expect(tables(apart(HEADS, [0, 1, 2]))[0]).toEqual(['甲列|乙列|丙列', '规章|0|1|2', '文件|0|1|2']);
  });

  it('are of none where it has others too: as many columns may be others', () => {
    expect(tables(apart(['乙列', '丙列'], [0, 1]))[0]?.slice(1)).toEqual(['规章|?0|?1', '文件|?0|?1']);
  });

  it('are those of the head that they stand under all the same', () => {
    const runs = [text('乙列', 290, 100), text('丙列', 350, 100)];
    expect(tables([...runs, ...row('规章', ['1', '2'], 120), ...row('文件', ['4', '5'], 140)])[0]).toEqual([
      '乙列|丙列',
      '规章|1|2',
      '文件|4|5',
    ]);
  });
});

describe('print in the columns that is of no cell', () => {
  const above = [...heads(100), ...row('规章', ['1', '2', '3'], 120), ...row('文件', ['4', '5', '6'], 140)];
  const touching = (x: number, y: number): Run[] => [text('某处其他九字很长的一个说明文字乙丙12', x, y)];

  it('makes the rows right beside it doubtful, not those further off', () => {
    const [rows] = tables([...above, ...touching(240, 151)]);
    expect(rows?.slice(1)).toEqual(['规章|1|2|3', '文件|?4|?5|?6']);
    expect(tables([...above, ...touching(240, 160)])[0]?.slice(1)).toEqual(['规章|1|2|3', '文件|4|5|6']);
  });

  it('does nothing where it ends before the columns, or has no digits at its end', () => {
    expect(tables([...above, text('某处说明12', 50, 151)])[0]?.at(-1)).toBe('文件|4|5|6');
    expect(tables([...above, text('某处其他九字很长的一个说明文字', 240, 151)])[0]?.at(-1)).toBe('文件|4|5|6');
  });
});

describe('a figure that stands close behind a label', () => {
  it('is one where the label is known', () => {
    expect(pieceLines([text('办法7', 50, 10)]).flatMap(({ pieces }) => pieces.flatMap(cut))).toEqual(['办法', '7']);
    expect(pieceLines([text('办法 7', 50, 10)]).flatMap(({ pieces }) => pieces.flatMap(cut))).toEqual(['办法', '7']);
    expect(pieceLines([text('办', 50, 10), text('法', 60, 10), text('7', 73, 10)])[0]?.pieces.flatMap(cut)).toEqual([
      '办法',
      '7',
    ]);
  });

  it('is a part of what is none', () => {
    expect(pieceLines([text('第7', 50, 10)]).flatMap(({ pieces }) => pieces.flatMap(cut))).toEqual(['第7']);
    expect(pieceLines([text('办法7号', 50, 10)]).flatMap(({ pieces }) => pieces.flatMap(cut))).toEqual(['办法7号']);
  });
});

describe('a table without heads', () => {
  const bare = (y: number): Run[] => [...row('规章', ['1', '2', '3'], y), ...row('办法', ['4', '5', '6'], y + 20)];

  it('is read in the order of its columns, unless those of the one before it are not known', () => {
    const known = [...heads(100), ...row('规章', ['1', '2', '3'], 120), ...row('文件', ['4', '5', '6'], 140)];
    const second = [
      text('以下各行为另一部分的内容，与前一部分各行的内容无关，由各单位自行填写。', 50, 60),
      ...bare(120),
    ];
    expect(tables(known, second).at(-1)).toEqual(['规章|1|2|3', '办法|4|5|6']);
    // Three heads; the form has one more between them.
    const lacking = [text('甲列', 280, 100), text('丙列', 340, 100), text('丁列', 400, 100)].map((run) => ({
      ...run,
      x: run.x - 12,
    }));
    const unknown = [...lacking, ...row('规章', ['1', '2', '3'], 120), ...row('文件', ['4', '5', '6'], 140)];
    expect(tables(unknown, second).map((rows) => rows.at(-1))).toEqual(['文件|?4|?5|?6', '办法|?4|?5|?6']);
  });
});

describe('figures beside what a group of rows is named', () => {
  const isForm: IsLabel = (given, of) =>
    of === 'heads'
      ? given === HEADS.join('\n')
      : ['规章', '文件', '办法', ...(of === 'rows' ? [] : ['组别'])].includes(given);

  it('are none of a row for certain, and the row below is not blank', () => {
    // Figures are higher than their labels: those of the second row are beside the name of its group.
    const runs = [
      ...[
        ...HEADS.map((head, i) => text(head, 290 + 60 * i, 60)),
        text('规章', 90, 100),
        ...figures(['1', '2', '3'], 96),
      ],
      ...[text('组别', 50, 132), ...figures(['4', '5', '6'], 132), text('文件', 90, 146)],
      ...[text('办法', 90, 190), ...figures(['7', '8', '9'], 186)],
    ];
    const said = flowOf([sheet(runs)], isForm).flatMap((block) => (block.type === 'table' ? block.cells : []));
    const own = said.filter(({ box, text: each }) => box.x > 200 && !HEADS.includes(each));
    expect(own.filter(({ unsure }) => !unsure).map((cell) => cell.text)).toEqual(['1', '2', '3', '7', '8', '9']);
  });
});

describe('more heads side by side than columns beneath them', () => {
  it('are over none for certain', () => {
    const under = [text('甲列', 290, 100), text('乙列', 350, 100), text('丙列', 410, 100)];
    const rows = [...row('规章', ['1', '2', '3'], 120), ...row('文件', ['4', '5', '6'], 140)];
    const over = (...said: [string, number][]): Run[] => said.map(([each, x]) => text(each, x, 80));
    const figuresOf = (heads: Run[]): string[] => tables([...heads, ...under, ...rows])[0]?.slice(-2) ?? [];
    expect(figuresOf(over(['一组', 320], ['二组', 410]))).toEqual(['规章|1|2|3', '文件|4|5|6']);
    expect(figuresOf(over(['一组', 285], ['二组', 315], ['三组', 350], ['四组', 385]))).toEqual([
      '规章|?1|?2|?3',
      '文件|?4|?5|?6',
    ]);
  });
});

describe('a column in which no figure stands', () => {
  const rows = [text('规章', 50, 120), text('7', 300, 120), text('文件', 50, 140), text('8', 300, 140)];

  it('is blank under a head that is known, and may be none under a part of one', () => {
    const headed = (...said: string[]): string[][] =>
      tables([text('信息', 50, 100), ...said.map((each, i) => text(each, 250 + 40 * i, 100)), ...rows]);
    expect(headed('甲列', '乙列')).toEqual([['信息|甲列|乙列', '规章||7', '文件||8']]);
    expect(headed('收费', '金额')).toEqual([['信息|?收费|?金额', '规章|?|?7', '文件|?|?8']]);
  });
});

describe('a title above heads', () => {
  it('with a number of its own is none of them', () => {
    const runs = [
      text('四、一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十', 50, 80),
      ...heads(100),
      ...row('规章', ['1', '2', '3'], 120),
      ...row('文件', ['4', '5', '6'], 140),
    ];
    expect(tables(runs)[0]?.[0]).toBe('甲列|乙列|丙列');
  });
});

describe('a cell of which it is not known what stands in it', () => {
  const COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const page = (unsure: (row: number, column: number) => boolean) => {
    const writer = new PageWriter();
    writer.line('青禾县人民政府2023年政府信息公开工作年度报告');
    writer.line('三、收到和处理政府信息公开申请情况');
    const rows = [
      ['', ...COLUMNS],
      ['一、本年新收政府信息公开申请数量', '1', '2', '0', '0', '0', '', '3'],
      ['二、上年结转政府信息公开申请数量', '4', '0', '0', '0', '0', '0', '4'],
    ];
    const cells = rows.flatMap((texts, at) =>
      texts.map((content, column) => ({
        row: at,
        column,
        rowspan: 1,
        colspan: 1,
        content,
        ...(unsure(at, column) && { unsure: true as const }),
      })),
    );
    writer.table({ rows: 3, columns: 8, isByPlace: true }, cells, ({ content }) => {
      writer.write(content);
      return false;
    });
    return writer.finish({ url: null, title: '' });
  };
  const read = (unsure: (row: number, column: number) => boolean) =>
    audit(page(unsure), { language: 'zh-CN' }).report?.figures.filter(({ row: name }) => name === 'newReceived');

  it('is no figure, and neither is one that is blank there', () => {
    expect(read(() => false)?.map(({ value }) => value)).toEqual([1, 2, 0, 0, 0, null, 3]);
    const all = read((at, column) => at === 1 && column > 0);
    expect(all?.map(({ value }) => value)).toEqual(Array(7).fill(null));
    expect(new Set(all?.map((figure) => figure.text))).toEqual(new Set(['1 2 0 0 0 3']));
  });

  it('is none either where nothing is known to stand in its row, which is then not said to be blank', () => {
    const page = new PageWriter();
    page.line('青禾县人民政府2023年政府信息公开工作年度报告');
    page.line('三、收到和处理政府信息公开申请情况');
    const rows = [
      ['', ...COLUMNS],
      ['一、本年新收政府信息公开申请数量', '', '', '', '', '', '', ''],
      ['二、上年结转政府信息公开申请数量', '4', '0', '0', '0', '0', '0', '4'],
    ];
    const cells = rows.flatMap((texts, at) =>
      texts.map((content, column) => ({
        ...{ row: at, column, rowspan: 1, colspan: 1, content },
        ...(at === 1 && column > 0 && { unsure: true as const }),
      })),
    );
    page.table({ rows: 3, columns: 8, isByPlace: true }, cells, ({ content }) => {
      page.write(content);
      return false;
    });
    const { report } = audit(page.finish({ url: null, title: '' }), { language: 'zh-CN' });
    const unread = report?.figures.filter(({ row: name }) => name === 'newReceived') ?? [];
    expect(unread.map(({ value }) => value)).toEqual(Array(7).fill(null));
    expect(unread.every((figure) => figure.text.trim())).toBe(true);
  });

  it('leaves the others of its row', () => {
    const one = read((at, column) => at === 1 && column === 6);
    expect(one?.map(({ value }) => value)).toEqual([1, 2, 0, 0, 0, null, 3]);
    expect(one?.[5]?.text).toBe('1 2 0 0 0 3');
  });
});

describe('figures on a sheet in the order of its lines', () => {
  it('have no place that is known, and are not taken in place of those of a table, however many they are', () => {
    const COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const place = (y: number) => ({ sheet: 1, box: { x: 50, y, width: 400, height: 10 } });
    const writer = new PageWriter();
    writer.line('青禾县人民政府2023年政府信息公开工作年度报告', place(50));
    writer.line('三、收到和处理政府信息公开申请情况', place(70));
    const rows = [
      ['', ...COLUMNS],
      ['一、本年新收政府信息公开申请数量', '1', '2', '0', '0', '0', '0', '3'],
      ['二、上年结转政府信息公开申请数量', '4', '0', '0', '0', '0', '0', '4'],
    ];
    const cells = rows.flatMap((texts, at) =>
      texts.map((content, column) => ({ row: at, column, rowspan: 1, colspan: 1, content })),
    );
    writer.table({ rows: 3, columns: 8, isByPlace: true }, cells, ({ content }) => {
      writer.write(content, place(90));
      return false;
    });
    // A line outside of the table, which may belong to it.
    writer.line('（一）予以公开 1 0 0 0 0 0 1', place(200));
    const { report } = audit(writer.finish({ url: null, title: '' }), { language: 'zh-CN' });
    const of = (name: string) => report?.figures.filter(({ row: each }) => each === name).map(({ value }) => value);
    expect(of('newReceived')).toEqual([1, 2, 0, 0, 0, 0, 3]);
    expect(of('carriedIn')).toEqual([4, 0, 0, 0, 0, 0, 4]);
  });
});

describe('a table told by place', () => {
  const ROWS = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开'];
  /** Returns outcome and variant of a rule's findings on a table with these rows. */
  const saidOf = (rule: string, rows: string[][], isUnsure: (row: number, column: number) => boolean) => {
    const writer = new PageWriter();
    writer.line('青禾县人民政府2023年政府信息公开工作年度报告');
    writer.line('三、收到和处理政府信息公开申请情况');
    const cells = rows.flatMap((texts, row) =>
      texts.map((content, column) => ({
        row,
        column,
        rowspan: 1,
        colspan: 1,
        content,
        ...(isUnsure(row, column) && { unsure: true as const }),
      })),
    );
    const columns = Math.max(...rows.map(({ length }) => length));
    writer.table({ rows: rows.length, columns, isByPlace: true }, cells, ({ content }) => {
      writer.write(content);
      return false;
    });
    const { findings } = audit(writer.finish({ url: null, title: '' }), { language: 'zh-CN' });
    return findings.filter((finding) => finding.rule === rule).map(({ outcome, data }) => [outcome, data?.variant]);
  };
  const COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const full = ROWS.map((label) => [label, '1', '0', '0', '0', '0', '0', '1']);

  it('has words in a cell that could not be told: they may be of its label', () => {
    const rows = [['', ...COLUMNS], ...full].map((each, i) => (i === 1 ? each.with(1, '请数量1') : each));
    expect(saidOf('values.notNumber', rows, (row, column) => row === 1 && column === 1)).toEqual([
      ['incomplete', 'words'],
    ]);
  });

  it('does not lack the row that has a cell too few: it is unread', () => {
    const short = full.map((each, i) => (i === 1 ? each.slice(0, -1) : each));
    expect(saidOf('values.notNumber', short, () => false)).toEqual([['incomplete', 'outOfStep']]);
  });
});

describe('a row without heads', () => {
  it('that lacks a cell on paper has no figure of which it is known which it is', () => {
    const writer = new PageWriter();
    writer.line('青禾县人民政府2023年政府信息公开工作年度报告');
    writer.line('二、主动公开政府信息情况');
    const rows = [
      ['规章', '1', '7'],
      ['行政规范性文件', '2', '9'],
    ];
    const cells = rows.flatMap((texts, row) =>
      texts.map((content, column) => ({ row, column, rowspan: 1, colspan: 1, content })),
    );
    writer.table({ rows: 2, columns: 3, isByPlace: true }, cells, ({ content }) => {
      writer.write(content);
      return false;
    });
    const page = writer.finish({ url: null, title: '' });
    const figures = audit(page, { language: 'zh-CN' }).report?.figures ?? [];
    expect(figures.filter(({ value }) => value !== null)).toEqual([]);
    expect(figures.find(({ row }) => row === 'regulations')?.text).toBe('1 7');
  });

  it('gives no figure where it has fewer cells than the form has columns, or more', () => {
    const read = (numbers: string[]) => {
      const writer = new PageWriter();
      writer.line('青禾县人民政府2023年政府信息公开工作年度报告');
      writer.line('三、收到和处理政府信息公开申请情况');
      const rows = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'].map((label) => [
        label,
        ...numbers,
      ]);
      const cells = rows.flatMap((texts, row) =>
        texts.map((content, column) => ({ row, column, rowspan: 1, colspan: 1, content })),
      );
      const shape = { rows: 2, columns: numbers.length + 1, isByPlace: true as const };
      writer.table(shape, cells, ({ content }) => {
        writer.write(content);
        return false;
      });
      const figures = audit(writer.finish({ url: null, title: '' }), { language: 'zh-CN' }).report?.figures ?? [];
      return figures.filter(({ row }) => row === 'newReceived').map(({ value }) => value);
    };
    expect(read(['1', '2', '0', '0', '0', '0', '3'])).toEqual([1, 2, 0, 0, 0, 0, 3]);
    for (const others of [
      ['1', '2', '0', '0', '0', '3'],
      ['1', '2', '0', '0', '0', '0', '3', '9'],
    ])
      expect(read(others).filter((value) => value !== null)).toEqual([]);
  });
});
