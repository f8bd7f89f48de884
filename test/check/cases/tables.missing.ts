import type { Case } from '../cases';

export default [
  { name: 'three tables', page: {}, expected: 'passed' },
  {
    name: 'a heading with neither table nor text',
    page: { tables: { remedies: null } },
    expected: 'failed',
    says: 'failed.empty',
    severity: 'error',
  },
  {
    name: 'a sentence without figures in the place of the table',
    page: { tables: { remedies: null }, prose: { remedies: '本机关严格依法履职。' } },
    expected: 'failed',
  },
  {
    name: 'figures in prose',
    page: { tables: { remedies: null }, prose: { remedies: '2023年，行政复议案件1件，行政诉讼案件1件。' } },
    expected: 'failed',
    says: 'failed.prose',
    severity: 'warning',
  },
  {
    name: 'on a page that may be no report, and lacks a section of one too',
    page: { tables: { remedies: null }, prose: { remedies: '本机关严格依法履职。' }, headings: { other: null } },
    edit: ({ detection }) => {
      detection.perhaps = true;
    },
    expected: 'incomplete',
    toldBy: 'sections.missing',
    legitimate: true,
  },
  {
    name: 'on a page that may be no report it is asked, once',
    page: { tables: { remedies: null }, prose: { remedies: '本机关严格依法履职。' } },
    edit: ({ detection }) => {
      detection.perhaps = true;
    },
    expected: 'incomplete',
    says: 'incomplete.doubtful',
    severity: 'warning',
    message: '统计表未见 1 张',
    legitimate: true,
  },
  {
    name: 'a picture is for a person to look at',
    page: { tables: { remedies: '<p><img src="https://www.example.gov.cn/table.png" width="600" height="300"></p>' } },
    expected: 'incomplete',
    says: 'incomplete.image',
    legitimate: true,
  },
  {
    name: 'an attachment is for a person to open',
    page: { tables: { remedies: '<p><a href="https://www.example.gov.cn/table.xlsx">附件：统计表.xlsx</a></p>' } },
    expected: 'incomplete',
    says: 'incomplete.attachment',
    legitimate: true,
  },
] satisfies Case[];
