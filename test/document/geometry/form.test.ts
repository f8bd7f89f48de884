import { describe, expect, it } from 'vitest';
import { flowOf } from '../../../lib/document/geometry/flow';
import { formHeads } from '../../../lib/document/geometry/form-heads';
import type { HeadCell } from '../../../lib/document/geometry/heads';
import type { IsLabel } from '../../../lib/document/geometry/label-segments';
import { pieceLines, pieceOf } from '../../../lib/document/geometry/piece-lines';
import { rowOrder } from '../../../lib/document/geometry/row-order';
import type { Box, Lean, Run } from '../../../lib/document/geometry/types';
import { sheet, text } from './print';

const HEADS = ['自然人', '商业企业', '其他'];
const ROWS = ['甲项', '乙项', '丙项', '丁项'];

/** A form of four rows and three columns; a head spans two of the columns. */
const isLabel: IsLabel = (given, of) => {
  const lines = given.split('\n');
  if (of === 'heads') return given.replace(/[（）]/g, '') === HEADS.join('\n');
  if (of === 'firstRows') return ROWS.slice(0, lines.length).join('\n') === given;
  if (of === 'rows') return ROWS.some((_, from) => ROWS.slice(from, from + lines.length).join('\n') === given);
  const isRow = ROWS.includes(given);
  // Brackets at the ends of labels are ignored.
  const isColumn = [...HEADS, '组织', '事项'].includes(given.replace(/^[（）]+|[（）]+$/g, ''));
  return of === 'row' ? isRow : of === 'column' ? isColumn : isRow || isColumn;
};

const headsIn = (runs: Run[]): string[] | undefined =>
  formHeads([pieceOf(runs)], isLabel)?.lowest.map(({ text: said }) => said);

/** Returns letters from `x` on, at distances of `step`. */
const spread = (letters: string, x: number, y: number, step: number): Run[] =>
  Array.from(letters, (letter, i) => text(letter, x + i * step, y));

describe('heads letter by letter', () => {
  it('are those of a form where nothing but their letters tells them', () => {
    expect(headsIn([text('自然人商业企业其他', 100, 100)])).toEqual(HEADS);
    // 自然人 is at 100 to 130 in two lines; the letters of 商业企业 are further apart than its neighbours are from it.
    const runs = [
      ...[text('自然', 100, 95), text('人', 105, 106)],
      ...spread('商业企业', 122, 100, 25),
      ...spread('其他', 210, 100, 22),
    ];
    expect(headsIn(runs)).toEqual(HEADS);
  });

  it('begin with the year above them, and with no other number', () => {
    const names = ['单位', '2013年度', '实际'];
    const known = ['单位', '年度', '实际', '2013年度', '1实际'];
    const knows: IsLabel = (given, of) => {
      const heads = given.split('\n').map((head) => head.replace(/^(?:2013|1)/, ''));
      return of === 'heads' ? heads.join() === '单位,年度,实际' : known.includes(given);
    };
    const year = [text('20', 160, 80), text('13', 160, 91), text('年度', 155, 102)];
    const others = [...spread('单位', 80, 100, 40), ...spread('实际', 220, 100, 40), text('1', 240, 80)];
    const told = formHeads([pieceOf([...year, ...others])], knows);
    expect(told?.lowest.map(({ text: said }) => said)).toEqual(names);
  });

  it('stand beneath what is over several, and beside what is over their labels', () => {
    const runs = [
      text('事项', 40, 100),
      text('自然人', 100, 100),
      ...spread('组织', 140, 90, 50),
      text('商业企业', 132, 101),
      text('其他', 175, 101),
    ];
    const told = formHeads([pieceOf(runs)], isLabel);
    expect(told?.lowest.map(({ text: said }) => said)).toEqual(HEADS);
    expect(told?.all.slice(3).map(({ text: said }) => said)).toEqual(['组织']);
  });

  it('leave to others the bracket that ends what stands beside them', () => {
    const runs = [
      text('和）', 70, 104),
      ...spread('自然人', 92, 100, 10),
      text('商业企业', 132, 101),
      text('其他', 175, 101),
    ];
    expect(headsIn(runs)).toEqual(HEADS);
  });

  it('are none where one is missing, two change places, or the same are there twice', () => {
    expect(headsIn([text('自然人商业企业', 100, 100)])).toBeUndefined();
    expect(headsIn([text('商业企业自然人其他', 100, 100)])).toBeUndefined();
    expect(headsIn([text('自然人商业企业其他自然人商业企业其他', 100, 100)])).toBeUndefined();
    expect(headsIn([text('自然人、商业企业、其他', 100, 100)])).toBeUndefined();
  });

  it('are not looked for among more letters than stand over a table', () => {
    expect(headsIn([text(`${'项'.repeat(200)}自然人商业企业其他`, 0, 100)])).toBeUndefined();
  });
});

