import { describe, expect, it } from 'vitest';
import { cutAtEdges, cutAtLabels, cutAtNumbers, cutBetweenColumns } from '../../../lib/document/geometry/cut-pieces';
import { type IsLabel, NO_LABELS } from '../../../lib/document/geometry/label-segments';
import { type Piece, pieceOf } from '../../../lib/document/geometry/piece-lines';
import { text } from './print';

const known =
  (...labels: string[]): IsLabel =>
  (given) =>
    labels.includes(given);
/** A piece of texts, each with where it begins: letters are ten points wide, spaces five. */
const piece = (...runs: [content: string, x: number][]): Piece =>
  pieceOf(runs.map(([content, x]) => text(content, x, 50)));
const textsOf = (pieces: Piece[]): string[] => pieces.map((each) => each.text);

describe('labels with numbers of their own', () => {
  it.each([
    ['right behind one another', 70, ['（一）予以公开', '1.属于秘密']],
    ['over one another by a little', 68.9, ['（一）予以公开', '1.属于秘密']],
    ['over one another by more', 68.7, ['（一）予以公开1.属于秘密']],
  ])('are cut %s', (_, x, expected) => {
    expect(textsOf(cutAtNumbers(piece(['（一）予以公开', 0], ['1.属于秘密', x])))).toEqual(expected);
  });

  it('are cut where the number itself is in pieces, and not within it', () => {
    expect(textsOf(cutAtNumbers(piece(['公开', 0], ['2', 20], ['.其他', 25], ['三、总计', 50])))).toEqual([
      '公开',
      '2.其他',
      '三、总计',
    ]);
  });

  it('are left where only the first has one', () => {
    const whole = piece(['1.属于', 0], ['秘密', 30]);
    expect(cutAtNumbers(whole)).toEqual([whole]);
  });
});

describe('texts over the place where columns meet', () => {
  const both = piece(['甲', 0], ['乙', 12]);
  it.each([
    [[11], ['甲', '乙']],
    // Seven points before the end of the first, and behind the beginning of the second.
    [[3.1], ['甲', '乙']],
    [[3], ['甲乙']],
    [[18.9], ['甲', '乙']],
    [[19], ['甲乙']],
    [
      [-50, 11, 70],
      ['甲', '乙'],
    ],
    [[], ['甲乙']],
  ])('are cut at %j: %j', (edges, expected) => {
    expect(textsOf(cutAtEdges(both, edges))).toEqual(expected);
  });

  it('are left where there is no space between them', () => {
    expect(textsOf(cutAtEdges(piece(['甲', 0], ['乙', 11.1]), [11]))).toEqual(['甲乙']);
    expect(textsOf(cutAtEdges(piece(['甲', 0], ['乙', 11.3]), [11]))).toEqual(['甲', '乙']);
  });

  it('are cut as often as columns meet', () => {
    expect(textsOf(cutAtEdges(piece(['甲', 0], ['乙', 12], ['丙', 40], ['丁', 52]), [11, 51]))).toEqual([
      '甲',
      '乙 丙',
      '丁',
    ]);
  });
});

describe('labels that are known', () => {
  it('are cut from one another, and not where one side is none', () => {
    expect(textsOf(cutAtLabels(piece(['甲', 0], ['乙丙', 10]), known('甲', '乙丙')))).toEqual(['甲', '乙丙']);
    expect(textsOf(cutAtLabels(piece(['甲', 0], ['乙丙', 10]), known('甲')))).toEqual(['甲乙丙']);
    expect(textsOf(cutAtLabels(piece(['甲', 0], ['乙丙', 10]), known('乙丙')))).toEqual(['甲乙丙']);
  });

  it('are one where all of it is one', () => {
    const whole = piece(['甲', 0], ['乙丙', 10]);
    expect(cutAtLabels(whole, known('甲', '乙丙', '甲乙丙'))).toEqual([whole]);
  });

  it('are cut where one run holds both, each where it was written', () => {
    const [first, second, ...more] = cutAtLabels(piece(['甲 乙丙', 100]), known('甲', '乙丙'));
    expect([first, second].map((each) => [each?.text, each?.x, each?.width])).toEqual([
      ['甲', 100, 10],
      ['乙丙', 115, 20],
    ]);
    expect(more).toEqual([]);
    // What is not cut stays the run that it was.
    const whole = piece(['甲 乙丙', 100]);
    expect(cutAtLabels(whole, known('甲'))).toEqual([whole]);
  });
});

describe('heads set close over two columns', () => {
  const columns = (...stretches: [number, number][]): [number, number][] => stretches;
  const heads = piece(['甲', 0], ['列', 10], ['乙', 24], ['列', 34]);

  it('are cut where both stand over their own', () => {
    expect(textsOf(cutBetweenColumns(heads, columns([5, 15], [29, 39]), NO_LABELS))).toEqual(['甲列', '乙列']);
  });

  it('are each of three', () => {
    const three = piece(['甲列', 0], ['乙列', 24], ['丙列', 48]);
    expect(textsOf(cutBetweenColumns(three, columns([5, 15], [29, 39], [53, 63]), NO_LABELS))).toEqual([
      '甲列',
      '乙列',
      '丙列',
    ]);
  });

  it('are cut between the words of one run too', () => {
    expect(textsOf(cutBetweenColumns(piece(['甲列 乙列', 0]), columns([5, 15], [30, 40]), NO_LABELS))).toEqual([
      '甲列',
      '乙列',
    ]);
  });

  it('are one where all of it is known, where there is one column, and where they do not stand over both', () => {
    expect(cutBetweenColumns(heads, columns([5, 15], [29, 39]), known('甲列乙列'))).toEqual([heads]);
    expect(cutBetweenColumns(heads, columns([5, 15]), NO_LABELS)).toEqual([heads]);
    expect(cutBetweenColumns(heads, [], NO_LABELS)).toEqual([heads]);
    expect(cutBetweenColumns(heads, columns([5, 15], [60, 70]), NO_LABELS)).toEqual([heads]);
    expect(cutBetweenColumns(heads, columns([-30, -20], [29, 39]), NO_LABELS)).toEqual([heads]);
    expect(cutBetweenColumns(heads, columns([5, 15], [44, 54]), NO_LABELS)).toEqual([heads]);
  });

  it('are cut where they are set most like their figures', () => {
    // Between 10 and 34 both places lie between the middles of the figures: at 22 the second begins where its figures do.
    const letters = piece(['甲', 0], ['乙', 12], ['丙', 24], ['丁', 36]);
    expect(textsOf(cutBetweenColumns(letters, columns([0, 4], [24, 46]), NO_LABELS))).toEqual(['甲乙', '丙丁']);
    expect(textsOf(cutBetweenColumns(letters, columns([0, 10], [25, 60]), NO_LABELS))).toEqual(['甲', '乙丙丁']);
  });
});

const cut = (before: string, after: string): string[] =>
  cutAtNumbers(pieceOf([text(before, 50, 100), text(after, 50 + 10 * before.length, 100)])).map((piece) => piece.text);

it('what begins with a number of its own is another cell, unless what stands before leads on to it', () => {
  expect(cut('三、本年度办理结果', '1.属于国家秘密')).toEqual(['三、本年度办理结果', '1.属于国家秘密']);
  expect(cut('其中：', '1.涉及国家秘密')).toEqual(['其中：1.涉及国家秘密']);
});
