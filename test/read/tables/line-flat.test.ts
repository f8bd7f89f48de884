import { describe, expect, test } from 'vitest';
import { htmlSource } from '../../../lib/document/html/parsed';
import { readPage } from '../../../lib/document/html/read-page';
import { editionById, formCells } from '../../../lib/forms';
import { sourceOf } from '../../../lib/read/source';
import { readLineFlat } from '../../../lib/read/tables/line-flat';

/** The table of section four: three groups of five columns. */
const FORM = editionById('2021')!.tables.find(({ layout }) => layout === 'line')!;
const HEADS = '行政复议 行政诉讼 未经复议直接起诉 复议后起诉';
const RESULTS = '结果维持 结果纠正 其他结果 尚未审结 总计';
const THRICE = `${RESULTS} ${RESULTS} ${RESULTS}`;
const FIFTEEN = [1, 2, 0, 3, 6, 0, 0, 1, 0, 1, 4, 0, 0, 0, 4];

/** Reads lines of text; figures are in the order of the form, with the value null where unread. */
function read(lines: string[], from = 0, end?: number) {
  const source = sourceOf(readPage(htmlSource(lines.map((line) => `<p>${line}</p>`).join(''), null)).page);
  const { text } = source.folded;
  return { text, figures: readLineFlat(source, { start: from, end: end ?? text.length }, FORM) };
}
const values = (...lines: string[]) => read(lines).figures.map(({ value }) => value);

test('fifteen figures in a run under their heads are those of the form, in its order, with the place of each', () => {
  const line = FIFTEEN.join(' ');
  const { figures } = read([HEADS, THRICE, line]);
  expect(figures.map(({ value }) => value)).toEqual(FIFTEEN);
  expect(figures.map(({ row, column }) => [row, column])).toEqual(
    formCells(FORM).map(({ row, column }) => [row, column]),
  );
  expect(figures.every((figure) => figure.recovered === undefined)).toBe(true);
  expect(figures[4]?.text).toBe('6');
});

describe('figures', () => {
  test.each([
    ['with bars', FIFTEEN.join('|')],
    ['as a spreadsheet writes them', FIFTEEN.map((each) => `${each}.0`).join(' ')],
    ['with words and signs for nothing', '1 2 无 3 6 / - 1 0 1 4 无 - / 4'],
    ['with bars around words for nothing', '1|2|无|3|6|无|0|1|0|1|4|无|无|无|4'],
  ])('%s are read', (_, line) => {
    expect(values(HEADS, THRICE, line).map((each) => each ?? 0)).toEqual(FIFTEEN);
  });

  test.each([
    ['one too few', FIFTEEN.slice(1).join(' ')],
    ['one too many', [...FIFTEEN, 7].join(' ')],
    ['a decimal', FIFTEEN.join(' ').replace('6', '6.5')],
    ['a decimal with a zero', FIFTEEN.join(' ').replace('6', '6.05')],
    ['a word that begins as the one for nothing', FIFTEEN.join(' ').replace('1 2 0', '1 2 无此')],
    ['a word that ends so', FIFTEEN.join(' ').replace('1 2 0', '1 2 全无')],
  ])('%s are those of no row', (_, line) => {
    expect(values(HEADS, THRICE, line).filter((each) => each !== null)).toEqual([]);
  });

  test('between their labels, one behind each, are read from the first label on', () => {
    const results = RESULTS.split(' ');
    const parted = FIFTEEN.map((each, i) => `${results[i % 5]} ${each}`).join(' ');
    expect(values('共 3 类', parted)).toEqual(FIFTEEN);
  });

  test('between their labels of which one is a word are not', () => {
    const results = RESULTS.split(' ');
    const parted = FIFTEEN.map((each, i) => `${results[i % 5]} ${i === 7 ? '无此项' : each}`).join(' ');
    expect(values(parted)).toEqual([]);
  });

  test('with a word for nothing at either end are read', () => {
    const middle = FIFTEEN.slice(1, -1).join(' ');
    const read = [null, ...FIFTEEN.slice(1, -1), null];
    expect(values(HEADS, THRICE, `无 ${middle} 无`).map((each) => each || null)).toEqual(
      read.map((each) => each || null),
    );
  });

  describe('under a head of another name', () => {
    const renamed = (from: string, groups: string): string => groups.replace(from, '本年件数');
    const swapped = (groups: string): string => groups.replace('结果维持 结果纠正', '结果纠正 结果维持');
    test('in the place of the one that is missing are read by their sums', () => {
      for (const from of ['结果维持', '结果纠正', '尚未审结'])
        expect(values(HEADS, renamed(from, THRICE), FIFTEEN.join(' ')), from).toEqual(FIFTEEN);
    });
    test('elsewhere are unread, whatever their sums', () => {
      for (const from of ['结果维持', '结果纠正']) {
        const read = values(HEADS, renamed(from, swapped(THRICE)), FIFTEEN.join(' '));
        expect(
          read.filter((each) => each !== null),
          from,
        ).toEqual([]);
      }
    });
  });

  test('under heads in another order in one group are unread', () => {
    const groups = [RESULTS.replace('结果维持 结果纠正', '结果纠正 结果维持'), RESULTS, RESULTS];
    for (const order of [groups, [...groups].reverse()]) {
      const read = values(HEADS, order.join(' '), FIFTEEN.join(' '));
      expect(read.filter((each) => each !== null)).toEqual([]);
    }
    const results = '尚未审结 结果纠正 其他结果 结果维持 总计'.split(' ');
    const parted = FIFTEEN.map((each, i) => `${results[i % 5]} ${each}`).join(' ');
    expect(values(parted).filter((each) => each !== null)).toEqual([]);
  });

  test('under labels once, or with blanks in them, are read', () => {
    expect(values(HEADS, RESULTS, FIFTEEN.join(' '))).toEqual(FIFTEEN);
    const spaced = THRICE.replaceAll('结果', '结 果').replaceAll('尚未', '尚 未').replaceAll('总计', '总 计');
    expect(values(spaced.replaceAll('其他', '其 他'), FIFTEEN.join(' '))).toEqual(FIFTEEN);
  });

  test('behind the region are none of it, nor are labels there', () => {
    const { text } = read([HEADS, THRICE, FIFTEEN.join(' ')]);
    expect(read([HEADS, THRICE, FIFTEEN.join(' ')], 0, text.indexOf('1 2')).figures).toEqual([]);
    const line = FIFTEEN.join(' ');
    expect(read([line, THRICE], 0, line.length).figures).toEqual([]);
  });

  test('before the region are none of it', () => {
    const line = FIFTEEN.join(' ');
    const lines = [line, THRICE, [...FIFTEEN].reverse().join(' ')];
    expect(values(...lines)).toEqual(FIFTEEN);
    expect(read(lines, line.length).figures.map(({ value }) => value)).toEqual([...FIFTEEN].reverse());
  });
});

