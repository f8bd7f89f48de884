import type { Case } from '../cases';
import { tinyPage } from '../tiny';

const NAME = '青禾县水利局2023年政府信息公开工作年度报告';
const OTHER = '青禾县财政局2023年政府信息公开工作年度报告';
/** Returns the body of another page with a whole report. */
const report = (issuer: string, year: number): string =>
  /<body[^>]*>([\s\S]*)<\/body>/.exec(tinyPage({ issuer, year, only: [] }))?.[1] ?? '';

export default [
  { name: 'one report', page: {}, expected: 'passed' },
  {
    name: 'the report of another body behind it',
    page: { issuer: '青禾县水利局', year: 2023, after: report('青禾县财政局', 2023) },
    expected: 'incomplete',
    severity: 'notice',
    message: OTHER,
  },
  {
    name: 'that of the year before, before it',
    page: { issuer: '青禾县水利局', year: 2023, before: report('青禾县水利局', 2022) },
    expected: 'incomplete',
    severity: 'notice',
    message: '2022年',
  },
  {
    name: 'links to other reports',
    page: {
      issuer: '青禾县水利局',
      year: 2023,
      after: `<p>上一篇：${OTHER}</p><ul><li>${OTHER}<li>行政复议<li>${NAME}</ul>`,
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'its own title once more in its midst',
    page: { issuer: '青禾县水利局', year: 2023, prose: { overview: `${NAME}\n工作有序开展。` } },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
