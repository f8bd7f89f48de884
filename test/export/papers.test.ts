import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { JSDOM } from 'jsdom';
import JSZip from 'jszip';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EXPORTS, sentencesFor } from '../../lib/export';
import type { DecidedOf } from '../../lib/export/decided';
import { LANGUAGES } from '../../lib/locales';
import { PAPER_WORDS } from '../../lib/locales/papers';
import { sayVerdict } from '../../lib/locales/verdict';
import type { AuditDocument, Suspect } from '../../lib/model/schema';
import { withVerdict } from '../../lib/model/verdict';
import { POISONS, poisoned } from './poison';
import { broken, FAILED, sample } from './sample';

const CHINESE = sentencesFor('zh-CN');

async function write(
  id: string,
  documents: AuditDocument[],
  sentences = CHINESE,
  decidedOf?: DecidedOf,
): Promise<string | Uint8Array> {
  return EXPORTS.find((format) => format.id === id)!.write(documents, sentences, decidedOf);
}

const pageOf = async (id: string, documents: AuditDocument[], sentences = CHINESE) =>
  new JSDOM(String(await write(id, documents, sentences))).window.document;

/** Two ways to mend one sum: of the second two cells are changed together. */
const suspect = (row: string, set: number): Suspect => ({
  ...{ table: 'applications', row, column: 'total', value: 5, suggested: 6, set },
});
const ambiguous = (): AuditDocument =>
  broken({
    findings: [{ ...FAILED, suspects: [suspect('granted', 0), suspect('granted', 1), suspect('carriedIn', 1)] }],
  });

