import type { Case } from '../cases';
import { row } from '../tiny';

const documents = (made: number, repealed: number, inForce: number) =>
  row('proactive normativeDocuments', { made, repealed, inForce });

export default [
  {
    name: 'last year plus made minus repealed',
    page: { cells: documents(5, 1, 44) },
    previous: { year: 2022, cells: documents(2, 0, 40) },
    expected: 'passed',
  },
  {
    name: '698 + 77 − 132 is not 470',
    page: { cells: documents(77, 132, 470) },
    previous: { year: 2022, cells: documents(88, 55, 698) },
    expected: 'failed',
    severity: 'warning',
    message: '643',
  },
  {
    name: 'on the form of 2019',
    page: { year: 2020, cells: row('proactive licensing', { previousItems: 30, change: 0, decisions: 8 }) },
    previous: { year: 2019, cells: row('proactive licensing', { previousItems: 20, change: 5, decisions: 8 }) },
    expected: 'failed',
    message: '25',
  },
  {
    name: 'the forms changed between the years',
    page: { year: 2021, cells: documents(5, 1, 44) },
    previous: { year: 2020 },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'no report of last year',
    page: { cells: documents(77, 132, 470) },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'an imported report of last year asks',
    page: { cells: documents(77, 132, 470) },
    previous: { year: 2022, cells: documents(88, 55, 698) },
    doubt: 'imported',
    expected: 'incomplete',
    says: 'incomplete.imported',
    severity: 'warning',
    message: '导入',
  },
  {
    name: 'one of another site asks',
    page: { cells: documents(77, 132, 470) },
    previous: { year: 2022, cells: documents(88, 55, 698) },
    doubt: 'otherSite',
    expected: 'incomplete',
    says: 'incomplete.otherSite',
    severity: 'warning',
    message: '另一个网站',
  },
  {
    name: 'one of perhaps the same body asks, whatever else is in doubt',
    page: { issuer: '朝阳区教育局', cells: documents(77, 132, 470) },
    previous: { year: 2022, issuer: '朝阳区教育局', cells: documents(88, 55, 698) },
    doubt: 'imported',
    expected: 'incomplete',
    says: 'incomplete.perhapsSame',
    severity: 'warning',
    message: '同一机关',
  },
  {
    name: 'an imported report that agrees passes',
    page: { cells: documents(77, 132, 470) },
    previous: { year: 2022, cells: documents(88, 55, 525) },
    doubt: 'imported',
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
