import { expect, test } from 'vitest';
import { audit } from '../../lib/audit';
import { textSource } from '../../lib/document/html/parsed';
import { readPage } from '../../lib/document/html/read-page';
import { editionOfYear, type TableId, tableOf } from '../../lib/forms';

const HEADINGS: [TableId, string][] = [
  ['proactive', '二、主动公开政府信息情况'],
  ['applications', '三、收到和处理政府信息公开申请情况'],
];

interface Flat {
  lines: string[];
  /** The printed number of each cell, by row and column. */
  printed: Map<string, number>;
}

/** Returns a table with a different number in each cell, one cell per line; blank rows have only their label. */
function flat(table: TableId, year: number, blank: string[]): Flat {
  const form = tableOf(editionOfYear(year).id, table);
  if (!form) throw new Error(`no table ${table}`);
  const printed = new Map<string, number>();
  let number = 100;
  const lines = form.blocks.flatMap(({ head, columns, rows }) => [
    ...(head ? [head] : []),
    ...columns.map(({ label }) => label),
    ...rows.flatMap(({ id, heads = [], label }) => {
      const cells = columns.map((column) => {
        number++;
        if (blank.includes(id)) return [];
        printed.set(`${id} ${column.id}`, number);
        return [String(number)];
      });
      return [...heads, label, ...cells.flat()];
    }),
  ]);
  return { lines, printed };
}

const rowsOf = (table: TableId, year: number): string[] =>
  tableOf(editionOfYear(year).id, table)?.blocks.flatMap(({ rows }) => rows.map(({ id }) => id)) ?? [];

/** Returns the cells read with another value than is printed, and how many cells are read. */
function misread(table: TableId, heading: string, year: number, blank: string[], mark: string, given?: string[]) {
  const { lines: all, printed } = flat(table, year, blank);
  const lines = given ?? all;
  const text = [
    `青禾县水务局${year}年政府信息公开工作年度报告`,
    '一、总体情况',
    `${year}年，我局公开信息52条。`,
    heading,
    lines.join(mark),
    '五、存在的主要问题及改进情况',
    '公开不够及时。',
  ];
  const { report, findings } = audit(readPage(textSource(text.join('\n\n'), null)).page, { language: 'en' });
  const read = report?.figures.filter((figure) => figure.table === table && figure.value !== null) ?? [];
  return {
    wrong: read
      .filter(({ row, column, value }) => printed.get(`${row} ${column}`) !== value)
      .map(({ row, column, value }) => `${row} ${column} = ${value}`),
    share: read.length / printed.size,
    blank: new Set(report?.figures.flatMap(({ row, value, text }) => (value === null && text === '' ? [row] : []))),
    isLacking: findings.some(({ rule, outcome }) => rule === 'tables.incomplete' && outcome === 'failed'),
  };
}

const CASES = HEADINGS.flatMap(([table, heading]) =>
  [2020, 2022].flatMap((year) =>
    ['\n', ' ', '\n|\n'].map((mark) => ({ table, heading, year, mark, rows: rowsOf(table, year) })),
  ),
);

test.each(CASES)(
  '$table of $year: a blank row takes the figures of no other',
  ({ table, heading, year, mark, rows }) => {
    for (const row of rows) {
      const { wrong, share } = misread(table, heading, year, [row], mark);
      expect(wrong, row).toEqual([]);
      expect(share, row).toBeGreaterThan(0.85);
    }
  },
);

test.each(CASES)('$table of $year: nor do two blank rows', ({ table, heading, year, mark, rows }) => {
  for (const [i, row] of rows.slice(0, -1).entries()) {
    expect(misread(table, heading, year, [row, rows[i + 1] as string], mark).wrong, row).toEqual([]);
  }
});

test.each(CASES)('$table of $year: a row that lacks a figure is not read with another’s', (given) => {
  const { table, heading, year, mark, rows } = given;
  for (const row of [rows[0], rows.at(-1)] as string[]) {
    const { lines, printed } = flat(table, year, []);
    const [first] = [...printed].filter(([cell]) => cell.startsWith(`${row} `)).map(([, value]) => String(value));
    const { wrong } = misread(
      table,
      heading,
      year,
      [],
      mark,
      lines.filter((line) => line !== first),
    );
    expect(wrong, row).toEqual([]);
  }
});

test.each(CASES.filter(({ mark, table }) => mark === '\n' && table === 'proactive'))(
  '$table of $year: a row whose label is there is blank, and not missing',
  ({ table, heading, year, mark, rows }) => {
    for (const row of rows.slice(0, -1)) {
      const { blank, isLacking } = misread(table, heading, year, [row], mark);
      expect([...blank], row).toEqual([row]);
      expect(isLacking, row).toBe(false);
    }
  },
);
