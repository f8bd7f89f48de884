import type { Case } from '../cases';

export default [
  { name: 'as it is', page: { preamble: '按照国办公开办函〔2021〕30号编制。' }, expected: 'passed' },
  {
    name: '〔2019〕61号 beside the title of the format',
    page: {
      year: 2020,
      preamble: '按照《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕61号）编制。',
    },
    expected: 'failed',
    says: 'failed.title',
    message: '61号',
  },
  {
    name: 'the old title with the new number',
    page: { preamble: '根据《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2021〕30号）编制。' },
    expected: 'failed',
    says: 'failed.title',
    message: '〔2021〕30号',
  },
  {
    name: 'the new title with the old number',
    page: {
      preamble:
        '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2019〕60号）编制。',
    },
    expected: 'failed',
    says: 'failed.title',
  },
  ...[
    '国办公开函〔2021〕30号',
    '公开办函〔2021〕30号',
    '国办开办函〔2021〕30号',
    '国办公开办函〔202130号',
    '国办公开办函〔2021〕30',
    '国办公开办函202130号',
    '国办公开办〔2021〕30号',
    '国办公开〔2021〕30号',
  ].map((number) => ({
    name: `characters lost: ${number}`,
    page: { preamble: `按照${number}编制。` },
    expected: 'failed' as const,
    message: '文号有误',
  })),
  {
    name: '公开办涵',
    page: { preamble: '按照国办公开办涵〔2021〕30号编制。' },
    expected: 'failed',
    message: '国办公开办涵〔2021〕30号',
  },
  {
    name: 'brackets of any kind',
    page: { preamble: '按照国办公开办函[2021]30号、国办公开办函（2021）30号编制。' },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'another series of documents',
    page: { preamble: '按照国办发〔2022〕8号、国办函〔2020〕109号、国办函〔2021〕30号编制。' },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'the series of a province',
    page: { preamble: '按照省政府公开办函〔2021〕30号、湘政办公开函〔2021〕30号编制。' },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'the real 61号, with its own title',
    page: { preamble: '根据《关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）建设专栏。' },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a later notice with the title of an earlier one',
    page: { preamble: '按照《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2027〕12号）编制。' },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a number alone, whatever it is of',
    page: { preamble: '按照国办公开办函〔2019〕61号建设专栏。' },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'title and number agree',
    page: {
      preamble:
        '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。',
    },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