describe('letters of one line', () => {
  const textsOf = (runs: Run[]): string[] =>
    pieceLines(runs).flatMap(({ pieces }) => pieces.map((piece) => piece.text));

  it('that stand at one distance are one text', () => {
    expect(textsOf(spread('属于国家', 50, 100, 24))).toEqual(['属于国家']);
    expect(textsOf(spread('第一项', 50, 100, 24))).toEqual(['第一项']);
  });

  it('are not that at different distances, too far apart, or where they are but two', () => {
    expect(textsOf([text('甲', 50, 100), text('乙', 80, 100), text('丙', 140, 100)])).toEqual(['甲', '乙', '丙']);
    expect(textsOf(spread('属于国', 50, 100, 90))).toHaveLength(3);
    expect(textsOf(spread('属于', 50, 100, 24))).toHaveLength(2);
  });

  it('may stand far from one another, where they are no figures', () => {
    expect(textsOf(spread('信息内容', 50, 100, 68))).toEqual(['信息内容']);
    expect(textsOf(spread('一三二', 50, 100, 40))).toEqual(['一', '三', '二']);
  });

  it('end before the wide digits that touch them where figures follow', () => {
    const runs = [text('公开出版物０', 50, 100), text('１', 150, 100), text('２', 190, 100), text('３', 230, 100)];
    expect(textsOf(runs)).toEqual(['公开出版物', '０', '１', '２', '３']);
  });
});

const at = (said: string, y: number): HeadCell => {
  const piece = pieceOf([text(said, 50, y)]);
  return { pieces: [piece], box: piece, text: said, isKnown: isLabel(said) };
};
const line = (y: number): Box => ({ x: 200, y, width: 100, height: 10 });

describe('the order of rows', () => {
  const orderOf = (labels: HeadCell[], rows: number[], lean?: Lean): string[] | undefined =>
    rowOrder(labels, { rows: rows.map(line), lean }, isLabel)?.labels.map(({ text: said }) => said);
  const three = [at('甲项', 100), at('乙项', 140), at('丙项', 180)];

  it('gives each row its label where all figures stand higher, or all lower', () => {
    expect(orderOf(three, [112, 152, 192])).toEqual(['甲项', '乙项', '丙项']);
    expect(orderOf(three, [85, 125, 165])).toEqual(['甲项', '乙项', '丙项']);
  });

  it('gives none where there are fewer rows than labels, more, or some higher and others lower', () => {
    expect(orderOf(three, [112, 152])).toBeUndefined();
    expect(orderOf(three, [112, 152, 192, 232])).toBeUndefined();
    expect(orderOf(three, [112, 130, 192])).toBeUndefined();
    expect(orderOf([at('甲项', 100)], [112])).toBeUndefined();
  });

  it('gives none to labels that do not follow one another in the form', () => {
    expect(orderOf([at('甲项', 100), at('丙项', 140)], [112, 152])).toBeUndefined();
  });

  it('goes on from the sheet before only as it was there', () => {
    const rest = [at('丙项', 100), at('丁项', 140)];
    expect(orderOf(rest, [112, 152])).toBeUndefined();
    expect(orderOf(rest, [112, 152], 'below')).toEqual(['丙项', '丁项']);
    expect(orderOf(rest, [112, 152], 'above')).toBeUndefined();
  });
});

