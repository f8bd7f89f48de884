// @vitest-environment window

import { render } from 'preact';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Attached } from '../../../components/popup/Attached';
import { popupWords } from '../../../components/popup/words';
import { LANGUAGES } from '../../../lib/locales';
import type { AuditDocument } from '../../../lib/model/schema';
import { sample } from '../../export/sample';

beforeAll(() => Promise.all(LANGUAGES.map(popupWords)));
afterEach(() => render(null, document.body));

/** A report whose tables are where these say. */
function reportWith(links: Record<string, string>): AuditDocument {
  const audit = sample();
  for (const [table, link] of Object.entries(links)) audit.report!.tables[table] = { source: 'attachment', link };
  return audit;
}

test('each file that tables are in is offered once, with the page that it belongs to', () => {
  const onDocument = vi.fn();
  const audit = reportWith({
    proactive: 'http://a.gov.cn/1.doc',
    applications: 'http://a.gov.cn/1.doc',
    remedies: 'http://a.gov.cn/2.pdf',
  });
  render(<Attached audit={audit} language="zh-CN" onDocument={onDocument} />, document.body);
  expect(document.body.textContent).toContain('统计表在 2 个附件中，尚未核查');
  document.querySelector<HTMLButtonElement>('#audit-attached')?.click();
  expect(onDocument).toHaveBeenCalledWith(['http://a.gov.cn/1.doc', 'http://a.gov.cn/2.pdf'], audit.page.url);
});

test.each([
  ['all tables are on the page', {}],
  ['what a table links to is no address of the web', { proactive: 'javascript:alert(1)' }],
])('nothing is offered where %s', (_, links) => {
  render(<Attached audit={reportWith(links)} language="en" onDocument={vi.fn()} />, document.body);
  expect(document.body.textContent).toBe('');
});
