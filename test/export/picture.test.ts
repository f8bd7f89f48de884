import { describe, expect, test, vi } from 'vitest';
import { sentencesFor } from '../../lib/export';
import { misreportFile, misreportOf } from '../../lib/export/misreport';
import { drawPicture, type Measure, pictureOf } from '../../lib/export/picture';
import { LANGUAGES } from '../../lib/locales';
import { broken } from './sample';

/** Every character ten wide. */
const measure: Measure = (text) => 10 * [...text].length;

const document = broken();
const [finding] = document.findings;
if (!finding) throw new Error('No finding');

describe('a picture of the rows of a finding', () => {
  test('holds the finding in words, the rows, and the ring around the cell that may be wrong', () => {
    const picture = pictureOf(document, finding, sentencesFor('zh-CN'), measure)!;
    const texts = picture.texts.map(({ text }) => text);
    expect(texts[0]).toContain('贵阳市科技局');
    expect(texts).toContain('总计');
    expect(texts.at(-1)).toBe(document.page.url);
    const rings = picture.boxes.filter(({ ring }) => ring);
    expect(rings.map(({ ring }) => ring)).toEqual(finding.suspects.map(() => 'certain'));
  });

  test.each(LANGUAGES)('keeps every text within it in %s', (language) => {
    const picture = pictureOf(document, finding, sentencesFor(language), measure)!;
    for (const { text, x, y, isFigure } of picture.texts) {
      expect(x - (isFigure ? measure(text, 'cell') : 0), text).toBeGreaterThanOrEqual(20);
      expect(x + (isFigure ? 0 : measure(text, 'cell')), text).toBeLessThanOrEqual(picture.width - 20);
      expect(y).toBeLessThan(picture.height);
    }
    for (const { x, width, y, height } of picture.boxes) {
      expect(x + width).toBeLessThanOrEqual(picture.width - 20);
      expect(y + height).toBeLessThan(picture.height);
    }
  });

  test('begins no line with what ends a phrase', () => {
    // Sixty characters in a line of 48: the 48th goes on with its full stop.
    const long = { ...finding, rule: 'unknown', message: '', data: {} };
    const title = `${'甲'.repeat(48)}。乙`;
    const report = { ...document.report!, issuer: null };
    const named = { ...document, page: { ...document.page, title }, report };
    const lines = pictureOf(named, long, sentencesFor('zh-CN'), measure)!.texts.map(({ text }) => text);
    expect(lines.slice(0, 2).join('')).toBe(title);
    expect(lines[1]).toMatch(/^甲。乙$/);
  });

  test('rings cells of options as alternatives, by a broken line', () => {
    const two = {
      ...finding,
      suspects: finding.suspects.flatMap((each) => [each, { ...each, row: 'partlyGranted', set: 1 }]),
    };
    const picture = pictureOf({ ...document, findings: [two] }, two, sentencesFor('en'), measure)!;
    expect(picture.boxes.filter(({ ring }) => ring).every(({ ring }) => ring === 'alternative')).toBe(true);
    const canvas = { fillRect: vi.fn(), strokeRect: vi.fn(), fillText: vi.fn(), setLineDash: vi.fn(), scale: vi.fn() };
    drawPicture(picture, canvas as unknown as Parameters<typeof drawPicture>[1], 2);
    expect(canvas.setLineDash).toHaveBeenCalledWith([5, 3]);
    expect(canvas.fillText).toHaveBeenCalledTimes(picture.texts.length);
  });

  test('is none where a finding is about no rows', () => {
    const other = { ...finding, suspects: [], derivation: [], equation: null, data: {} };
    expect(pictureOf(document, other, sentencesFor('en'), measure)).toBeNull();
  });
});

describe('a misreport', () => {
  test('holds the rule, the quote, the rows and the version, and nothing else of the report', () => {
    const at = [{ type: 'TextQuoteSelector' as const, exact: '收到 政府\n信息', prefix: '张三', suffix: '李四' }];
    const misreport = misreportOf(document, { ...finding, at });
    expect(Object.keys(misreport)).toEqual(['rule', 'quote', 'grid', 'version']);
    expect(misreport).toMatchObject({ rule: finding.rule, quote: ['收到 政府 信息'], version: '0.1.0' });
    expect(misreport.grid?.[0]?.at(-1)).toBe('总计');
    const { name, text } = misreportFile(misreport);
    expect(name).toBe(`gongkai-lens-misreport-${finding.rule}.json`);
    expect(JSON.parse(text)).toEqual(misreport);
    for (const secret of ['贵阳', 'guiyang', '张三', '李四', document.page.capturedAt])
      expect(text).not.toContain(secret);
  });

  test('of a finding without rows has no grid', () => {
    expect(
      misreportOf(document, { ...finding, suspects: [], derivation: [], equation: null, data: {} }).grid,
    ).toBeNull();
  });
});
