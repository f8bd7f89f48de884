import { describe, expect, it } from 'vitest';
import { audit } from '../../../lib/audit';
import { flowOf } from '../../../lib/document/geometry/flow';
import type { Run } from '../../../lib/document/geometry/types';
import { writeFlow } from '../../../lib/document/geometry/write-flow';
import { PageWriter } from '../../../lib/document/page-writer';
import { isKnownLabel } from '../../../lib/read/tables/known-labels';
import { sheet, text } from './print';

const LIST: [label: string, unit: string, figure: string][] = [
  ['（一）收到申请数', '件', '12'],
  ['1.当面申请数', '件', '3'],
  ['2.传真申请数', '件', '0'],
  ['3.网络申请数', '件', '9'],
  ['4.信函申请数', '件', ''],
];
const list = (rows: typeof LIST, y: number): Run[] =>
  rows.flatMap(([label, unit, figure], i) => [
    text(label, 60, y + 20 * i),
    text(unit, 300, y + 20 * i),
    ...(figure ? [text(figure, 400, y + 20 * i)] : []),
  ]);
const heads = (y: number): Run[] => [text('指标名称', 70, y), text('计量单位', 285, y), text('2018年度', 385, y)];

const read = (...sheets: Run[][]) => {
  const writer = new PageWriter();
  writer.line('青禾县人民政府2018年政府信息公开工作年度报告');
  writeFlow(writer, flowOf(sheets.map(sheet), isKnownLabel));
  const { report } = audit(writer.finish({ url: null, title: '' }), { language: 'zh-CN' });
  return report?.figures
    .filter(({ table }) => table === 'statistics')
    .map(({ row, value, unit, text: said }) => `${row} ${value ?? `“${said}”`} ${unit}`);
};

describe('a column of units', () => {
  it('stands between the labels and the figures of a list of one column', () => {
    expect(read([...heads(100), ...list(LIST, 130)])).toEqual([
      'applications.received 12 件',
      'applications.received.inPerson 3 件',
      'applications.received.fax 0 件',
      'applications.received.online 9 件',
      'applications.received.letter “” 件',
    ]);
  });

  it('goes on on the next sheet, where few rows are left', () => {
    expect(read([...heads(100), ...list(LIST.slice(0, 4), 130)], list(LIST.slice(4), 60))).toHaveLength(5);
  });

  it('is none of a few words that say a unit by chance', () => {
    const said = flowOf([sheet([text('共计', 60, 100), text('件', 300, 100), text('12', 400, 100)])], isKnownLabel);
    expect(said.every(({ type }) => type === 'paragraph')).toBe(true);
  });
});
