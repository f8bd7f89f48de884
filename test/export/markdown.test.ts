import { describe, expect, test } from 'vitest';
import { escapeLine, markdown } from '../../lib/export/markdown';
import { oneLine } from '../../lib/export/text';
import { sentencesFor } from '../../lib/locales/exported';
import { POISONS, poisoned } from './poison';
import { broken } from './sample';

const english = sentencesFor('en');

test('a report has its verdict, findings with their sums, and the printed tables', () => {
  const text = markdown([broken()], english);
  expect(text).toMatch(/^# 贵阳市科技局: 2020 annual report/);
  expect(text).toContain('> **1 error**');
  expect(text).toContain('| = | （一）予以公开 | 总计 | 5 |');
  expect(text).toContain('**5** (If changed to 6, all identities hold)');
  expect(text).toContain('<https://kjj.guiyang.gov.cn/2020/report.html>');
});

test('every row of a table has as many cells as its head', () => {
  const tables = markdown([broken()], english)
    .trimEnd()
    .split('\n\n')
    .filter((block) => block.startsWith('|'));
  expect(tables.length).toBeGreaterThanOrEqual(6);
  for (const table of tables) {
    const widths = table.split('\n').map((line) => line.match(/(?<!\\)\|/g)?.length);
    expect(new Set(widths).size).toBe(1);
  }
});

/** What CommonMark reads back: a backslash before punctuation is dropped. */
const readBack = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe.each(POISONS)('%j', (poison) => {
  test('is escaped wherever it stands', () => {
    expect(readBack(escapeLine(poison))).toBe(oneLine(poison));
    const bare = markdown([poisoned(poison)], english).replace(/\\[!-/:-@[-`{-~]/g, '');
    expect(bare).not.toMatch(/[<[\]`~&]|https?:|www\./);
  });
});
