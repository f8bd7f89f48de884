import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { joinedPage } from '../../lib/document/joined-page';
import { openDocument } from '../../lib/document/open-document';

const html = (text: string, url: string | null = null) => readPage(htmlSource(text, url)).page;
const WHOLE = readFileSync('test/pages/pingtan-2020-word-export/page.html', 'utf8');
/** The report without its tables, as if they were attached. */
const WITHOUT_TABLES = WHOLE.replace(/<table[\s\S]*<\/table>/i, '<p><a href="/t.doc">附件：统计表.doc</a></p>');

test('text, reading and grids of a file follow those of the page, each where it says that it stands', () => {
  const page = html('<body><p>一 <i>甲</i></p><table><tr><td>1</td><td>2</td></tr></table></body>', 'http://a.gov.cn/');
  const file = html('<body><h2>附表</h2><table><tr><td>3</td><td>4</td></tr></table></body>');
  const { page: joined, starts } = joinedPage(page, [file, file]);
  expect(joined.url).toBe('http://a.gov.cn/');
  expect(starts).toEqual([page.text.length + 1, page.text.length + file.text.length + 2]);
  const cells = joined.grids
    .flatMap((grid) => grid.cells)
    .map(({ start, end }) => joined.reading.slice(start, end).trim());
  expect(cells).toEqual(['1', '2', '3', '4', '3', '4']);
  expect(joined.headings.map(({ start, end }) => joined.reading.slice(start, end).trim())).toEqual(['附表', '附表']);
  const { reading, body, length } = joined.segments;
  for (const [i, at] of reading.entries()) {
    const size = length[i] as number;
    const read = joined.reading.slice(at, at + size);
    expect(joined.text.slice(body[i], (body[i] as number) + size).replace(/\s/g, ' ')).toBe(read.replace(/\s/g, ' '));
  }
});

test('a report whose tables are attached is audited as one', async () => {
  const page = html(WITHOUT_TABLES, 'http://www.pingtan.gov.cn/2020.html');
  const alone = audit(page, { language: 'zh-CN' });
  expect(Object.values(alone.report?.tables ?? {}).map(({ source }) => source)).toContain('attachment');
  const bytes = readFileSync('test/document/samples/pingtan-2020.doc');
  const file = await openDocument(bytes, { url: 'http://www.pingtan.gov.cn/t.doc' });
  const { report, findings } = audit(joinedPage(page, [file]).page, { language: 'zh-CN' });
  expect(Object.values(report?.tables ?? {}).map(({ source }) => source)).toEqual(['table', 'table', 'table']);
  expect(findings.filter(({ rule }) => rule === 'totals.column')).toMatchObject([{ actual: 26, expected: 20 }]);
  expect(findings.map(({ rule }) => rule)).not.toContain('sections.missing');
});
