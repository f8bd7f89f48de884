import type { Case } from '../cases';
import { row } from '../tiny';

const table = row('proactive normativeDocuments', { made: 77, repealed: 132, inForce: 470 });
const run: Case['edit'] = ({ report }) => {
  for (const figure of report?.figures ?? []) {
    if (figure.row === 'normativeDocuments') Object.assign(figure, { value: null, text: '77132470' });
  }
};

export default [
  {
    name: 'as in the table',
    page: { cells: table, prose: { overview: '现行有效行政规范性文件470件，制发规范性文件77件。' } },
    expected: 'passed',
  },
  {
    name: '393 in prose, 470 in the table',
    page: { cells: table, prose: { overview: '现行有效行政规范性文件393件。' } },
    expected: 'failed',
    message: '393',
  },
  {
    name: "393 before the year's own 77, 470 in the table",
    page: { cells: table, prose: { overview: '现行有效行政规范性文件393件，本年度制发规范性文件77件。' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'the same with cells run together',
    page: { cells: table, prose: { overview: '现行有效行政规范性文件393件，本年度制发规范性文件77件。' } },
    edit: run,
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'cells run together that cannot end so',
    page: { cells: table, prose: { overview: '现行有效行政规范性文件393件。' } },
    edit: run,
    expected: 'failed',
    says: 'failed.run',
  },
  {
    name: 'cells run together that may',
    page: { cells: table, prose: { overview: '现行有效行政规范性文件470件，制发规范性文件77件。' } },
    edit: run,
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: "the office's own",
    page: { issuer: '青禾县人民政府办公室', cells: table, prose: { overview: '县政府办公室制发规范性文件3件。' } },
    expected: 'incomplete',
    says: 'incomplete.share',
  },
  {
    name: 'cases that were dealt with are not yet decisions',
    page: {
      cells: row('proactive penalties', { decisions: 9 }),
      prose: { overview: '办理行政处罚案件共12起，罚没款3.5万元。' },
    },
    expected: 'incomplete',
    says: 'incomplete.counted',
  },
  {
    name: 'decisions are decisions',
    page: { cells: row('proactive licensing', { decisions: 97 }), prose: { overview: '作出行政许可决定79件。' } },
    expected: 'failed',
    message: '97',
  },
  {
    name: 'money to the decimals that are stated',
    page: {
      cells: row('proactive fees', { amount: '1276.5534' }),
      prose: { overview: '行政事业性收费1276.55万元。' },
    },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
