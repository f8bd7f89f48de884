import type { Case } from '../cases';
import { row } from '../tiny';

const table = {
  ...row('remedies review', { upheld: 170, total: 170 }),
  ...row('remedies litigationDirect', { upheld: 70, total: 70 }),
  ...row('remedies litigationAfterReview', { upheld: 7, total: 7 }),
};

export default [
  {
    name: 'as in the table',
    page: { cells: table, prose: { overview: '行政复议案件170件，行政诉讼案件77件。' } },
    expected: 'passed',
  },
  {
    name: '134 and 57 in prose, 170 and 77 in the table',
    page: { cells: table, prose: { overview: '行政复议案件134件，行政诉讼案件57件。' } },
    expected: 'failed',
    message: '170',
  },
  {
    name: "the office's own",
    page: { issuer: '青禾县人民政府办公室', cells: table, prose: { overview: '县政府办公室行政复议案件3件。' } },
    expected: 'incomplete',
    says: 'incomplete.share',
  },
  {
    name: 'litigation is both groups together',
    page: { cells: table, prose: { remedies: '全年行政诉讼案件77件。' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'nothing stated',
    page: { cells: table, prose: { overview: '依法办理行政复议、行政诉讼案件。' } },
    expected: 'notApplicable',
    legitimate: true,
  },
] satisfies Case[];
