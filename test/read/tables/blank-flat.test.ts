import { describe, expect, test } from 'vitest';
import { audit } from '../../../lib/audit';
import { textSource } from '../../../lib/document/html/parsed';
import { readPage } from '../../../lib/document/html/read-page';
import { editionOfYear, formCells, type TableId, tableOf } from '../../../lib/forms';

/** Returns the labels of a table in reading order, each once per row or block. */
function labelsOf(table: TableId, year: number): string[] {
  const form = tableOf(editionOfYear(year).id, table);
  if (!form) throw new Error(`no table ${table}`);
  return form.blocks.flatMap(({ head, columns, rows }) => {
    const names = columns.map(({ label }) => label);
    if (form.layout === 'line') return rows.flatMap(({ label }) => [label, ...names]);
    return [...(head ? [head] : []), ...names, ...rows.flatMap(({ heads = [], label }) => [...heads, label])];
  });
}

/** Audits a report of 2020 with these lines as table two, or as another table under its heading. */
function auditOf(lines: string[], heading = '二、主动公开政府信息情况') {
  const text = [
    '青禾县水务局2020年政府信息公开工作年度报告',
    '一、总体情况',
    '2020年，我局公开信息52条。',
    heading,
    ...lines,
    '五、存在的主要问题及改进情况',
    '公开不够及时。',
  ];
  return audit(readPage(textSource(text.join('\n\n'), null)).page, { language: 'en' });
}
const valuesOf = ({ report }: ReturnType<typeof auditOf>, table: TableId) =>
  report?.figures.filter((figure) => figure.table === table).map(({ value, text }) => [value, text]) ?? [];
const told = ({ findings }: ReturnType<typeof auditOf>, table: TableId): string[] =>
  findings.flatMap(({ rule, outcome, data }) => (data?.table === table ? [`${rule} ${outcome}`] : []));

describe('a form left blank, of which its labels alone are left', () => {
  test.each([
    ['proactive', '二、主动公开政府信息情况'],
    ['applications', '三、收到和处理政府信息公开申请情况'],
    ['remedies', '四、政府信息公开行政复议、行政诉讼情况'],
  ] as const)('%s', (table, heading) => {
    const result = auditOf(labelsOf(table, 2020), heading);
    const cells = formCells(tableOf(editionOfYear(2020).id, table) as NonNullable<ReturnType<typeof tableOf>>);
    expect(valuesOf(result, table)).toEqual(cells.map(() => [null, '']));
    expect(result.report?.tables[table]?.source).toBe('flattened');
    expect(told(result, table)).toEqual(['values.blank incomplete']);
  });

  test('a figure among the labels is not told whose it is by that', () => {
    const result = auditOf([...labelsOf('proactive', 2020), '5']);
    expect(valuesOf(result, 'proactive').every(([value, text]) => value !== null || text !== '')).toBe(true);
  });

  test.each([
    [['本年规章、规范性文件、行政许可、行政处罚、行政强制均无变化。']],
    [['规章', '规范性文件', '行政许可']],
    [['行政许可', '我局不涉及。', '行政处罚', '我局不涉及。']],
  ])('words that are labels too make no table: %j', (lines) => {
    const result = auditOf(lines);
    expect(valuesOf(result, 'proactive')).toEqual([]);
    expect(told(result, 'proactive')).toEqual(['tables.missing failed']);
  });
});
