import { expect, test } from 'vitest';
import { audit } from '../../lib/audit/audit';
import { htmlSource } from '../../lib/page/parsed';
import { readPage } from '../../lib/page/read-page';

/** Text that looks for a long time like something we search for, and then is not. A pattern that goes back over it would hang. */
const LONG = 20_000;
/** Of the processor, whatever else the machine does: half a second is usual. */
const MAX_SECONDS = 4;
const REMEDIES = ['行政复议', '未经复议直接起诉', '复议后起诉', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const HOSTILE: Record<string, string> = {
  'a bar in a long line': `<p>\n${'机构职能类信息、'.repeat(LONG / 8)}|${'政策、'.repeat(LONG / 3)}\n</p>`,
  'a long run of digits': `<h2>三、收到和处理政府信息公开申请情况</h2><p>${'1'.repeat(2 * LONG)}</p>`,
  'a bracket in a cell that is never closed': `<table><tr><td>规章</td><td>1(${'其中修订'.repeat(LONG)}</td></tr></table>`,
  'a table with a label in every row': `<table>${REMEDIES.map(
    (label) => `<tr><td>${label}</td>${'<td>1</td>'.repeat(7)}</tr>`,
  )
    .join('')
    .repeat(LONG / 40)}</table>`,
};

test.each(Object.entries(HOSTILE))('%s does not hold the page up', (_, text) => {
  const html = `<title>青禾县2021年政府信息公开工作年度报告</title><h2>一、总体情况</h2>${text}`;
  const before = process.cpuUsage();
  audit(readPage(htmlSource(html, null)).page, { language: 'en', asked: true });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(MAX_SECONDS);
});
