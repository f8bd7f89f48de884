import type { Case } from '../cases';

const whole =
  '通过政府网站发布信息312条，发布政策解读12篇，回应关切6次，公开教育领域信息45条。制发行政规范性文件2件，废止1件，现行有效9件。设立公开平台3个，开设政务公开专区1处，编发政府公报4期。';

export default [
  {
    name: 'every number',
    page: { issuer: '武威市人民政府', year: 2025, prose: { overview: whole } },
    expected: 'passed',
  },
  {
    name: 'no number of zones and gazettes',
    page: {
      issuer: '天祝藏族自治县人民政府',
      year: 2025,
      prose: { overview: whole.replace('，开设政务公开专区1处，编发政府公报4期', '，建好政务公开专区，办好政府公报') },
    },
    expected: 'incomplete',
    severity: 'notice',
    message: '政务公开专区开设数量、政府公报发刊数量',
  },
  {
    name: 'none, told in words, and numbers before their nouns',
    page: {
      issuer: '古浪县教育局',
      year: 2025,
      prose: {
        overview:
          '通过县政府网站公开信息88条，其中教育类60条。发布3篇解读材料，回应群众关切2件。本年度未制发行政规范性文件。建成1处政务公开专区、2个公开平台。未编发政府公报。',
      },
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'without any in another region',
    page: { issuer: '平潭县人民政府', year: 2025 },
    expected: 'notApplicable',
    legitimate: true,
  },
] satisfies Case[];
