import type { Case } from '../cases';
import { row } from '../tiny';

const regulations = row('proactive regulations', { made: 2, repealed: 0, inForce: 2 });

export default [
  { name: 'a county without 规章', page: {}, expected: 'passed' },
  {
    name: '2/0/2 for a township',
    page: { issuer: '石桥镇人民政府', cells: regulations },
    expected: 'failed',
    message: '2/0/2',
  },
  { name: 'for a county', page: { issuer: '青禾县人民政府', cells: regulations }, expected: 'failed' },
  { name: 'for a bureau of a city', page: { issuer: '临川市教育局', cells: regulations }, expected: 'failed' },
  { name: 'for a zone', page: { issuer: '临川综合实验区', cells: regulations }, expected: 'failed' },
  {
    name: 'where only the text says that it is a town’s',
    page: {
      title: '2023年政府信息公开工作年度报告',
      prose: { overview: '汇报我镇2023年政府信息公开工作。' },
      cells: regulations,
    },
    expected: 'failed',
    message: '2/0/2',
  },
  { name: 'for a county-level city', page: { issuer: '舒兰市人民政府', cells: regulations }, expected: 'failed' },
  {
    name: 'a city with districts makes them',
    page: { issuer: '本溪市人民政府', cells: regulations },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'for a department, in prose',
    page: {
      issuer: '青禾县水务局',
      tables: { proactive: null },
      prose: { proactive: '主动公开规章1件，规范性文件7件。' },
    },
    expected: 'failed',
    says: 'failed.prose',
  },
  {
    name: 'a province makes them',
    page: { issuer: '云岭省人民政府', cells: regulations },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'a ministry makes them',
    page: { issuer: '水利部', cells: regulations },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'a city with districts may',
    page: { issuer: '临川市人民政府', cells: regulations },
    expected: 'notApplicable',
    legitimate: true,
  },
] satisfies Case[];
