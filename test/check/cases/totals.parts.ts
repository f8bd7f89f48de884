import type { Case } from '../cases';

/** The list that a report of 2015 appends. */
const list = (...rows: [label: string, year: string, cumulative: string][]): string =>
  `<table><tr><td>指标名称</td><td>计量单位</td><td>2015年度</td><td>历年累计</td></tr>${rows
    .map(([label, year, total]) => `<tr><td>${label}</td><td>条</td><td>${year}</td><td>${total}</td></tr>`)
    .join('')}</table>`;

const ways = (received: string, inPerson: string): string =>
  list(
    ['主动公开文件数', '206', '1210'],
    ['受理依申请公开信息总数', received, '9'],
    ['其中：1、当面申请数', inPerson, '4'],
    ['2、网上申请数', '3', '5'],
    ['3、信函、传真申请数', '0', '0'],
  );

/** A list run together as text: only the sum shows which digits belong to which figure. */
const RUN =
  '<p>指标名称计量单位2015年度历年累计受理依申请公开信息总数条1216其中：1、当面申请数条11142、网上申请数条123、信函、传真申请数条00</p>';

export default [
  { name: 'the ways make what was received', page: { year: 2015, after: ways('7', '4') }, expected: 'passed' },
  {
    name: 'they do not',
    page: { year: 2015, after: ways('8', '4') },
    expected: 'failed',
    message: '各分项之和是 7，总数写的是 8，相差 1',
  },
  {
    name: 'a blank part that might mend it',
    page: { year: 2015, after: ways('8', '') },
    expected: 'incomplete',
    toldBy: 'values.blank',
  },
  {
    name: 'a way that no edition knows may be part of it',
    page: {
      year: 2015,
      after: list(
        ['主动公开文件数', '206', '1210'],
        ['受理依申请公开信息总数', '8', '9'],
        ['其中：1、当面申请数', '4', '4'],
        ['2、网上申请数', '3', '5'],
        ['3、驻点代收数', '1', '1'],
      ),
    },
    expected: 'notApplicable',
    legitimate: true,
  },
  {
    name: 'website and gazette are not always all channels',
    page: {
      year: 2015,
      after: list(
        ['主动公开文件数', '2026', '2026'],
        ['其中：1、政府网站公开数', '1795', '1795'],
        ['2、政府公报公开数', '0', '0'],
        ['受理依申请公开信息总数', '0', '0'],
        ['其中：1、当面申请数', '0', '0'],
      ),
    },
    expected: 'passed',
    legitimate: true,
  },
  {
    name: 'figures recovered by the equation',
    page: { year: 2015, after: RUN },
    expected: 'incomplete',
    says: 'incomplete.recovered',
  },
] satisfies Case[];
