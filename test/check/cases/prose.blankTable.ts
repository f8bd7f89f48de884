import type { Case } from '../cases';
import { row } from '../tiny';

const overview = (text: string) => ({ overview: text });
const received = (text: string) => ({ only: ['applications' as const], zero: '', prose: overview(text) });

const COLUMNS = [
  'naturalPerson',
  'business',
  'research',
  'publicInterest',
  'legalService',
  'otherOrganization',
  'total',
];

export default [
  {
    name: 'the table gives what the prose says',
    page: {
      cells: row('applications newReceived', { naturalPerson: 18, total: 18 }),
      only: ['applications'],
      prose: overview('收到政府信息公开申请18件。'),
    },
    expected: 'passed',
  },
  {
    name: '18 in prose, the whole table blank',
    page: received('本年度收到政府信息公开申请18件。'),
    expected: 'failed',
    severity: 'warning',
    message: '18件',
  },
  {
    name: 'every statement of one table is one finding',
    page: received('收到政府信息公开申请18件，其中予以公开11件，不予公开7件。'),
    expected: 'failed',
    message: '3 处',
  },
  {
    name: 'the row alone is blank',
    page: {
      only: ['applications'],
      cells: row('applications carriedIn', Object.fromEntries(COLUMNS.map((column) => [column, '']))),
      prose: overview('收到政府信息公开申请0件，上年结转2件。'),
    },
    expected: 'failed',
  },
  {
    name: 'a normative document beside a blank cell',
    page: { only: ['proactive'], zero: '', prose: overview('制发行政规范性文件3件。') },
    expected: 'failed',
  },
  {
    name: 'none in prose, and nothing in the table',
    page: received('未收到政府信息公开申请，未发生行政复议、行政诉讼。'),
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: "a part, and last year's, are no statements of the row",
    page: received('去年收到政府信息公开申请30件。'),
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'the total is blank and its row is not',
    page: {
      only: ['applications'],
      cells: row('applications newReceived', { naturalPerson: 18, total: '' }),
      prose: overview('收到政府信息公开申请18件。'),
    },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
