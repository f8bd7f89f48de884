import type { Case } from '../cases';

const long = '本机关认真落实公开要求。'.repeat(90);

export default [
  { name: 'short', page: { issuer: '武威市教育局', year: 2025 }, expected: 'passed' },
  {
    name: '1,080 characters in a county of the region',
    page: { issuer: '民勤县人民政府', year: 2025, prose: { overview: long } },
    expected: 'incomplete',
    severity: 'notice',
    message: '1080',
  },
  {
    name: 'as long in another region',
    page: { issuer: '平潭县人民政府', year: 2025, prose: { overview: long } },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'as long in another year',
    page: { issuer: '武威市教育局', year: 2024, prose: { overview: long } },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'a body that does not say where it is',
    page: { issuer: '市教育局', year: 2025, prose: { overview: long } },
    expected: 'notApplicable',
    legitimate: true,
  },
] satisfies Case[];
