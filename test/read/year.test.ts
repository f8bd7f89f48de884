import { expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { readReport } from '../../lib/read/reading';

const BODY =
  '<p>一、总体情况</p><p>公开信息17条。</p><p>二、主动公开政府信息情况</p><p>六、其他需要报告的事项</p><p>无。</p>';
const REPORT = '政府信息公开工作年度报告';
const MENU = [2019, 2020, 2021, 2022].map((year) => `<li>${year}年政府信息公开年报</li>`).join('');

test.each([
  ['the menu of a column above it', '信息公开', `${MENU}<div>青禾县水务局2023年${REPORT}</div>`],
  ['a site’s title, neighbours below', '青禾县人民政府', `<div>青禾县水务局2023年${REPORT}</div>${MENU}`],
  [
    'the year in a line of its own',
    `青禾县水务局${REPORT}`,
    `${MENU}<div>青禾县水务局${REPORT}</div><div>（2023年度）</div>`,
  ],
  ['the body in a line of its own', '信息公开', `<div>青禾县水务局</div><div>2023年${REPORT}</div>`],
  ['no year but the period', `青禾县水务局${REPORT}`, `${MENU}<p>统计期限自2023年1月1日至2023年12月31日。</p>`],
  ['no year but the announcement', `青禾县水务局${REPORT}`, `${MENU}<p>现公布青禾县水务局2023年${REPORT}。</p>`],
])('%s', (_, title, top) => {
  const html = `<head><title>${title}</title></head>${top}${BODY}`;
  expect(readReport(readPage(htmlSource(html, null)).page, true).report?.year).toBe(2023);
});
