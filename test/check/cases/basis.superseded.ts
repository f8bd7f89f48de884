import type { Case } from '../cases';

export default [
  {
    name: 'the instrument of the year',
    page: { preamble: '按照国办公开办函〔2021〕30号的要求编制。' },
    expected: 'passed',
  },
  {
    name: '60号 in a 2022 report',
    page: { year: 2022, preamble: '按照国办公开办函〔2019〕60号的要求编制。' },
    expected: 'failed',
    severity: 'warning',
    message: '〔2019〕60号',
  },
  {
    name: 'decree 492 in a 2023 report',
    page: { preamble: '根据《政府信息公开条例》（国务院令第492号）编制。' },
    expected: 'failed',
    severity: 'error',
  },
  {
    name: 'the old notice by name only',
    page: {
      preamble: '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》编制。',
    },
    expected: 'failed',
    message: '《关于政府信息公开工作年度报告有关事项的通知》',
  },
  {
    name: 'the notice of a province that is called alike',
    page: {
      preamble:
        '根据《云岭省人民政府办公厅关于编制公布2023年政府信息公开工作年度报告有关事项的通知》和《云岭省人民政府办公厅关于政府信息公开工作年度报告有关事项的通知》编制。',
    },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'a notice with a number of another series',
    page: { preamble: '根据《关于政府信息公开工作年度报告有关事项的通知》（云政办发〔2023〕1号）编制。' },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'the old notice by name in a report of its years',
    page: { year: 2020, preamble: '根据《关于政府信息公开工作年度报告有关事项的通知》编制。' },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'both instruments',
    page: { preamble: '按照国办公开办函〔2021〕30号的要求编制，国办公开办函〔2019〕60号同时参照。' },
    expected: 'incomplete',
    says: 'incomplete.both',
  },
  {
    name: '60号 in a 2020 report',
    page: { year: 2020, preamble: '按照国办公开办函〔2019〕60号的要求编制。' },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'a 2020 report filed late on the later instrument',
    page: { year: 2020, preamble: '按照国办公开办函〔2021〕30号的要求编制。' },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: '492, revised by 711',
    page: { preamble: '根据2007年国务院令第492号公布、2019年国务院令第711号修订的条例编制。' },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'the number of one instrument with the year of another is neither',
    page: { year: 2022, preamble: '按照国办公开办函〔2019〕30号、国办公开办函〔2021〕60号的要求编制。' },
    expected: 'notApplicable',
  },
  {
    name: 'the title of the old notice with the number of the new one: which is meant is not said',
    page: {
      preamble:
        '根据《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2021〕30号）编制。',
    },
    expected: 'notApplicable',
  },
] satisfies Case[];
