import type { Case } from '../cases';

export default [
  { name: 'nobody named', page: {}, expected: 'passed' },
  {
    name: 'a list of names',
    page: { prose: { overview: '工作人员名单\n姓  名\n职  务\n张三\n科长' } },
    expected: 'incomplete',
    severity: 'notice',
  },
  { name: 'a group with its members', page: { prose: { overview: '领导小组\n组长：王小明' } }, expected: 'incomplete' },
  { name: 'an identity number', page: { prose: { overview: '身份证号11010119900101123X。' } }, expected: 'incomplete' },
  {
    name: 'a group by offices',
    page: { prose: { overview: '成立领导小组，组长：由局长担任，成员：各科室负责人。' } },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'index numbers and telephones',
    page: { prose: { overview: '索引号：002986088/2023-00012，电话：0591-12345678。' } },
    expected: 'passed',
    legitimate: true,
  },
] satisfies Case[];
