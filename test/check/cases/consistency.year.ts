import type { Case } from '../cases';

export default [
  { name: 'published the year after', page: {}, expected: 'passed' },
  { name: 'published within its own year', page: { publishedOn: '2023-11-02' }, expected: 'failed' },
  {
    name: 'a 2024 report that announces itself for January 2024',
    page: {
      year: 2024,
      prose: { overview: '要求各单位于2024年1月15日之前在网站公布2024年度政府信息公开工作年度报告。' },
    },
    expected: 'failed',
    says: 'failed.announced',
    message: '2024年1月15日之前',
  },
  {
    name: 'the year is nowhere',
    page: {},
    edit: ({ report }) => {
      if (report) report.year = null;
    },
    expected: 'incomplete',
    says: 'incomplete.unknown',
  },
  {
    name: 'the first section speaks of the year before alone',
    page: { prose: { overview: '2022年，我局公开信息。2022年发布10条。2022年召开会议。' } },
    expected: 'incomplete',
    says: 'incomplete.narrated',
  },
  {
    name: "last year's report was published in this year",
    page: { prose: { overview: '2023年1月20日公布2022年政府信息公开工作年度报告。2023年公开信息。2023年召开会议。' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a plan that began earlier',
    page: { prose: { overview: '自2022年起开展。2022年建立制度，2022年试行，2023年全面推开。' } },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
