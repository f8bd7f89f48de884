import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { hasRemains } from '../../lib/model/remains';
import { remainsIn } from '../../lib/read/remains';

const pageOf = (html: string) => readPage(htmlSource(html, null)).page;
const textsIn = (html: string): string[] => {
  const page = pageOf(html);
  return remainsIn(page).map(([start, end]) => page.text.slice(start, end));
};

test('the readings behind characters, each whole and nothing beside it', () => {
  const page = pageOf(readFileSync('test/pages/hunan-science-2019/page.html', 'utf8'));
  const { artefacts } = audit(page, { language: 'zh-CN' }).page;
  expect(hasRemains(artefacts)).toBe(true);
  const texts = remainsIn(page).map(([start, end]) => page.text.slice(start, end));
  expect(texts).toHaveLength(artefacts.find(({ kind }) => kind === 'pinyin')?.count ?? 0);
  for (const text of texts) expect(text).toMatch(/^(?:[(（][^()（）\u4e00-\u9fff]+[)）])+$/);
});

test('bars, words of a program and code, where they stand alone', () => {
  expect(textsIn('<p>一、总体情况</p><p>||||||||||||</p><p>undefined</p><p>收到申请2件。&lt;span&gt;</p>')).toEqual([
    '||||||||||||',
    'undefined',
    '<span>',
  ]);
});

test('none in a text that only speaks of such things', () => {
  expect(textsIn('<p>公开(gōngkāi)的范围为undefined时，以 | 分隔。</p>')).toEqual([]);
});

/** Tables as text tools write them: a bar after each cell, and one more for each column that it spans. */
test.each([
  ['behind the last cell', ['行政复议 | 行政诉讼 | |||||||||||||', '结果维持 | 结果纠正 |']],
  ['on the line below', ['行政复议 |', '行政诉讼 |', '|||||||||||||', '结果维持 |']],
  ['behind a bar of each line', ['| 行政复议 | 行政诉讼 | |||||||||||||', '| 结果维持 |']],
])('the bars of cells that a cell spans are none: %s', (_, lines) => {
  expect(textsIn(lines.map((line) => `<p>${line}</p>`).join(''))).toEqual([]);
});

test('more bars than any form has columns are left over wherever they stand', () => {
  const bars = '|'.repeat(40);
  expect(textsIn(`<p>行政复议 | 行政诉讼 | ${bars}</p><p>总体情况</p>`)).toEqual([bars]);
});
