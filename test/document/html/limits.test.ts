import { expect, test } from 'vitest';
import { htmlSource } from '../../../lib/document/html/parsed';
import { readPage } from '../../../lib/document/html/read-page';

test.each([
  ['shown', '<p>'],
  ['never shown', '<script type="text/plain">'],
])('text beyond all bounds, %s, is not taken in, and the page says so', (_what, tag) => {
  const { page } = readPage(htmlSource(`<body><p>年度报告</p>${tag}${'长'.repeat(9_000_000)}`, null));
  expect(page.truncated).toBe(true);
  expect(page.text.length).toBeLessThan(100);
  expect(page.reading).toContain('年度报告');
});