describe('a table without rules over two sheets', () => {
  const heads = HEADS.map((head, i) => text(head, 190 + 60 * i, 100));
  const row = (label: string, list: string[], y: number): Run[] => [
    text(label, 50, y),
    ...list.flatMap((figure, i) => (figure ? [text(figure, 200 + 60 * i, y + 20)] : [])),
  ];
  const rowsOf = (...sheets: Run[][]): string[][] =>
    flowOf(sheets.map(sheet), isLabel).flatMap((block) =>
      block.type === 'table'
        ? [
            Array.from({ length: block.rows }, (_, y) =>
              block.cells
                .filter((cell) => cell.row === y)
                .sort((a, b) => a.column - b.column)
                .map((cell) => (cell.unsure ? '?' : '') + cell.text)
                .join('|'),
            ),
          ]
        : [],
    );

  it('has figures lower than its labels, one row for each', () => {
    const first = [...heads, ...row('甲项', ['1', '2', '3'], 130), ...row('乙项', ['4', '5', '9'], 170)];
    const second = [...row('丙项', ['6', '7', '8'], 60), ...row('丁项', ['3', '2', '1'], 100)];
    expect(rowsOf(first, second)).toEqual([
      ['自然人|商业企业|其他', '甲项|1|2|3', '乙项|4|5|9', '丙项|6|7|8', '丁项|3|2|1'],
    ]);
  });

  it('has heads at the foot of the sheet before, or a part of them there', () => {
    const level = (label: string, list: string[], y: number): Run[] => [
      text(label, 50, y),
      ...list.flatMap((figure, i) => (figure ? [text(figure, 200 + 60 * i, y)] : [])),
    ];
    const rows = [...level('甲项', ['1', '', '3'], 60), ...level('乙项', ['4', '', '6'], 80)];
    const [one, two, three] = HEADS.map((head, i) => text(head, 190 + 60 * i, 700)) as [Run, Run, Run];
    const title = text('三、办理情况', 50, 670);
    const whole = [['自然人|商业企业|其他', '甲项|1||3', '乙项|4||6']];
    expect(rowsOf([title, one, two, three], rows)).toEqual(whole);
    expect(rowsOf([title, one, three], [{ ...two, y: 44 }, ...rows])).toEqual(whole);
    // Unless all heads of the form are there, no head certainly belongs to its column.
    expect(rowsOf([title, two, three], rows)[0]?.at(-1)).toBe('乙项|4|6');
  });

  it('begins with heads of another again, which stand above that one on every sheet', () => {
    const level = (label: string, list: string[], y: number): Run[] => [
      text(label, 50, y),
      ...list.flatMap((figure, i) => (figure ? [text(figure, 200 + 60 * i, y)] : [])),
    ];
    const others = (y: number): Run[] => ['甲类', '乙类', '丙类'].map((head, i) => text(head, 190 + 60 * i, y));
    const own = (y: number): Run[] => HEADS.map((head, i) => text(head, 190 + 60 * i, y));
    const first = [
      ...[...others(80), ...level('某类', ['1', '2', '3'], 100), ...level('别类', ['4', '5', '6'], 120)],
      ...[text('三、办理情况', 50, 640), ...own(680)],
    ];
    const rest = [...level('甲项', ['1', '', '3'], 60), ...level('乙项', ['4', '', '6'], 80)];
    const read = ['自然人|商业企业|其他', '甲项|1||3', '乙项|4||6'];
    expect(rowsOf(first, rest)[1]).toEqual(read);
    expect(rowsOf(first, [...others(40), ...rest])[1]).toEqual(read);
    // Where the last table is the one whose heads these are, its rows go on.
    const same = [...others(80), ...level('某类', ['1', '2', '3'], 100), ...level('别类', ['4', '5', '6'], 120)];
    const said = (...sheets: Run[][]): string[][] =>
      rowsOf(...sheets).map((rows) => rows.map((row) => row.replaceAll('?', '')));
    expect(said(same, [...others(40), ...level('某类', ['7', '', '9'], 60)])).toEqual([
      ['甲类|乙类|丙类', '某类|1|2|3', '别类|4|5|6', '某类|7||9'],
    ]);
    // What begins another table is one by itself.
    const again = [...level('某类', ['7', '8', '9'], 60), ...level('别类', ['1', '2', '3'], 80)];
    expect(said(first, [...others(40), ...again])[1]).toEqual(['甲类|乙类|丙类', '某类|7|8|9', '别类|1|2|3']);
  });

  it('has labels that end exactly where its figures begin', () => {
    // 0.1 + 0.2 is slightly more than 0.3; so are sums of widths.
    const label = (said: string, y: number): Run => ({ ...text(said, 80.1, y), width: 120.1 });
    const list = (y: number): Run[] => ['1', '2', '3'].map((figure, i) => text(figure, 200.2 + 60 * i, y));
    const runs = [...heads, label('甲项', 120), ...list(120), label('乙项', 140), ...list(140)];
    expect(rowsOf(runs)).toEqual([['自然人|商业企业|其他', '甲项|1|2|3', '乙项|1|2|3']]);
  });

  it('goes on behind a line at the foot of the sheet that the next one has too', () => {
    const foot = (page: number): Run[] => [text('某县人民政府办公室', 50, 770), text(`${page}`, 300, 770)];
    const level = (label: string, list: string[], y: number): Run[] => [
      text(label, 50, y),
      ...list.flatMap((figure, i) => (figure ? [text(figure, 200 + 60 * i, y)] : [])),
    ];
    const first = [
      ...heads,
      ...level('甲项', ['1', '2', '3'], 120),
      ...level('乙项', ['4', '5', '6'], 140),
      ...foot(1),
    ];
    const second = [...level('丙项', ['6', '', '8'], 60), ...level('丁项', ['3', '2', '1'], 80), ...foot(2)];
    const third = [text('其他事项照常办理。', 50, 100), ...foot(3)];
    expect(rowsOf(first, second, third)).toEqual([
      ['自然人|商业企业|其他', '甲项|1|2|3', '乙项|4|5|6', '丙项|6||8', '丁项|3|2|1'],
    ]);
  });

  it('has no figure that is the number of its page, nor a row for it', () => {
    const labels = ROWS.map((label, i) => text(label, 50, 690 + 15 * i));
    const low = heads.map((run) => ({ ...run, y: run.y + 570 }));
    const number = (page: string, y = 770): Run => text(page, 300, y);
    const next = text('其他事项照常办理。', 50, 100);
    const blank = ['自然人|商业企业|其他', '甲项|||', '乙项|||', '丙项|||', '丁项|||'];
    expect(rowsOf([...low, ...labels, number('1')], [next, number('2')])).toEqual([blank]);
    // A number that is not the next one, or is in another position, may be a figure.
    expect(rowsOf([...low, ...labels, number('1')], [next, number('7')])).not.toEqual([blank]);
    expect(rowsOf([...low, ...labels, number('1')], [next, number('2', 730)])).not.toEqual([blank]);
  });

  it('has remarks behind its columns that are no heads, on whichever line they stand', () => {
    const note = [text('另有三', 400, 100), text('件由窗', 400, 120)];
    const level = (label: string, list: string[], y: number): Run[] => [
      text(label, 50, y),
      ...list.flatMap((figure, i) => (figure ? [text(figure, 200 + 60 * i, y)] : [])),
    ];
    const runs = [...heads, ...note, ...level('甲项', ['1', '', '3'], 140), ...level('乙项', ['4', '', '6'], 160)];
    expect(rowsOf(runs)).toEqual([['自然人|商业企业|其他', '甲项|1||3', '乙项|4||6']]);
  });
});
