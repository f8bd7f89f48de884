import { describe, expect, it } from 'vitest';
import { Findable, MAX_FOUND } from '../../lib/text/find';

const places = (pieces: string[], wanted: string, goesOn = true): string[] =>
  new Findable(pieces, (piece) => goesOn && piece < pieces.length - 1)
    .find(wanted)
    .map((stretches) =>
      stretches.map(({ piece, start, end }) => `${piece}:${pieces[piece]?.slice(start, end)}`).join(' '),
    );

describe('what is looked for in a file', () => {
  it('is found in order, each place once', () => {
    expect(places(['办理结果一', '本年度办理结果'], '办理结果')).toEqual(['0:办理结果', '1:办理结果']);
    expect(places(['一一一一一'], '一一')).toEqual(['0:一一', '0:一一']);
  });

  it('is found in either script, width and case, and over blanks', () => {
    expect(places(['政府信息公開'], '信息公开')).toEqual(['0:信息公開']);
    expect(places(['共１２ 件'], '12件')).toEqual(['0:１２ 件']);
    expect(places(['見 PDF 版'], 'pdf')).toEqual(['0:PDF ']);
  });

  it('is found where a line breaks, and not from one cell to the next', () => {
    expect(places(['本年度办理', '结果'], '办理结果')).toEqual(['0:办理 1:结果']);
    expect(places(['本年度办理', '结果'], '办理结果', false)).toEqual([]);
    expect(places(['1', '2'], '12', false)).toEqual([]);
  });

  it('is nothing where nothing is said, and bounded where it is everywhere', () => {
    expect(places(['办理'], ' ')).toEqual([]);
    expect(places(['a'.repeat(3 * MAX_FOUND)], 'a')).toHaveLength(MAX_FOUND);
  });
});
