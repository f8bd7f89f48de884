import { describe, expect, it, test } from 'vitest';
import { openDocument } from '../../../lib/document/open-document';
import { isUnmapped } from '../../../lib/document/pdf/unmapped';
import { fileOf } from '../written/pdf';

/** Returns glyph numbers, as a font without a ToUnicode table yields them. */
const shapes = (count: number, from: number, step: number): string =>
  Array.from({ length: count }, (_, i) => String.fromCodePoint(from + i * step)).join('');

describe('what a font prints', () => {
  it('is no text where it is numbers of shapes', () => {
    // Glyphs of a font subset are numbered from 1; glyph numbers of a whole font look like letters of any script.
    expect(isUnmapped([shapes(40, 1, 1)])).toBe(true);
    expect(isUnmapped([shapes(40, 0x0c00, 0x1f7)])).toBe(true);
    expect(isUnmapped(['本年新收政府信息公开申请数量', shapes(30, 1, 1)])).toBe(true);
  });

  it('is text where it is Chinese, with Latin letters, numbers and signs', () => {
    const text =
      '一、总体情况 2024年，本机关（含下属单位）制发规范性文件 12 件，“三安全一稳定”0 件；详见 www.example.gov.cn。';
    expect(isUnmapped([text, '0123456789', '—／％℃㎡①②③'])).toBe(false);
  });

  it('is text where another script stands beside it, or rare letters do', () => {
    expect(isUnmapped(['ᠥᠪᠥᠷ ᠮᠣᠩᠭᠣᠯ ᠤᠨ ᠥᠪᠡᠷᠲᠡᠭᠡᠨ ᠵᠠᠰᠠᠬᠤ ᠣᠷᠣᠨ'])).toBe(false);
    expect(isUnmapped(['연변조선족자치주 인민정부 정보공개 사업 년도보고 2024년'])).toBe(false);
    expect(isUnmapped(['本年处理决定数量䶮㙟镇人民政府政务公开工作报告'])).toBe(false);
  });

  it('may be a few signs that are no letters', () => {
    expect(isUnmapped(['本年处理决定数量', '\uf0b7\uf0b7\uf0b7\uf0d8'])).toBe(false);
  });
});

describe('three scripts side by side are none, whichever they are', () => {
  const [HANGUL, ETHIOPIC, YI] = ['가', 'ሀ', 'ꀀ'];
  test.each([...'가ሀᐁᠠꀀاกລកမअঅதతಕසཀაԱאᎠ㐀'])('%s', (letter) => {
    const [one, other] = [HANGUL, ETHIOPIC, YI].filter((each) => each !== letter) as [string, string];
    const [beside, among] = [`${one.repeat(6)}${other.repeat(6)}`, letter.repeat(10)];
    expect(isUnmapped([among + beside])).toBe(true);
    expect(isUnmapped([`aaaaaaaaaa${beside}`])).toBe(false);
    // 22 of 88 characters are a quarter, which is not more than a quarter.
    expect(isUnmapped([among + beside + '年'.repeat(65)])).toBe(true);
    expect(isUnmapped([among + beside + '年'.repeat(66)])).toBe(false);
  });
});

describe('a PDF whose font has no table of characters', () => {
  it('is said to be one, and is no page without a report', async () => {
    const codes = Array.from({ length: 60 }, (_, i) => (3 + i * 211).toString(16).padStart(4, '0')).join('');
    const content = `BT /F 10 Tf 1 0 0 1 50 400 Tm <${codes}> Tj ET`;
    const file = fileOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 800] /Resources << /Font << /F 4 0 R >> >> /Contents 7 0 R >>',
      '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Song /Encoding /Identity-H /DescendantFonts [5 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R /DW 1000 >>',
      '<< /Type /FontDescriptor /FontName /ABCDEF+Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]);
    await expect(openDocument(file, { url: null, name: 'report' })).rejects.toMatchObject({ reason: 'unmapped' });
  });
});
