import { type FormTable, formCells, tableOf } from '../../../lib/forms';
import type { Case } from '../cases';
import { tinyPage } from '../tiny';

const cells = formCells(tableOf('2021', 'applications') as FormTable);
/** Removes the figures for which `lacks` is true, as if they had not been on the page. */
const without =
  (lacks: (row: string, index: number) => boolean, source: 'table' | 'flattened' = 'table'): Case['edit'] =>
  ({ report }) => {
    if (!report) return;
    report.tables.applications!.source = source;
    report.figures = report.figures.filter(
      ({ table, row, column }) =>
        table !== 'applications' ||
        !lacks(
          row,
          cells.findIndex((cell) => cell.row === row && cell.column === column),
        ),
    );
  };

export default [
  { name: 'all rows and columns', page: {}, expected: 'passed' },
  {
    name: 'a row is missing',
    page: {},
    edit: without((row) => row === 'refused.stateSecret'),
    expected: 'failed',
    message: '属于国家秘密',
  },
  { name: 'a cell is missing', page: {}, edit: without((_, i) => i === 8), expected: 'failed', says: 'failed.cells' },
  {
    name: 'most of the table was not read',
    page: {},
    edit: without((row) => !row.startsWith('refused')),
    expected: 'incomplete',
    severity: 'warning',
  },
  {
    name: 'a cell of a flattened table was not read',
    page: {},
    edit: without((_, i) => i === 8, 'flattened'),
    expected: 'incomplete',
    says: 'incomplete.cells',
  },
  {
    name: 'rows behind a button are not missing',
    page: tinyPage({ only: ['applications'] }).replace(
      /<tr>(?=(?:(?!<\/tr>).)*(?:重复申请|公开出版物))/gs,
      '<tr style="display:none">',
    ),
    expected: 'incomplete',
    says: 'incomplete.hidden',
    severity: 'warning',
  },
  {
    name: 'a hidden row that is none of the form',
    page: tinyPage({ only: ['applications'] }).replace(
      /<\/table>/g,
      '<tr style="display:none"><td>导出</td></tr></table>',
    ),
    expected: 'passed',
    legitimate: true,
  },
  { name: 'the shorter form of 2019 is whole', page: { year: 2020 }, expected: 'passed', legitimate: true },
  {
    name: 'on a page that may be no report a row that is missing is asked',
    page: {},
    edit: (document) => {
      without((row) => row === 'refused.stateSecret')?.(document);
      document.detection.perhaps = true;
    },
    expected: 'incomplete',
    legitimate: true,
  },
] satisfies Case[];
