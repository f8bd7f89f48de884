import { describe, expect, it, test } from 'vitest';
import { parseXml } from '../../../lib/document/archive/xml';
import { Numbering } from '../../../lib/document/office/docx-numbering';

interface Level {
  format?: string;
  text?: string;
  start?: number;
}

/** The numbers of a document of lists with these levels: list 1 is what is numbered by 10, 2 by 20. */
function numbering(...lists: Level[][]): Numbering {
  const value = (name: string, given: string | number | undefined): string =>
    given === undefined ? '' : `<w:${name} w:val="${given}"/>`;
  const levels = (list: Level[]): string =>
    list
      .map(({ format, text, start }) => {
        return `<w:lvl>${value('start', start)}${value('numFmt', format)}${value('lvlText', text)}</w:lvl>`;
      })
      .join('');
  const abstract = lists.map((list, i) => `<w:abstractNum w:abstractNumId="${i}">${levels(list)}</w:abstractNum>`);
  const items = lists.map((_, i) => `<w:num w:numId="${10 * (i + 1)}"><w:abstractNumId w:val="${i}"/></w:num>`);
  return new Numbering(parseXml(`<w:numbering>${abstract.join('')}${items.join('')}</w:numbering>`));
}
const times = (count: number, list: Numbering, level = 0): string[] =>
  Array.from({ length: count }, () => list.next('10', level));

test.each<[string, number, string]>([
  ['decimal', 1, '1'],
  ['decimal', 105, '105'],
  ['chineseCounting', 1, '一'],
  ['chineseCountingThousand', 9, '九'],
  ['japaneseCounting', 10, '十'],
  ['taiwaneseCounting', 11, '十一'],
  ['ideographDigital', 20, '二十'],
  ['chineseLegalSimplified', 23, '二十三'],
  ['chineseCounting', 99, '九十九'],
  ['chineseCounting', 100, '一〇〇'],
  ['chineseCounting', 0, '〇'],
  // The twelve branches are no digits.
  ['ideographZodiac', 3, '3'],
  ['decimalEnclosedCircle', 1, '①'],
  ['decimalEnclosedCircleChinese', 20, '二十'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '21'],
  ['lowerLetter', 1, 'a'],
  ['lowerLetter', 26, 'z'],
  ['lowerLetter', 27, 'a'],
  ['upperLetter', 2, 'B'],
  ['upperLetters', 2, '2'],
  ['bullet', 2, ''],
  ['none', 2, ''],
])('by %s, %i is %s', (format, value, expected) => {
  expect(numbering([{ format, text: '(%1)', start: value }]).next('10', 0)).toBe(`(${expected})`);
});

describe('paragraphs of lists', () => {
  it('are counted from one, or from where the list begins, as digits where it says nothing', () => {
    expect(times(3, numbering([{ text: '%1、' }]))).toEqual(['1、', '2、', '3、']);
    expect(times(2, numbering([{ text: '%1、', start: 4 }]))).toEqual(['4、', '5、']);
  });

  it('begin anew within each of the level above', () => {
    const list = numbering([{ format: 'chineseCounting', text: '%1、' }, { text: '%1.%2' }, { text: '%3）' }]);
    const levels = [0, 1, 2, 2, 1, 2, 0, 1, 1];
    expect(levels.map((level) => list.next('10', level))).toEqual([
      ...['一、', '一.1', '1）', '2）', '一.2', '1）'],
      ...['二、', '二.1', '二.2'],
    ]);
  });

  it('have the beginning of a level above that was never counted', () => {
    const list = numbering([{ format: 'chineseCounting', text: '%1、', start: 3 }, { text: '%1.%2.%3' }]);
    // There is no third level.
    expect(list.next('10', 1)).toBe('三.1.1');
  });

  it('are counted by themselves in each list', () => {
    const lists = numbering([{ text: '%1' }], [{ text: '[%1]' }]);
    expect(['10', '20', '10', '20'].map((id) => lists.next(id, 0))).toEqual(['1', '[1]', '2', '[2]']);
  });

  it('have none of a list, or of a level, that is not there', () => {
    const list = numbering([{ text: '%1' }]);
    expect([list.next('11', 0), list.next('10', 1), new Numbering(null).next('10', 0)]).toEqual(['', '', '']);
    const deep = numbering(Array.from({ length: 12 }, (_, i) => ({ text: `${i}` })));
    expect([deep.next('10', 8), deep.next('10', 9)]).toEqual(['8', '']);
    expect(numbering([{}]).next('10', 0)).toBe('');
  });
});
