import { expect, test } from 'vitest';
import { copyTable, copyTables, EXPORTS, fileName, fileNameOfMany, sentencesFor } from '../../lib/export';
import { fileNamed } from '../../lib/export/file-name';
import { misreportFile } from '../../lib/export/misreport';
import { fill } from '../../lib/locales/fill';
import { LONG, POISONS, poisoned } from './poison';
import { broken, sample } from './sample';

test('every format is described once and writes', async () => {
  expect(new Set(EXPORTS.map(({ id }) => id)).size).toBe(12);
  expect(new Set(EXPORTS.map(({ label }) => label)).size).toBe(12);
  for (const { write, many } of EXPORTS) {
    const file = await write(many ? [sample(), broken()] : [broken()], sentencesFor('zh-CN'));
    expect(file.length).toBeGreaterThan(100);
  }
});

const shape = (value: unknown): unknown =>
  typeof value === 'string'
    ? (value.match(/\{\w+\}/g) ?? []).sort()
    : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, shape(inner)]));

test.each(['zh-CN', 'zh-TW'])('sentences of %s take the same values as the English ones', (lang) => {
  expect(sentencesFor(lang).lang).toBe(lang);
  expect(shape(sentencesFor(lang))).toEqual(shape(sentencesFor('en')));
});

test('a language falls back to what can be read', () => {
  expect(['zh-Hant-HK', 'zh_TW', 'zh-hk'].map((lang) => sentencesFor(lang.replace('_', '-')).lang)).toEqual(
    Array(3).fill('zh-TW'),
  );
  expect(['zh', 'zh-Hans', 'zh-SG'].map((lang) => sentencesFor(lang).lang)).toEqual(Array(3).fill('zh-CN'));
  expect(['fr', 'en-GB', ''].map((lang) => sentencesFor(lang).lang)).toEqual(Array(3).fill('en'));
});

test('values are put in as they are', () => {
  expect(fill('{a} {b} {__proto__}', { a: '$& {b}', b: 2 })).toBe('$& {b} 2 {__proto__}');
});

test('a file is named after the report', () => {
  expect(fileName(sample(), 'json')).toBe('贵阳市科技局-2020.json');
  expect(fileNameOfMany([sample(), sample({ year: 2023 })], 'csv')).toBe('贵阳市科技局-2020-2023.csv');
  expect(fileNameOfMany([sample(), sample({ issuer: '平潭综合实验区' })], 'csv')).toBe('gongkai-lens-2-2020.csv');
  expect(fileNameOfMany([], 'csv')).toBe('gongkai-lens-0.csv');
});

const HARD_NAMES = [...POISONS, LONG, 'C:\\x', 'CON', 'com1.txt', '. .', '贵'.repeat(300), '%00~$'];

test.each(HARD_NAMES)('%.40j makes a safe name, of a report, a task and a misreport', (poison) => {
  const { name: misreport } = misreportFile({ rule: poison, quote: [], grid: null, version: '1' });
  for (const name of [fileName(poisoned(poison), 'json'), fileNamed(poison, 'task', 'json'), misreport]) {
    expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Surrogate}/\\:*?"<>|%~$`]|^[. ]|^(con|com1)\.|[. ]\.json$/iu);
    expect(name).toMatch(/.\.json$/);
    expect(new TextEncoder().encode(name).length).toBeLessThan(255);
  }
});

test('a file of a name of which nothing can stand in one goes by what it is', () => {
  expect(fileNamed('../..', 'task', 'task.json')).toBe('task.task.json');
  expect(fileNamed('2024 年\u202egpj', 'task', 'task.json')).toBe('2024 年 gpj.task.json');
});

test('every format writes names longer than a cell of any spreadsheet may be', async () => {
  const document = poisoned(LONG.slice(0, 33_000));
  for (const { id, write, many } of EXPORTS) {
    const file = await write(many ? [document, document] : [document], sentencesFor('zh-CN'));
    expect(file.length, id).toBeGreaterThan(100);
  }
});

test('a page without a name goes by its host or its text', () => {
  const document = { ...sample(), report: null };
  document.page.title = '///';
  expect(fileName(document, 'md')).toBe('kjj.guiyang.gov.cn.md');
  document.page.url = null;
  expect(fileName(document, 'md')).toBe('abababababab.md');
});

test('a table is copied as text and as a table', () => {
  const copied = copyTable(broken(), 'remedies')!;
  expect(copied.text.split('\n').at(-1)).toBe('2\t1\t0\t0\t3\t0\t0\t0\t1\t1\t0\t0\t0\t0\t0');
  expect(copied.html).toContain('<th scope="col" colspan="10">行政诉讼</th>');
  for (const poison of POISONS) {
    const { text, html } = copyTable(poisoned(poison), 'remedies')!;
    for (const cell of text.split(/[\t\n]/)) expect(cell).not.toMatch(/^[=+\-@]/);
    expect(html).not.toMatch(/<(img|script|a)\b/);
  }
});

test('all tables are copied one below the other, each in its printed shape', () => {
  const { text, html } = copyTables(broken())!;
  const tables = (['proactive', 'applications', 'remedies'] as const).map((id) => copyTable(broken(), id)!);
  expect(text.split('\n\n')).toEqual(tables.map((table) => table.text));
  for (const table of tables) expect(html).toContain(table.html);
});
