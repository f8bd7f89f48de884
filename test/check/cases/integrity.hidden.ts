import type { Case } from '../cases';
import { tinyPage } from '../tiny';

const bodyOf = (html: string): string => /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
const REMEDIES = /<table[\s\S]*<\/table>/.exec(tinyPage({ only: ['remedies'] }))?.[0] ?? '';

export default [
  { name: 'all is seen', page: {}, expected: 'passed' },
  {
    name: 'a table in a closed fold',
    page: { tables: { remedies: `<details><summary>展开</summary>${REMEDIES}</details>` } },
    expected: 'incomplete',
    says: 'incomplete.table',
    severity: 'notice',
    message: '行政复议',
  },
  {
    name: 'a section behind a tab',
    page: {
      headings: { problems: null },
      after: '<div hidden><h2>五、存在的主要问题及改进情况</h2><p>公开不够及时。</p></div>',
    },
    expected: 'incomplete',
    says: 'incomplete.section',
    severity: 'notice',
  },
  {
    name: 'a whole report that shows when a script has run',
    page: tinyPage({ only: ['remedies'] }).replace('<body', '<body style="visibility:hidden"'),
    expected: 'incomplete',
    says: 'incomplete.all',
    severity: 'notice',
  },
  {
    name: 'a copy of the year before beside a whole report',
    page: { before: `<div hidden>${bodyOf(tinyPage({ year: 2019, only: ['remedies'] }))}</div>` },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a table of another year is none of this report',
    page: {
      tables: { remedies: null },
      after: `<div style="display:none">${bodyOf(tinyPage({ year: 2019, only: ['remedies'] }))}</div>`,
    },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
