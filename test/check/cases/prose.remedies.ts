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
    name: 'litigation of one kind alone, and the other beside it in the table',
    page: { cells: table, prose: { remedies: '全年因政府信息公开行政诉讼案件7件，均为复议后起诉。' } },
    expected: 'incomplete',
    says: 'incomplete.counted',
  },
  {
    name: 'results without their noun, which are those of litigation',
    page: {
      cells: {
        ...row('remedies review', { upheld: 4, total: 4 }),
        ...row('remedies litigationDirect', { upheld: 3, total: 3 }),
      },
      prose: { remedies: '政府信息公开行政诉讼3件，行政复议4件，维持3件。' },
    },
    expected: 'incomplete',
    says: 'incomplete.counted',
  },
  {
    name: 'results with their noun, wrong, though litigation has as many',
    page: {
      cells: {
        ...row('remedies review', { upheld: 4, total: 4 }),
        ...row('remedies litigationDirect', { upheld: 3, total: 3 }),
      },
      prose: { remedies: '政府信息公开行政复议维持3件。' },
    },
    expected: 'failed',
  },
  {
    name: 'none of litigation, and the table has some of one kind',
    page: {
      cells: row('remedies litigationDirect', { upheld: 3, total: 3 }),
      prose: { remedies: '因政府信息公开提起行政诉讼0件。' },
    },
    expected: 'failed',
  },
  {
    name: 'nothing stated',
    page: { cells: table, prose: { overview: '依法办理行政复议、行政诉讼案件。' } },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'none in prose, 170 in the table',
    page: { cells: table, prose: { overview: '未发生因政府信息公开引起的行政复议。' } },
    expected: 'failed',
  },
  {
    name: 'reviews of every kind are no matter of this table',
    page: {
      issuer: '青禾县司法局',
      cells: table,
      prose: {
        overview: '局机关全年办理行政复议案件350件、行政诉讼案件12件，其中涉及政府信息公开的行政复议案件170件。',
      },
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'results of each group',
    page: { cells: table, prose: { overview: '因政府信息公开被申请行政复议170件，诉讼77件，均获维持。' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'all upheld in prose, some pending in the table',
    page: {
      cells: { ...table, ...row('remedies review', { upheld: 5, pending: 2, total: 7 }) },
      prose: { overview: '因政府信息公开被申请行政复议7件，均获维持。' },
    },
    expected: 'incomplete',
    says: 'incomplete.counted',
  },
  {
    name: 'more than the table has, and not said to be of disclosure',
    page: { cells: table, prose: { remedies: '全市行政复议案件312件。' } },
    expected: 'incomplete',
    says: 'incomplete.counted',
  },
  {
    name: 'results of reviews that are not said to be of disclosure',
    page: { cells: table, prose: { remedies: '全市行政复议案件312件，其中结果维持280件。' } },
    expected: 'incomplete',
    says: 'incomplete.counted',
  },
  {
    name: 'more than the table has, of disclosure',
    page: { cells: table, prose: { remedies: '因政府信息公开被申请行政复议312件。' } },
    expected: 'failed',
  },
  {
    name: '72 upheld in prose, 27 in the table',
    page: {
      cells: { ...table, ...row('remedies review', { upheld: 27, corrected: 143, total: 170 }) },
      prose: { overview: '政府信息公开行政复议170件，其中结果维持72件，结果纠正98件。' },
    },
    expected: 'failed',
    message: '72',
  },
] satisfies Case[];