describe('the check sheet', () => {
  test('has what the report is, its findings with law and sum, boxes to tick, and fields to sign in', async () => {
    const { body } = await pageOf('sheets', [broken()]);
    const text = body.textContent!;
    expect(body.querySelectorAll('article')).toHaveLength(1);
    for (const part of ['贵阳市科技局', '（北京时间）', 'ab'.repeat(32), FAILED.message, FAILED.basis!, '☐ 属实'])
      expect(text).toContain(part);
    // 5 by natural persons and 1 by businesses make 6, the table has 5.
    expect(text).toContain('计算过程：5（自然人） ＋ 1（商业企业） ＝ 5；表中填报 6，相差 1');
    expect([...body.querySelectorAll('.fields > div')].map((field) => field.textContent)).toEqual(
      PAPER_WORDS['zh-CN'].fields,
    );
  });

  test('rings the cell that may be wrong, dashed where it is one of several options', async () => {
    const sure = await pageOf('sheets', [broken()]);
    expect([...sure.querySelectorAll('td.suspect')].map((cell) => cell.className)).toEqual(['suspect figure']);
    const open = await pageOf('sheets', [ambiguous()]);
    expect(open.querySelectorAll('td.suspect.alternative')).toHaveLength(2);
    expect(open.body.textContent).toMatch(/方案甲：.*或者方案乙（同时修改）：/s);
  });

  test('has the box ticked of what was decided, with the note, by whom and when; the others are empty', async () => {
    const notified: DecidedOf = () => ({ box: 2, note: '函〔2026〕1号', by: '张三', on: '2026-02-01T20:00:00Z' });
    const sheet = new JSDOM(String(await write('sheets', [broken()], CHINESE, notified))).window.document;
    const [boxes] = sheet.querySelectorAll('.boxes');
    expect([...boxes!.querySelectorAll('span:not(.line)')].map(({ textContent }) => textContent)).toEqual([
      '☐ 属实',
      '☐ 误报',
      '☑ 已通知',
      '☐ 已改正',
    ]);
    // Eight hours east it is the next day.
    expect(boxes!.querySelector('.line')?.textContent).toBe('说明：函〔2026〕1号　张三　2026-02-02');
    const noted: DecidedOf = () => ({ box: null, note: '待电话核实', by: '', on: '2026-02-01T00:00:00Z' });
    const open = String(await write('sheets', [broken()], CHINESE, noted));
    expect(open).not.toContain('☑');
    expect(open).toContain('待电话核实');
    const word = await JSZip.loadAsync((await write('sheetsDocx', [broken()], CHINESE, notified)) as Uint8Array);
    expect(await word.file('word/document.xml')!.async('string')).toContain('☑ 已通知');
  });

  test('leaves out what was dismissed, and says nothing of findings where nothing was audited', async () => {
    const aside = broken({ findings: [{ ...FAILED, dismissed: { reason: 'checked', on: '2026-02-01' } }] });
    expect((await pageOf('sheets', [aside])).body.textContent).not.toContain(FAILED.message);
    const none = { ...sample(), checks: [], report: null };
    const { body } = await pageOf('sheets', [none]);
    expect(body.textContent).toContain('未核查：未识别为年度报告');
    expect(body.textContent).not.toContain('未发现问题');
  });

  test('of several reports stands behind a list of all, with the sums of each kind of finding', async () => {
    const { body } = await pageOf('sheets', [sample(), broken(), ambiguous()]);
    expect([...body.querySelectorAll('article')].map(({ className }) => className)).toEqual([
      'list',
      ...Array(3).fill('sheet'),
    ]);
    const rows = [...body.querySelectorAll('.list tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toHaveLength(5);
    expect(rows[1]!.slice(0, 5)).toEqual(['1', '贵阳市科技局', '2020', '2021-01-20', '缺：五、六']);
    expect(rows[4]!.slice(8, 12)).toEqual(['2', '0', '0', '0']);
  });
});

describe('the letter', () => {
  test('names the body, what does not match with its law, apart from that what is open, and is left to be signed', async () => {
    const open = { ...FAILED, outcome: 'incomplete' as const, message: '是否衔接待核实' };
    const { body } = await pageOf('letters', [broken({ findings: [FAILED, open] })]);
    const text = body.textContent!;
    expect(text).toContain('关于贵阳市科技局 2020 年政府信息公开工作年度报告核查情况的反馈函');
    expect(text).toMatch(/一、不符之处.*总计应为6.*二、待核实之处.*是否衔接待核实.*（落款单位）/s);
  });

  test('of a report without findings asks for nothing', async () => {
    const text = (await pageOf('letters', [sample()])).body.textContent!;
    expect(text).toContain('已核查的项目未发现问题');
    expect(text).not.toContain(PAPER_WORDS['zh-CN'].letterClosing);
  });
});

/** The text of a Word document; its parts must be well-formed. */
async function wordText(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  const { DOMParser } = new JSDOM('').window;
  for (const path of Object.keys(zip.files)) {
    const xml = new DOMParser().parseFromString(await zip.file(path)!.async('string'), 'application/xml');
    expect(xml.querySelector('parsererror'), path).toBeNull();
  }
  const document = new DOMParser().parseFromString(
    await zip.file('word/document.xml')!.async('string'),
    'application/xml',
  );
  return [...document.getElementsByTagName('w:t')].map((node) => node.textContent).join('\n');
}

describe.each(LANGUAGES)('in %s', (language) => {
  const sentences = sentencesFor(language);

  test.each(['sheetsDocx', 'lettersDocx'])('%s holds what the printed paper does', async (id) => {
    const text = await wordText((await write(id, [ambiguous(), sample()], sentences)) as Uint8Array);
    expect(text).toContain(FAILED.message.replace('。', ''));
    if (id === 'sheetsDocx') expect(text).toContain(sayVerdict(withVerdict(ambiguous()), language));
  });

  test('the ledger has a sheet of reports and one of findings, with filters, links and heads in the language', async () => {
    const bytes = (await write('ledger', [sample(), ambiguous()], sentences)) as Uint8Array;
    const book = XLSX.read(bytes, { cellStyles: true });
    const words = PAPER_WORDS[language].listColumns;
    expect(book.SheetNames).toEqual([PAPER_WORDS[language].reports, sentences.headings.findings]);
    const [reports, findings] = book.SheetNames.map((name) => book.Sheets[name]!);
    expect(XLSX.utils.sheet_to_json<Record<string, unknown>>(reports!)).toMatchObject([
      { [words.number]: 1, [words.errors]: 0 },
      { [words.number]: 2, [words.errors]: 1 },
    ]);
    const [row] = XLSX.utils.sheet_to_json<Record<string, string>>(findings!);
    expect(row![words.message]).toBe(FAILED.message);
    expect(row![words.options]!.split('\n')).toHaveLength(2);
    expect(row![words.equation]).not.toMatch(/granted|applications/);
    expect(reports!['!autofilter']?.ref).toBe('A1:Q3');
    expect(Object.values(reports!).flatMap((cell) => cell.l?.Target ?? [])).toHaveLength(2);
  });
});

test('the ledger says of each finding what was decided, by whom and when; of itself that one was dismissed', async () => {
  const rowOf = async (document: AuditDocument, decidedOf?: DecidedOf) => {
    const book = XLSX.read((await write('ledger', [document], CHINESE, decidedOf)) as Uint8Array);
    return XLSX.utils.sheet_to_json<Record<string, string>>(book.Sheets[book.SheetNames[1]!]!)[0];
  };
  const decided = await rowOf(broken(), () => ({ box: 0, note: '已核', by: '张三', on: '2026-02-01T00:00:00Z' }));
  expect(decided).toMatchObject({ 核查意见: '属实', 核实说明: '已核', '核查人、日期': '张三\n2026-02-01' });
  const dismissed = { reason: '单位口径', on: '2026-02-01' };
  expect(await rowOf(broken({ findings: [{ ...FAILED, dismissed }] }))).toMatchObject({
    核查意见: '误报',
    核实说明: '单位口径',
    '核查人、日期': '2026-02-01',
  });
  expect(await rowOf(broken())).toMatchObject({ 核查意见: '', 核实说明: '' });
});

describe.each(POISONS)('%j', (poison) => {
  test('is text in every paper', async () => {
    const document = poisoned(poison);
    for (const id of ['sheets', 'letters']) {
      const page = await pageOf(id, [document]);
      expect(page.querySelectorAll('script, img, iframe, object, svg')).toHaveLength(0);
    }
    for (const id of ['sheetsDocx', 'lettersDocx']) await wordText((await write(id, [document])) as Uint8Array);
    const book = XLSX.read((await write('ledger', [document])) as Uint8Array, { cellFormula: true });
    for (const sheet of Object.values(book.Sheets))
      for (const cell of Object.values(sheet)) expect(cell.f).toBeUndefined();
  });
});

const OFFICE = (() => {
  try {
    return execFileSync('which', ['soffice'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
})();

test.skipIf(!OFFICE)('a word processor opens the check sheets, a report on a page', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-lens-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'sheets.docx');
  writeFileSync(file, (await write('sheetsDocx', [ambiguous(), sample(), broken({ year: 2023 })])) as Uint8Array);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(OFFICE!, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore' });
  const pdf = readFileSync(join(folder, 'sheets.pdf'), 'latin1');
  // The list, and a page for each of three reports.
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(4);
});
