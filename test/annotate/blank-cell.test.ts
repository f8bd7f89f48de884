// @vitest-environment window
import { expect, test } from 'vitest';
import { blankCell } from '../../lib/annotate/blank-cell';
import '../../lib/forms';
import type { Figure, Report } from '../../lib/model/schema';

/** Columns of the table of applications, as the form of 2021 has them. */
const COLUMNS = [
  'naturalPerson',
  'business',
  'research',
  'publicInterest',
  'legalService',
  'otherOrganization',
  'total',
];
const ROWS = ['newReceived', 'carriedIn', 'granted', 'partlyGranted'];

/**
 * A table of these rows, whose cells say what is given, `_` for blank, with labels before them; and what finds the cell of
 * a blank of it, by row and column.
 */
function tableOf(rows: Record<string, string>, { labels = 2, before = '' } = {}) {
  const line = (row: string, values: string) =>
    `<tr>${'<th></th>'.repeat(labels)}${values
      .split(' ')
      .map((value, i) => `<td id="${row}-${COLUMNS[i]}">${value === '_' ? ' \u00a0' : value}</td>`)
      .join('')}</tr>`;
  document.body.innerHTML = `<table>${before}${Object.entries(rows)
    .map(([row, values]) => line(row, values))
    .join('')}</table>`;
  const figures = Object.entries(rows).flatMap(([row, values]) =>
    values.split(' ').map((value, i) => {
      const text = value === '_' ? '' : value;
      return { table: 'applications', row, column: COLUMNS[i], text, value: text ? Number(text) : null } as Figure;
    }),
  );
  const report = {
    year: 2023,
    format: '2021',
    tables: [{ id: 'applications', format: '2021' }],
    figures,
  } as never as Report;
  return (row: string, column: string): string | null => {
    const blank = figures.find((figure) => figure.row === row && figure.column === column) as Figure;
    return blankCell(report, blank, (other) => document.getElementById(`${other.row}-${other.column}`))?.id ?? null;
  };
}

test.each([
  ['after the figure before it', '5 _ _ _ _ _ _', 'business'],
  ['two after it', '5 _ _ _ _ _ _', 'research'],
  ['last of its row', '5 _ _ _ _ _ _', 'total'],
  ['before the figure after it', '_ _ _ _ _ _ 9', 'otherOrganization'],
  ['first of its row', '_ _ _ _ _ _ 9', 'naturalPerson'],
  ['between two', '1 2 3 _ 5 6 7', 'publicInterest'],
  ['between two that are not beside it', '1 _ _ _ _ _ 7', 'publicInterest'],
])('a blank cell is reached from the nearest figure of its row: %s', (_, values, column) => {
  expect(tableOf({ granted: values })('granted', column)).toBe(`granted-${column}`);
});

test('where a neighbour leads to a cell that says something, the next one is asked', () => {
  const find = tableOf({ granted: '1 2 _ 4 5 6 7' });
  // A cell of no column of the form stands in between.
  document.getElementById('granted-business')?.insertAdjacentHTML('afterend', '<td id="odd">8</td>');
  expect(find('granted', 'research')).toBe('granted-research');
});

test('nothing is found where every way leads to a cell that says something, or off the row', () => {
  const find = tableOf({ granted: '1 _ 3 4 5 6 7' });
  document.getElementById('granted-business')?.replaceChildren('2');
  expect(find('granted', 'business')).toBeNull();
  document.getElementById('granted-business')?.remove();
  expect(find('granted', 'business')).toBeNull();
});

const ZEROS = '0 0 0 0 0 0 0';
const BLANK = '_ _ _ _ _ _ _';

test.each([
  ['under a row with figures', { carriedIn: ZEROS, granted: BLANK }],
  ['over a row with figures', { granted: BLANK, partlyGranted: ZEROS }],
  ['two rows under', { newReceived: ZEROS, carriedIn: BLANK, granted: BLANK }],
  ['two rows over', { granted: BLANK, partlyGranted: BLANK, noSuchInformation: ZEROS }],
])('a cell of a row without any figure is reached from another row: %s', (_, rows) => {
  const find = tableOf(rows);
  for (const column of COLUMNS) expect(find('granted', column)).toBe(`granted-${column}`);
});

test('columns are counted from the right, for rows have labels of different numbers of cells', () => {
  const find = tableOf({ carriedIn: ZEROS, granted: BLANK });
  document.getElementById('granted-naturalPerson')?.previousElementSibling?.remove();
  for (const column of COLUMNS) expect(find('granted', column)).toBe(`granted-${column}`);
});

test('a row from which the way leads to a figure is passed over for one from which it leads to a blank', () => {
  const find = tableOf({ carriedIn: ZEROS, granted: BLANK, partlyGranted: ZEROS });
  document
    .getElementById('carriedIn-total')
    ?.parentElement?.insertAdjacentHTML('afterend', `<tr>${'<td>1</td>'.repeat(9)}</tr>`);
  expect(find('granted', 'total')).toBe('granted-total');
});

test('a table without any figure, or a report that does not have the table, has no cell to begin from', () => {
  expect(tableOf(Object.fromEntries(ROWS.map((row) => [row, BLANK])))('granted', 'total')).toBeNull();
});
