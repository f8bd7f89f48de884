import type { Case } from '../cases';

const sentence = (topic: string, i: number) =>
  `本机关围绕${topic}${'甲乙丙丁戊己庚辛壬癸子丑'[i]}类重点工作做好政府信息公开并回应群众关切。`;
const prose = (topic: string) => ({ overview: Array.from({ length: 12 }, (_, i) => sentence(topic, i)).join('') });

export default [
  {
    name: 'other sentences',
    page: { prose: prose('水利建设') },
    previous: { year: 2022, prose: prose('河道治理') },
    expected: 'passed',
  },
  {
    name: 'the same sentences',
    page: { prose: prose('水利建设') },
    previous: { year: 2022, prose: prose('水利建设') },
    expected: 'failed',
    severity: 'warning',
    message: '%',
  },
  {
    name: 'few sentences are alike everywhere',
    page: {},
    previous: { year: 2022 },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'of another body',
    page: { prose: prose('水利建设') },
    previous: { year: 2022, issuer: '白石县水务局', prose: prose('水利建设') },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'an imported report of last year asks',
    page: { prose: prose('水利建设') },
    previous: { year: 2022, prose: prose('水利建设') },
    doubt: 'imported',
    expected: 'incomplete',
    says: 'incomplete.imported',
    severity: 'warning',
    message: '导入',
  },
  {
    name: 'one of another site asks',
    page: { prose: prose('水利建设') },
    previous: { year: 2022, prose: prose('水利建设') },
    doubt: 'otherSite',
    expected: 'incomplete',
    says: 'incomplete.otherSite',
    severity: 'warning',
    message: '另一个网站',
  },
  {
    name: 'one of perhaps the same body asks, whatever else is in doubt',
    page: { issuer: '朝阳区教育局', prose: prose('水利建设') },
    previous: { year: 2022, issuer: '朝阳区教育局', prose: prose('水利建设') },
    doubt: 'imported',
    expected: 'incomplete',
    says: 'incomplete.perhapsSame',
    severity: 'warning',
    message: '同一机关',
  },
  {
    name: 'an imported report that agrees passes',
    page: { prose: prose('水利建设') },
    previous: { year: 2022, prose: prose('河道治理') },
    doubt: 'imported',
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
