import type { Case } from '../cases';

const outdated = (year: number): string =>
  `<h1>青禾县水务局${year}年政府信息公开工作年度报告</h1><p>一、概述</p><p>${year}年，公开信息17条。</p><p>二、主动公开政府信息情况</p><p>公开信息17条。</p><p>三、依申请公开政府信息情况</p><p>未收到申请。</p><p>四、政府信息公开的收费及减免情况</p><p>未收费。</p><p>五、因政府信息公开申请行政复议、提起行政诉讼的情况</p><p>未发生。</p><p>六、存在的主要问题及改进情况</p><p>公开不够及时。</p>`;

export default [
  { name: 'the form of the year', page: {}, expected: 'passed' },
  {
    name: 'a 2022 report on the form of 2019, all cells blank',
    page: { year: 2022, format: '2019', zero: '' },
    expected: 'failed',
    says: 'failed.both',
    severity: 'error',
    message: '2021 年版格式',
  },
  {
    name: 'only one table, on the old form',
    page: { year: 2022, format: '2019', tables: { proactive: null } },
    expected: 'failed',
  },
  { name: 'the form of 2019 in 2020', page: { year: 2020 }, expected: 'passed', legitimate: true },
  {
    name: 'the outline of the old regulation, years after',
    page: outdated(2021),
    expected: 'incomplete',
    message: '应当采用 2021 年版格式',
  },
  {
    name: 'the outline of the old regulation in its time',
    page: outdated(2016),
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'the outline of the old regulation in 2019',
    page: outdated(2019),
    expected: 'notApplicable',
    legitimate: true,
  },
] satisfies Case[];
