import { expect, test } from 'vitest';
import { audit } from '../../lib/audit/audit';
import { htmlSource } from '../../lib/page/parsed';
import { readPage } from '../../lib/page/read-page';

/** Text that looks for a long time like something we search for, and then is not. A pattern that goes back over it would hang. */
const LONG = 20_000;
const HOSTILE: Record<string, string> = {
  'a bar in a long line': `\n${'机构职能类信息、'.repeat(LONG / 8)}|${'政策、'.repeat(LONG / 3)}\n`,
};

test.each(Object.entries(HOSTILE))('%s does not hold the page up', (_, text) => {
  const html = `<title>青禾县2021年政府信息公开工作年度报告</title><h2>一、总体情况</h2><p>${text}</p>`;
  const started = performance.now();
  audit(readPage(htmlSource(html, null)).page, { language: 'en', asked: true });
  expect(performance.now() - started).toBeLessThan(2000);
});
