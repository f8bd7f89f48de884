import type { AuditDocument } from '../../../lib/model/schema';
import type { Case } from '../cases';

export default [
  { name: 'a department in January', page: {}, expected: 'passed' },
  { name: 'a department in February', page: { publishedOn: '2024-02-06' }, expected: 'failed', message: '2024-01-31' },
  {
    name: 'a government in April',
    page: { issuer: '青禾县人民政府', publishedOn: '2024-04-02' },
    expected: 'failed',
    message: '2024-03-31',
  },
  {
    name: 'an office of a government in April',
    page: { issuer: '青禾县人民政府办公室', publishedOn: '2024-04-02' },
    expected: 'failed',
  },
  {
    name: 'under the old regulation, anybody in April',
    page: { issuer: '石桥镇人民政府', year: 2011, publishedOn: '2012-04-18' },
    expected: 'failed',
    message: '2012-03-31',
  },
  {
    name: 'under the old regulation, nobody named',
    page: { year: 2011, publishedOn: '2012-04-18' },
    edit: ({ report }) => {
      if (report) report.issuer = null;
    },
    expected: 'failed',
    says: 'failed.nameless',
  },
  {
    name: 'written too late is published too late',
    page: { publishedOn: null, before: '<p>成文日期：2024-02-20</p>' },
    expected: 'failed',
    message: '2024-02-20',
  },
  {
    name: 'written in time says nothing of publication',
    page: { publishedOn: null, before: '<p>撰写时间</p><p>2024年01月12日 17:12:21</p>' },
    expected: 'incomplete',
    says: 'incomplete.undated',
  },
  {
    name: 'signed too late',
    page: { publishedOn: null, prose: { other: '无。\n青禾县水务局\n二〇二四年二月二十日' } },
    expected: 'failed',
    message: '2024-02-20',
  },
  {
    name: 'a report put right after the date',
    page: { publishedOn: '2024-04-12' },
    edit: ({ page }) => {
      page.title = '青禾县水务局2023年政府信息公开工作年度报告（更正）_青禾县人民政府';
    },
    expected: 'incomplete',
    says: 'incomplete.again',
    severity: 'notice',
    message: '2024-04-12',
    legitimate: true,
  },
  {
    name: 'years after, as pages moved to a new site are dated',
    page: { publishedOn: '2026-02-06' },
    expected: 'incomplete',
    says: 'incomplete.again',
    legitimate: true,
  },
  { name: 'late within the two years after', page: { publishedOn: '2025-12-30' }, expected: 'failed' },
  {
    name: 'no date on the page',
    page: { publishedOn: null },
    expected: 'incomplete',
    says: 'incomplete.undated',
    severity: 'notice',
  },
  ...(
    [
      ['http://www.qinghe.gov.cn/zfxxgknb/202401/t20240115_3271106.html', '2024-01-15'],
      ['http://www.qinghe.gov.cn/art/2024/3/5/art_1229617074_60390.html', '2024-03-05'],
    ] as const
  ).map(([url, day]) => ({
    name: `no date on the page, one in its address: ${day}`,
    page: { publishedOn: null },
    edit: ({ page }: AuditDocument) => {
      page.url = url;
    },
    expected: 'incomplete' as const,
    says: 'incomplete.addressed',
    severity: 'notice' as const,
    message: day,
  })),
  {
    name: 'no date on the page, the address is of a column that is older',
    page: { publishedOn: null },
    edit: ({ page }) => {
      page.url = 'http://www.qinghe.gov.cn/2019/6/12/zfxxgknb/3271106.html';
    },
    expected: 'incomplete',
    says: 'incomplete.undated',
  },
  {
    name: 'a draft without a date',
    page: { publishedOn: null },
    edit: ({ page }) => {
      page.draft = true;
    },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'a draft dated late',
    page: { publishedOn: null, before: '<p>成文日期：2024-02-20</p>' },
    edit: ({ page }) => {
      page.draft = true;
    },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: "a government's report in March",
    page: { issuer: '青禾县人民政府', publishedOn: '2024-03-29' },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: "a government's office in March",
    page: { issuer: '青禾县人民政府办公室', publishedOn: '2024-03-29' },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a township has no date of its own',
    page: { issuer: '石桥镇人民政府', publishedOn: '2024-05-01' },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'nor a sub-district',
    page: { issuer: '东湖街道办事处', publishedOn: '2024-05-01' },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'nor a ministry',
    page: { issuer: '水利部', publishedOn: '2024-05-01' },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'nor a development zone',
    page: { issuer: '临川经济开发区管理委员会', publishedOn: '2024-05-01' },
    expected: 'notApplicable',
    legitimate: true,
  },
  ...['国家税务总局青禾县税务局', '湖南省税务局', '长沙海关', '青禾县气象局'].map((issuer) => ({
    name: `nor ${issuer}, which is under no government of its place`,
    page: { issuer, publishedOn: '2024-05-01' },
    expected: 'notApplicable' as const,
    legitimate: true as const,
  })),
  {
    name: 'a tax office in January',
    page: { issuer: '国家税务总局青禾县税务局', publishedOn: '2024-01-30' },
    expected: 'passed',
  },
  {
    name: 'a department on the last day of January',
    page: { publishedOn: '2024-01-31' },
    expected: 'passed',
    legitimate: true,
  },
  { name: 'and on the day after it', page: { publishedOn: '2024-02-01' }, expected: 'failed' },
  {
    name: 'a government on the last day of March',
    page: { issuer: '青禾县人民政府', publishedOn: '2024-03-31' },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'and on the day after that',
    page: { issuer: '青禾县人民政府', publishedOn: '2024-04-01' },
    expected: 'failed',
    message: '2024-03-31',
  },
] satisfies Case[];