describe('figures run together', () => {
  test('are parted where their sums leave one way, and say by which', () => {
    // 12 + 0 + 0 + 3 = 15, then zeros, then 4 with total 4.
    const { figures } = read([HEADS, THRICE, '1200315 00000 40004']);
    expect(figures.map(({ value }) => value)).toEqual([12, 0, 0, 3, 15, 0, 0, 0, 0, 0, 4, 0, 0, 0, 4]);
    expect(figures.map(({ recovered }) => recovered)).toEqual(Array(15).fill(['totals.remedies']));
  });

  test('of one digit each are those', () => {
    const { figures } = read([HEADS, THRICE, FIFTEEN.join('')]);
    expect(figures.map(({ value }) => value)).toEqual(FIFTEEN);
  });

  test('are unread where there are more ways, each at the whole run', () => {
    // 1 + 11 = 12 or 11 + 1 = 12.
    const run = '1110012 00000 00000';
    const { figures } = read([HEADS, THRICE, run]);
    expect(figures).toHaveLength(15);
    expect(figures.map(({ value }) => value)).toEqual(Array(15).fill(null));
    expect(new Set(figures.map(({ text }) => text))).toEqual(new Set([run]));
  });

  test('of too few digits are no table', () => {
    expect(values(HEADS, THRICE, '12003')).toEqual([]);
  });
});

describe('heads that a sheet cut to pieces', () => {
  const CUT = '结果 结果 其他 尚未 总计 '.repeat(3) + '维持 纠正 结果 审结 '.repeat(3);

  test('stand over the figures in the first line under them', () => {
    expect(values(CUT, FIFTEEN.join(' '))).toEqual(FIFTEEN);
    expect(values('收到申请。', `年度${CUT}`, FIFTEEN.join(' '))).toEqual(FIFTEEN);
  });

  test.each([
    ['a letter too few', CUT.replace('维', '')],
    ['a sentence of other words before', `${'机关收到公开申请办理情况'.repeat(3)}${CUT}`],
    ['nothing of them', '本年情况'],
  ])('%s: none are', (_, heads) => {
    expect(values(heads, FIFTEEN.join(' '))).toEqual([]);
  });

  test('what ended a sentence before is none of them', () => {
    expect(values(`${'机关收到公开申请办理情况'.repeat(3)}。${CUT}`, FIFTEEN.join(' '))).toEqual(FIFTEEN);
  });

  test('that stand before the region are none of it', () => {
    expect(read([CUT, FIFTEEN.join(' ')], CUT.length).figures).toEqual([]);
  });

  test('figures of another number under them are none', () => {
    expect(values(CUT, FIFTEEN.slice(2).join(' '))).toEqual([]);
  });
});
