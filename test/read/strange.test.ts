import { expect, test } from 'vitest';
import { htmlSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { tableOf } from '../../lib/forms';
import { readReport } from '../../lib/read/reading';
import { figureSets } from '../generate';

/**
 * Markup that no family of the generator has, observed or invented: only the applications table; other sections are
 * prose.
 */
const set = figureSets().find(({ id }) => id === 'pingtan-2021');
const block = tableOf('2021', 'applications')?.blocks[0];
if (!set || !block) throw new Error('no figures of 2021');
const { rows, columns } = block;
const text = (row: string, column: string): string => set.figures.applications?.[row]?.[column] ?? '';
const lines = rows.map(({ id, label }) => ({ label, values: columns.map((column) => text(id, column.id)) }));
const cells = (values: string[]): string => values.map((value) => `<td>${value}</td>`).join('');
const heads = columns.map(({ label }) => label);

const MARKUP: Record<string, string> = {
  'a definition list': `<dl>${lines.map(({ label, values }) => `<dt>${label}</dt>${values.map((v) => `<dd>${v}</dd>`).join('')}`).join('')}</dl>`,
  'rows as sentences': lines.map(({ label, values }) => `<p>${label}：${values.join('、')}</p>`).join(''),
  'one paragraph with semicolons': `<p>${lines.map(({ label, values }) => `${label} ${values.join(' ')}`).join('；')}</p>`,
  'a table a row': lines
    .map(({ label, values }) => `<table><tr><td>${label}</td>${cells(values)}</tr></table>`)
    .join(''),
  'units in heads and cells': `<table><tr><td></td>${cells(heads.map((head) => `${head}（件）`))}</tr>${lines.map(({ label, values }) => `<tr><td>${label}</td>${cells(values.map((v) => `${v} 件`))}</tr>`).join('')}</table>`,
  'serial numbers and remarks': `<table><tr><td>序号</td><td>项目</td>${cells(heads)}<td>备注</td></tr>${lines.map(({ label, values }, i) => `<tr><td>${i + 1}</td><td>${label}</td>${cells(values)}<td></td></tr>`).join('')}</table>`,
  'whole columns pasted into cells': `<table><tr><td>${lines.map(({ label }) => label).join('<br>')}</td>${columns.map((_, i) => `<td>${lines.map(({ values }) => values[i]).join('<br>')}</td>`).join('')}</tr></table>`,
  'the total first': `<table><tr><td></td>${cells([heads[6] as string, ...heads.slice(0, 6)])}</tr>${lines.map(({ label, values }) => `<tr><td>${label}</td>${cells([values[6] as string, ...values.slice(0, 6)])}</tr>`).join('')}</table>`,
};

test.each(Object.entries(MARKUP))('%s', (_, markup) => {
  const html = `<title>青禾县民政局2021年政府信息公开工作年度报告</title><h2>一、总体情况</h2><p>工作有序开展。</p>
    <h2>三、收到和处理政府信息公开申请情况</h2>${markup}<h2>四、政府信息公开行政复议、行政诉讼情况</h2>`;
  const { report } = readReport(readPage(htmlSource(html, null)).page);
  const read = report?.figures.filter(({ table }) => table === 'applications') ?? [];
  expect(Object.fromEntries(read.map(({ row, column, value }) => [`${row} ${column}`, value]))).toEqual(
    Object.fromEntries(
      rows.flatMap(({ id }) => columns.map((column) => [`${id} ${column.id}`, Number(text(id, column.id))])),
    ),
  );
});
