/**
 * Visible changes of a table that its reader understands: the figures of the form stay the same, or become
 * undetermined.
 */

/** The tables of a page of the family `official-table`: proactive, applications, remedies. */
type Tables = [HTMLTableElement, HTMLTableElement, HTMLTableElement];

export interface Variant {
  id: string;
  /** `same`: every figure is read. `open`: some are undetermined, and must stay unread. */
  outcome: 'same' | 'open';
  apply(document: Document, tables: Tables): void;
}

const FIGURES = 7;
const HEAD_ROWS = 3;

const figuresOf = (row: HTMLTableRowElement): HTMLTableCellElement[] => [...row.cells].slice(-FIGURES);
const bodyOf = (table: HTMLTableElement): HTMLTableRowElement[] => [...table.rows].slice(HEAD_ROWS);
const numberIn = (cell: Element): number => Number(cell.textContent);
const labelOf = (row: HTMLTableRowElement): HTMLTableCellElement => row.cells[row.cells.length - FIGURES - 1]!;

function element(document: Document, tag: string, html = '', attributes: Record<string, string> = {}): HTMLElement {
  const made = document.createElement(tag);
  made.innerHTML = html;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

const same = (id: string, apply: Variant['apply']): Variant => ({ id, outcome: 'same', apply });
const open = (id: string, apply: Variant['apply']): Variant => ({ id, outcome: 'open', apply });

/** Adds a column to the applications table, at index `at` of the seven, with its own heading. */
const column = (id: string, at: 0 | 6 | 7, head: string, value: (row: HTMLTableRowElement, i: number) => string) =>
  same(`a column ${id}`, (document, [, table]) => {
    const [first, second] = [...table.rows];
    first!.cells[1]!.colSpan += 1;
    second!.insertBefore(
      element(document, 'td', head, { rowspan: '2' }),
      second!.cells[at === 0 ? 0 : at === 6 ? 2 : 3] ?? null,
    );
    for (const [i, row] of bodyOf(table).entries())
      row.insertBefore(element(document, 'td', value(row, i)), figuresOf(row)[at] ?? null);
  });
const organisations = (row: HTMLTableRowElement): string =>
  String(
    figuresOf(row)
      .slice(1, 6)
      .reduce((sum, cell) => sum + numberIn(cell), 0),
  );
const share = (row: HTMLTableRowElement): string => (numberIn(figuresOf(row)[6]!) / 7).toFixed(1);

const COLUMNS: Variant[] = [
  column('小计 before 总计', 6, '小计', organisations),
  column('法人小计 before 总计', 6, '法人小计', organisations),
  column('占比 behind', 7, '占比', (row) => `${share(row)}%`),
  column('占比 without its sign', 7, '占比（%）', share),
  column('占比 in front', 0, '占比', (row) => `${share(row)}%`),
  column('备注, empty', 7, '备注', () => ''),
  column('备注, with words', 7, '备注', (_, i) => (i === 3 ? '另见附件说明' : '')),
  column('上年总计', 7, '上年总计', (_, i) => String(i * 3)),
  column('of another year', 7, '2020年', (_, i) => String(i * 3)),
  column('同比增减', 7, '同比增减', (_, i) => String(i * 3 - 5)),
  column('上年数 in front', 0, '上年数', (_, i) => String(i * 3)),
  column('行次', 0, '行次', (_, i) => String(i + 1)),
  same('a column 序号 before the labels', (document, [, table]) => {
    table.rows[0]!.prepend(element(document, 'td', '序号', { rowspan: '3' }));
    for (const [i, row] of bodyOf(table).entries()) row.prepend(element(document, 'td', String(i + 1)));
  }),
  same('a column 单位', (document, [, table]) => {
    table.rows[0]!.insertBefore(element(document, 'td', '单位', { rowspan: '3' }), table.rows[0]!.cells[1]!);
    for (const row of bodyOf(table)) row.insertBefore(element(document, 'td', '件'), figuresOf(row)[0]!);
  }),
  same('numbers of the columns', (document, [, table]) => {
    const numbers = element(document, 'tr', `<td colspan="3">栏次</td>${[1, 2, 3, 4, 5, 6, 7].map(cellOf).join('')}`);
    table.rows[3]!.before(numbers);
  }),
];

const cellOf = (text: string | number): string => `<td>${text}</td>`;

/** Prints two years under each heading; `years` are their labels from left to right. */
const twoYears = (id: string, years: [string, string], isFirst: boolean) =>
  same(id, (document, [, table]) => {
    const [first, second, third] = [...table.rows];
    first!.cells[1]!.colSpan = 14;
    first!.cells[0]!.rowSpan = 4;
    for (const [i, width] of [2, 10, 2].entries()) second!.cells[i]!.colSpan = width;
    for (const head of third!.cells) head.colSpan = 2;
    const rows = bodyOf(table);
    rows[0]!.before(
      element(document, 'tr', Array.from({ length: FIGURES }, () => years.map(cellOf).join('')).join('')),
    );
    for (const row of rows)
      for (const cell of figuresOf(row)) {
        const other = element(document, 'td', String(numberIn(cell) + 3));
        if (isFirst) cell.after(other);
        else cell.before(other);
      }
  });

/** Merges rows of the applications table into one, whose cells have a line for each of them. */
const pasted = (from: number, count: number, separator: string) =>
  same(`${count} rows pasted into one: ${separator}`, (_, [, table]) => {
    const rows = [...table.rows].slice(from, from + count);
    const columns = new Map(rows.map((row) => [row, figuresOf(row).map((cell) => cell.innerHTML)]));
    const [first, ...rest] = rows as [HTMLTableRowElement, ...HTMLTableRowElement[]];
    labelOf(first).innerHTML = rows.map((row) => labelOf(row).innerHTML).join(separator);
    for (const [i, cell] of figuresOf(first).entries())
      cell.innerHTML = rows.map((row) => columns.get(row)?.[i] ?? '').join(separator);
    for (const row of rest) row.remove();
    for (const row of table.rows)
      for (const cell of row.cells)
        if (row.rowIndex <= from && cell.rowSpan > 1 && row.rowIndex + cell.rowSpan > from) cell.rowSpan -= count - 1;
  });

/** Merges several cells of a row, so that one number spans their columns. */
const over = (from: number, to: number) =>
  open(`a number over columns ${from} to ${to}`, (_, [, table]) => {
    const figures = figuresOf(table.rows[5]!);
    figures[from]!.colSpan = to - from + 1;
    for (const cell of figures.slice(from + 1, to + 1)) cell.remove();
  });

const ROWS: Variant[] = [
  twoYears('this year beside the year before', ['2023年', '2022年'], true),
  twoYears('the year before beside this year', ['2022年', '2023年'], false),
  twoYears('本年 beside 上年', ['本年', '上年'], true),
  twoYears('上年 beside 本年', ['上年', '本年'], false),
  pasted(7, 8, '<br>'),
  pasted(7, 8, '<br><br>'),
  pasted(15, 3, '<br>'),
  pasted(3, 2, '<br>'),
  over(0, 1),
  over(1, 5),
  over(0, 6),
  open('a number over two rows', (_, [, table]) => {
    figuresOf(table.rows[7]!)[0]!.rowSpan = 2;
    figuresOf(table.rows[8]!)[0]!.remove();
  }),
  open('a cell too few', (_, [, table]) => figuresOf(table.rows[6]!)[0]!.remove()),
  open('a cell too many', (document, [, table]) => figuresOf(table.rows[6]!)[0]!.before(element(document, 'td', '5'))),
  same('empty rows between', (document, [, table]) => {
    for (const row of bodyOf(table)) row.after(element(document, 'tr', '<td></td>'.repeat(row.cells.length)));
  }),
  same('heads repeated on a second page', (_, [, table]) => {
    const heads = [...table.rows].slice(0, HEAD_ROWS).map((row) => row.cloneNode(true));
    for (const head of heads) table.rows[15]!.before(head);
  }),
  same('two halves side by side', (_, [, table]) => {
    const half = table.cloneNode(true) as HTMLTableElement;
    table.after(half);
    for (const [one, isKept] of [
      [table, (i: number) => i < 4],
      [half, (i: number) => i >= 4],
    ] as const)
      for (const row of bodyOf(one)) for (const [i, cell] of figuresOf(row).entries()) if (!isKept(i)) cell.remove();
    const [top, second, third] = [...table.rows];
    [top!.cells[1]!.colSpan, second!.cells[1]!.colSpan] = [4, 3];
    for (const cell of [second!.cells[2]!, third!.cells[4]!, third!.cells[3]!]) cell.remove();
    const [halfTop, halfSecond, halfThird] = [...half.rows];
    for (const cell of [halfSecond!.cells[0]!, ...[...halfThird!.cells].slice(0, 3)]) cell.remove();
    [halfTop!.cells[1]!.colSpan, halfSecond!.cells[0]!.colSpan] = [3, 2];
  }),
  same('a table of another year before it', (document, [, table]) => {
    const other = table.cloneNode(true) as HTMLTableElement;
    for (const row of bodyOf(other)) for (const cell of figuresOf(row)) cell.textContent = '77';
    other.prepend(element(document, 'caption', '2020年收到和处理政府信息公开申请情况'));
    table.before(other);
  }),
  same('a table of another year behind it', (document, [, table]) => {
    const other = table.cloneNode(true) as HTMLTableElement;
    for (const row of bodyOf(other)) for (const cell of figuresOf(row)) cell.textContent = '77';
    table.after(element(document, 'p', '附：上年度数据'), other);
  }),
];

const HEADS: Variant[] = [
  same('总计 before the others', (_, [, table]) => {
    for (const row of bodyOf(table)) row.insertBefore(figuresOf(row)[6]!, figuresOf(row)[0]!);
    table.rows[1]!.prepend(table.rows[1]!.cells[2]!);
  }),
  same('one row of heads', (_, [, table]) => {
    const labels = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    for (const row of [table.rows[2]!, table.rows[1]!]) row.remove();
    table.rows[0]!.innerHTML = `<td colspan="3"></td>${labels.map(cellOf).join('')}`;
  }),
  same('heads a character to a line', (_, [, table]) => {
    for (const cell of table.rows[2]!.cells) cell.innerHTML = [...(cell.textContent ?? '')].join('<br>');
  }),
  same('heads of their own cells', (_, tables) => {
    for (const table of tables) table.innerHTML = table.innerHTML.replace(/<(\/?)td/g, '<$1th');
  }),
  same('labels without ordinals', (_, [, table]) => {
    for (const row of bodyOf(table))
      labelOf(row).textContent = (labelOf(row).textContent ?? '').replace(/^(?:[一二三四]、|（[一-七]）|\d\.)/, '');
  }),
  same('ordinals in circles', (_, [, table]) => {
    for (const row of bodyOf(table))
      labelOf(row).textContent = (labelOf(row).textContent ?? '').replace(
        /^(\d)\./,
        (_whole, digit: string) => '①②③④⑤⑥⑦⑧'[Number(digit) - 1] ?? '',
      );
  }),
  same('heads without their spans', (_, [, table]) => {
    for (const row of bodyOf(table)) for (const cell of row.cells) cell.rowSpan = 1;
  }),
  same('a table within each cell', (_, [, table]) => {
    for (const row of bodyOf(table))
      for (const cell of figuresOf(row))
        cell.innerHTML = `<table><tbody><tr><td>${cell.innerHTML}</td></tr></tbody></table>`;
  }),
];

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const PROCEEDINGS = ['行政复议', '未经复议直接起诉', '复议后起诉'];
const NUMBERED = Array.from({ length: 15 }, (_, i) => cellOf(i + 1)).join('');

const OTHER_TABLES: Variant[] = [
  same('remedies: numbers of the columns', (document, [, , table]) =>
    table.rows[2]!.after(element(document, 'tr', NUMBERED)),
  ),
  same('remedies: a row of the year before below', (document, [, , table]) =>
    table.rows[3]!.after(element(document, 'tr', NUMBERED.replace('<td>1<', '<td>4<'))),
  ),
  same('remedies: a row of the year before above', (document, [, , table]) => {
    table.rows[0]!.prepend(element(document, 'td', '年度', { rowspan: '3' }));
    table.rows[3]!.prepend(element(document, 'td', '2023年'));
    table.rows[3]!.before(element(document, 'tr', `<td>2022年</td>${NUMBERED.replace('<td>1<', '<td>4<')}`));
  }),
  same('remedies: down instead of across', (_, [, , table]) => {
    const figures = [...table.rows[3]!.cells].map((cell) => cell.textContent ?? '');
    const rows = PROCEEDINGS.flatMap((proceeding, i) =>
      RESULTS.map(
        (result, j) =>
          `<tr>${j ? '' : `<td rowspan="5">${proceeding}</td>`}${cellOf(result)}${cellOf(figures[i * 5 + j] ?? '')}</tr>`,
      ),
    );
    table.innerHTML = `<tbody><tr><td>项目</td><td>结果</td><td>件数</td></tr>${rows.join('')}</tbody>`;
  }),
  open('remedies: a number over three columns', (_, [, , table]) => {
    const { cells } = table.rows[3]!;
    cells[0]!.colSpan = 3;
    for (const cell of [cells[2]!, cells[1]!]) cell.remove();
  }),
  same('proactive: a column of the year before', (document, [table]) => {
    for (const cell of [...table.rows[1]!.cells].slice(1))
      cell.after(element(document, 'td', `上年${cell.textContent}`));
    for (const row of [table.rows[2]!, table.rows[3]!])
      for (const cell of [...row.cells].slice(1)) cell.after(element(document, 'td', String(numberIn(cell) + 1)));
  }),
  open('proactive: a number over two columns', (_, [table]) => {
    const { cells } = table.rows[3]!;
    cells[1]!.colSpan = 2;
    cells[2]!.remove();
  }),
  open('proactive: a cell too few', (_, [table]) => table.rows[3]!.cells[1]!.remove()),
  open('proactive: a cell too many', (document, [table]) =>
    table.rows[3]!.cells[1]!.before(element(document, 'td', '5')),
  ),
  same('proactive: a row of the year before above', (_, [table]) => {
    const before = table.rows[3]!.cloneNode(true) as HTMLTableRowElement;
    for (const [i, cell] of [...before.cells].entries()) cell.textContent = i ? '77' : '上年行政规范性文件';
    table.rows[3]!.before(before);
  }),
  same('remedies: a column 合计 of its own', (document, [, , table]) => {
    table.rows[0]!.append(element(document, 'td', '合计', { rowspan: '3' }));
    table.rows[3]!.append(element(document, 'td', '99'));
  }),
  open('remedies: a cell too few', (_, [, , table]) => table.rows[3]!.cells[0]!.remove()),
  open('remedies: a cell too many', (document, [, , table]) => table.rows[3]!.prepend(element(document, 'td', '7'))),
  same('proactive: a row 小计', (document, [table]) =>
    table.rows[3]!.after(element(document, 'tr', `<td>小计</td>${[1, 2, 3].map(cellOf).join('')}`)),
  ),
];

const thousands = (separator: string) => (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator);
const figures = (id: string, change: (digits: string) => string): Variant =>
  same(`figures ${id}`, (_, [, table]) => {
    for (const row of bodyOf(table)) for (const cell of figuresOf(row)) cell.innerHTML = change(cell.textContent ?? '');
  });

const SEPARATORS = [',', '，', ' ', '\u00a0', '\u2009', '\u202f', '’', '\u3000', ',\n', ', ', '<sup>,</sup>'];
const FIGURE_MARKUP: [string, (digits: string) => string][] = [
  ['with 件', (digits) => `${digits} 件`],
  ['with 共 … 件', (digits) => `共${digits}件`],
  ['with 条/件', (digits) => `${digits}条/件`],
  ['with a remark', (digits) => `${digits}（含上年）`],
  ['in brackets', (digits) => `（${digits}）`],
  ['with noughts before', (digits) => digits.padStart(6, '0')],
  ['of full width', (digits) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
  ['underlined among blanks', (digits) => `<u>&nbsp;${digits}&nbsp;</u>`],
  ['in ruby', (digits) => `<ruby>${digits}<rt>shu</rt></ruby>`],
  ['in a link', (digits) => `<a href="x.html">${digits}</a>`],
  ['in a drawing', (digits) => `<svg width="40" height="20"><text x="1" y="12">${digits}</text></svg>`],
  [
    'with Word’s reference',
    (digits) =>
      `${digits}<a style='mso-footnote-id:ftn1' href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a>`,
  ],
  ['in Word’s markup', (digits) => `<b><span lang=EN-US>${digits}<o:p></o:p></span></b>`],
  ['in a comment for Word', (digits) => `<!--[if supportFields]><span>9</span><![endif]-->${digits}`],
  ['with an asterisk', (digits) => `${digits}*`],
  ['with 注1', (digits) => `${digits}注1`],
];

export const VARIANTS: Variant[] = [
  ...COLUMNS,
  ...ROWS,
  ...HEADS,
  ...OTHER_TABLES,
  ...SEPARATORS.map((separator) =>
    figures(`with thousands set apart by ${JSON.stringify(separator)}`, thousands(separator)),
  ),
  ...FIGURE_MARKUP.map(([id, change]) => figures(id, change)),
];
