import { expect, test } from 'vitest';
import { audit } from '../../../lib/audit';
import { htmlSource } from '../../../lib/document/html/parsed';
import { readPage } from '../../../lib/document/html/read-page';
import { consistentSet, familyOf, renderPage } from '../../generate';

/** A claim of more applications than any table of the set counts. */
const CLAIM = '注：本年新收到政府信息公开申请98765件。';
const { html, url } = renderPage({ set: consistentSet(1), family: familyOf('official-table') });

const toldOf = (page: string): string[] =>
  audit(readPage(htmlSource(page, url)).page, { language: 'zh-CN' })
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('prose.'));

/** Inserts markup at the end of the table of applications, inside or after it. */
function withClaim(markup: string, behind = false): string {
  const end = html.indexOf('</table>', html.indexOf('本年新收政府信息公开申请'));
  const at = behind ? end + '</table>'.length : end;
  return html.slice(0, at) + markup + html.slice(at);
}

test('what is remarked in a cell of the form’s own table states no figure, and the same beside the table does', () => {
  expect(toldOf(html)).toEqual([]);
  expect(toldOf(withClaim(`<tr><td colspan="10">${CLAIM}</td></tr>`))).toEqual([]);
  expect(toldOf(withClaim(`<p>${CLAIM}</p>`, true))).toEqual(['prose.applications']);
});
