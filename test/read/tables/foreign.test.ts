import { describe, expect, test } from 'vitest';
import { audit } from '../../../lib/audit';
import { htmlSource } from '../../../lib/document/html/parsed';
import { readPage } from '../../../lib/document/html/read-page';
import { consistentSet, FAMILIES, renderPage } from '../../generate';

const row = (...cells: (string | number)[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (...rows: string[]): string => `<table>${rows.join('')}</table>`;

/** Tables that sites put beside any page, with labels of the form. */
const FOREIGN: Record<string, string> = {
  'a site’s own statistics': `<h3>信息公开统计</h3>${table(
    row('类别', '数量'),
    row('行政规范性文件', 12),
    row('行政许可', 88),
    row('行政处罚', 7),
    row('依申请公开', 5),
    row('总计', 112),
  )}`,
  'the same as a list':
    '<h3>信息公开统计</h3><ul><li>规章 3</li><li>行政规范性文件 12</li><li>行政许可 88</li><li>总计 112</li></ul>',
  'what is done by months': `<h3>依申请公开情况统计</h3>${table(
    row('月份', '收到申请', '予以公开', '部分公开', '不予公开', '总计'),
    row('1月', 3, 2, 1, 0, 3),
    row('2月', 4, 3, 0, 1, 4),
  )}`,
  'remedies by their number': table(row('行政复议', '行政诉讼'), row(3, 4)),
};

/** Returns every figure and finding of a page. */
function told(html: string, url: string) {
  const { report, findings } = audit(readPage(htmlSource(html, url)).page, { language: 'zh-CN' });
  return {
    figures: report?.figures.map(({ table: of, row: at, column, value }) => `${of}.${at}.${column} ${value}`).sort(),
    findings: findings.map(({ rule, outcome }) => `${rule} ${outcome}`).sort(),
  };
}

describe.each(Object.entries(FOREIGN))('%s', (_, block) => {
  test.each(FAMILIES.filter((_family, i) => i % 3 === 0))('changes no figure of a report: $id', (family) => {
    const { html, url } = renderPage({ set: consistentSet(7), family });
    const own = told(html, url);
    expect(
      told(
        html.replace(/<body[^>]*>/, (body) => body + block),
        url,
      ),
    ).toEqual(own);
    expect(told(html.replace('</body>', `${block}</body>`), url)).toEqual(own);
  });
});

test('above a report whose tables are pictures it is no table of it', () => {
  const html = `<title>青禾县水务局2022年政府信息公开工作年度报告</title><body>
    <h1>青禾县水务局2022年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>2022年，我局公开信息52条。</p>
    <h2>二、主动公开政府信息情况</h2><p><img src="2.png" width="600" height="400"></p>
    <h2>三、收到和处理政府信息公开申请情况</h2><p><img src="3.png" width="600" height="400"></p>
    <h2>四、政府信息公开行政复议、行政诉讼情况</h2><p><img src="4.png" width="600" height="200"></p>
    <h2>五、存在的主要问题及改进情况</h2><p>公开不够及时。</p><h2>六、其他需要报告的事项</h2><p>无。</p></body>`;
  const url = 'https://www.qinghe.gov.cn/zfxxgknb/1.html';
  const own = told(html, url);
  expect(own.figures).toEqual([]);
  for (const block of Object.values(FOREIGN)) expect(told(html.replace('<body>', `<body>${block}`), url)).toEqual(own);
});
