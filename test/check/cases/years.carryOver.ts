import type { Case } from '../cases';
import { applications, row } from '../tiny';

/** Reports of a year that carries applications over, and of the next year that carries them in. */
const out = (count: number | string) => ({
  year: 2022,
  cells: {
    ...applications(5),
    ...row('applications newReceived', { naturalPerson: 5 + Number(count), total: 5 + Number(count) }),
    ...row('applications carriedOut', { naturalPerson: count, total: count }),
  },
});
const into = (count: number | string) => ({
  cells: {
    ...applications(5),
    ...row('applications outcomeTotal', { naturalPerson: 5 + Number(count), total: 5 + Number(count) }),
    ...row('applications granted', { naturalPerson: 5 + Number(count), total: 5 + Number(count) }),
    ...row('applications carriedIn', { naturalPerson: count, total: count }),
  },
});

export default [
  { name: 'two out, two in', page: into(2), previous: out(2), expected: 'passed' },
  {
    name: 'two out, one in: one finding for all columns',
    page: into(1),
    previous: out(2),
    expected: 'failed',
    severity: 'error',
    message: '“总计”列',
  },
  { name: 'a blank against a figure', page: into(''), previous: out(2), expected: 'incomplete' },
  { name: 'a blank against zero', page: into(''), previous: out(0), expected: 'passed', legitimate: true },
  {
    name: 'another body says nothing',
    page: into(1),
    previous: { ...out(2), issuer: '白石县水务局' },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'nor a year before last',
    page: into(1),
    previous: { ...out(2), year: 2021 },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'a body by its short name is the same',
    page: { ...into(1), issuer: '青禾县科技局' },
    previous: { ...out(2), issuer: '青禾县科学技术局' },
    expected: 'failed',
  },
  {
    name: 'an imported report of last year asks',
    page: into(1),
    previous: out(2),
    doubt: 'imported',
    expected: 'incomplete',
    says: 'incomplete.imported',
    severity: 'warning',
    message: '导入',
  },
  {
    name: 'one of another site asks',
    page: into(1),
    previous: out(2),
    doubt: 'otherSite',
    expected: 'incomplete',
    says: 'incomplete.otherSite',
    severity: 'warning',
    message: '另一个网站',
  },
  {
    name: 'one of perhaps the same body asks, whatever else is in doubt',
    page: { ...into(1), issuer: '朝阳区教育局' },
    previous: { ...out(2), issuer: '朝阳区教育局' },
    doubt: 'imported',
    expected: 'incomplete',
    says: 'incomplete.perhapsSame',
    severity: 'warning',
    message: '同一机关',
  },
  {
    name: 'an imported report that agrees passes',
    page: into(1),
    previous: out(1),
    doubt: 'imported',
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'that perhaps the same body agrees says nothing',
    page: { ...into(1), issuer: '朝阳区教育局' },
    previous: { ...out(1), issuer: '朝阳区教育局' },
    expected: 'notApplicable',
    legitimate: true,
  },
] satisfies Case[];
