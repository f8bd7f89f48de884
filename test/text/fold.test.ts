import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, indexAt, sourceRange } from '../../lib/text/fold';
import { packPairs, unpackPairs } from '../../lib/text/fold-pairs';
import { foldPairs } from '../../lib/text/fold-source';
import { FOLD_TABLE } from '../../lib/text/fold-table.generated';

describe('folding', () => {
  test.each([
    ['政府信息公開行政複議、行政訴訟情況', '政府信息公开行政复议、行政诉讼情况'],
    ['（一）　規範性檔案１２', '(一) 规范性文件12'],
    ['答覆　谘詢　瞭解', '答复 咨询 了解'],
    ['〔２０２１〕30號', '[2021]30号'],
    ['⼀⽂⾯⾏', '一文面行'],
    ['“三安全”「一穩定」', '"三安全""一稳定"'],
    ['a\u200bb\u00ad c \n d', 'ab c\nd'],
    ['㈠总体', '(一)总体'],
    ['①公开②答复', '1公开2答复'],
    ['共18①件，①②③', '共18件,123'],
    ['申请数量¹18⁽²⁾件', '申请数量18件'],
    ['一\u061c二\ufe0e三\u{e0101}四\u2063五\u115f六\u0007七\u2800八', '一二三四五六七 八'],
    ['\u{1f600}\u{e0001}x', '\u{1f600}x'],
  ])('%s → %s', (source, folded) => expect(fold(source).text).toBe(folded));

  test('资讯 is Taiwan’s word only in Traditional script', () => {
    expect(fold('政府資訊公開').text).toBe('政府信息公开');
    expect(fold('县资讯中心').text).toBe('县资讯中心');
  });

  test('the table is what opencc-js says', () => {
    expect(FOLD_TABLE).toBe(packPairs(foldPairs()));
    expect(unpackPairs(FOLD_TABLE)).toEqual(foldPairs());
  });

  test('every folded character leads back to the one it came from', () => {
    const piece = fc.constantFrom(
      '公',
      '開',
      '(kāi)',
      '（',
      '　',
      ' ',
      '\n',
      '１',
      '㈠',
      '\u200b',
      '資訊',
      '檔案',
      '𠀀',
      '\ud800',
      'x',
      '①',
      '²',
      '\u{e0101}',
      '\udb40',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const source = pieces.join('');
        const folded = fold(source);
        expect(folded.at).toHaveLength(folded.text.length + 1);
        for (let i = 1; i < folded.at.length; i++)
          expect(folded.at[i]).toBeGreaterThanOrEqual(folded.at[i - 1] as number);
        for (let i = 0; i < folded.text.length; i++) {
          const [from, to] = sourceRange(folded, i, i + 1);
          expect(to).toBe(from + 1);
          if (folded.text[i] === 'x') expect(source[from]).toBe('x');
          if (folded.text[i] === '开') expect(source[from]).toBe('開');
          expect(indexAt(folded, from)).toBeLessThanOrEqual(i);
        }
      }),
    );
  });
});

describe('pinyin artefacts', () => {
  const page = '政府信息公開(kāi)，服務(wù)，會(huì )議，公開(kāi)，服務(wù)，政務(wù)，發(fā)布';
  test('are seen through on a page that was hit', () => {
    expect(fold(page)).toMatchObject({ text: '政府信息公开,服务,会议,公开,服务,政务,发布', artefacts: 7 });
  });
  test('toneless and doubled ones too', () => {
    const doubled = '公(gong)(gong)開(kai)(kai)政(zheng)(zheng)公(gong)(gong)開(kai)(kai)府';
    expect(fold(doubled).text).toBe('公开政公开府');
  });
  test.each(['郴(chēn)州市政府', '辦公(OA)系統，網址(www.gov.cn)，文件(PDF)，大屏(LED)，軟件(app)，網絡(wifi)'])(
    '%s keeps its brackets',
    (text) => {
      expect(fold(text).artefacts).toBe(0);
    },
  );
  test('a gloss on an infected page stays where the character is not hit everywhere', () => {
    expect(fold(`${page}，蘄(qí)春，蘄州`).text).toContain('蕲(qí)春');
  });
});
