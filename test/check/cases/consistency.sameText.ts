import type { Case } from '../cases';
import { narrative, narrativeOfBody } from '../narrative';

const OWN = { issuer: '南丹县水利局', prose: { overview: narrativeOfBody('南丹县水利局', '县水利局', 7) } };
const OTHER = { issuer: '德清县财政局', prose: { overview: narrativeOfBody('德清县财政局', '县财政局', 7) } };

export default [
  {
    name: 'the text of another body, with names and numbers exchanged',
    page: OWN,
    others: [OTHER],
    expected: 'incomplete',
    severity: 'warning',
    message: '德清县财政局 2023 年',
  },
  {
    name: 'an imported copy says so',
    page: OWN,
    others: [OTHER],
    isImported: true,
    expected: 'incomplete',
    says: 'incomplete.imported',
    message: '导入',
  },
  {
    name: 'another text',
    page: OWN,
    others: [{ ...OTHER, prose: { overview: narrative(8, 40) } }],
    expected: 'passed',
  },
  {
    name: 'its own text of last year',
    page: OWN,
    others: [{ ...OWN, year: 2022 }],
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a text that its whole region has',
    page: OWN,
    others: [OTHER, { ...OTHER, issuer: '德清县民政局' }, { ...OTHER, issuer: '德清县教育局' }],
    expected: 'passed',
    legitimate: true,
  },
  { name: 'nothing to compare with', page: OWN, expected: 'notApplicable' },
] satisfies Case[];
