import type { CellRef, FormTable } from '../forms';
import { cellName, type Figures, formOfTable, isBlank } from '../model/cells';
import type { Report, Statement } from '../model/schema';

/** One reading of a statement: the cells that it may mean, named by identifiers, and their value. */
export interface Candidate {
  name: string;
  value: number;
  /** True where all of its cells are blank: the value is then 0 as in sums, though the table does not say 0. */
  isBlank: boolean;
}

/** Quantities of the prose that are no row of the form, each with the row whose readings it takes. */
const READ_AS: Record<string, string> = { 'applications.received': 'applications.newReceived.total' };

/** Splits a quantity (`table.row.column`) into table, row as the prose names it (it may have dots), and column. */
export function cellNamed(quantity: string): CellRef & { table: string } {
  const [first, last] = [quantity.indexOf('.'), quantity.lastIndexOf('.')];
  return {
    table: quantity.slice(0, first),
    row: quantity.slice(first + 1, last),
    column: quantity.slice(last + 1),
  };
}

/** The cells of the same row that a cell is the total of; empty where it is no total. */
function addendsOf({ identities }: FormTable, { row, column }: CellRef): CellRef[] {
  const total = identities.find(
    ({ left, right }) =>
      left.every((ref) => ref.row === row) && right.every((ref) => ref.row === row && ref.column === column),
  );
  return total?.left ?? [];
}

/** The value of a cell; for a total without a value, the sum of its addends. Null where it was not read. */
function cellOf(figures: Figures, form: FormTable, cell: CellRef): number | null {
  const printed = figures.get(cellName(form.id, cell));
  if (printed && printed.value !== null) return printed.value;
  const addends = addendsOf(form, cell);
  if (!addends.length) return printed && isBlank(printed) ? 0 : null;
  let sum = 0;
  for (const ref of addends) {
    const figure = figures.get(cellName(form.id, ref));
    if (!figure || (figure.value === null && !isBlank(figure))) return null;
    sum += figure.value ?? 0;
  }
  return sum;
}

/** Legitimate readings of a row named in prose, each a list of rows of the form to add up. */
function readingsOf(form: FormTable, stated: string): string[][] {
  const rows = form.blocks.flatMap((block) => block.rows.map(({ id }) => id));
  const declared = form.readings?.[stated];
  if (declared) return declared.filter((reading) => reading.every((row) => rows.includes(row)));
  const group = rows.filter((each) => each === stated || each.startsWith(`${stated}.`));
  return group.length ? [group] : [];
}

/** The columns that a statement is about: those of its applicants, otherwise the column of its quantity. */
function columnsOf(form: FormTable, column: string, qualifiers: Statement['qualifiers'] = []): string[] {
  const applicant = qualifiers.find(({ kind }) => kind === 'applicant')?.text;
  if (applicant === undefined) return [column];
  const parts = form.blocks.flatMap(({ columns }) => columns).filter(({ id }) => id !== column);
  // 法人或其他组织 is the heading of several columns.
  const headed = parts.filter(({ head }) => head !== undefined && (head === applicant || applicant.startsWith('法人')));
  const own = headed.length
    ? headed
    : parts.filter(({ label }) => label.includes(applicant) || applicant.includes(label));
  return own.map(({ id }) => id);
}

/** Readings of a statement as sums of rows, in the columns that it is about. */
function sumsOfRows(figures: Figures, form: FormTable, named: CellRef, { qualifiers }: Statement): Candidate[] {
  const columns = columnsOf(form, named.column, qualifiers);
  return readingsOf(form, named.row).flatMap((rows) => {
    const cells = rows.flatMap((row) => columns.map((column) => ({ row, column })));
    const values = cells.map((cell) => cellOf(figures, form, cell));
    if (!values.length || values.some((value) => value === null)) return [];
    const name = rows.join(' + ');
    const isBlank = cells.every((cell) => isBlankCell(figures, form, cell));
    return [{ name, value: values.reduce((sum: number, value) => sum + (value as number), 0), isBlank }];
  });
}

/** Whether a cell is blank and, where it is a total, all of its addends are too. */
const isBlankCell = (figures: Figures, form: FormTable, cell: CellRef): boolean =>
  [cell, ...addendsOf(form, cell)].every((ref) => {
    const figure = figures.get(cellName(form.id, ref));
    return figure !== undefined && isBlank(figure);
  });

/** What was added to a stock this year according to the prose; null where it does not say. */
function addedInProse(report: Report, form: FormTable | null, { row, column }: CellRef): Added | null {
  const stock = form?.stocks?.find(
    (each) => each.stock === column && each.flows === 'sameYear' && each.rows.includes(row),
  );
  const added = stock?.added.length === 1 ? (stock.added[0] as string) : null;
  const said = report.statements.find(({ quantity }) => quantity === `${form?.id}.${row}.${added}`);
  return added !== null && said ? { column: added, value: said.value } : null;
}

interface Added {
  column: string;
  value: number;
}

/**
 * Readings in a table of blocks: the cell itself; for a stock also the stock without this year's documents, if the
 * prose states those separately (现行有效393件，本年度制发77件 where the table has 77 and 470).
 */
function inBlocks(report: Report, figures: Figures, form: FormTable, { row, column }: CellRef): Candidate[] {
  const get = (id: string) => figures.get(cellName(form.id, { row, column: id }))?.value ?? null;
  const figure = figures.get(cellName(form.id, { row, column }));
  if (figure && isBlank(figure)) return [{ name: `${row}[${column}]`, value: 0, isBlank: true }];
  const value = get(column);
  if (value === null) return [];
  const added = addedInProse(report, form, { row, column });
  const isApart = added !== null && added.value === get(added.column);
  return [
    { name: `${row}[${column}]`, value, isBlank: false },
    ...(isApart
      ? [{ name: `${row}[${column}] − ${row}[${added.column}]`, value: value - added.value, isBlank: false }]
      : []),
    // Prose gives money in 万元.
    ...(figure?.unit === '元' ? [{ name: `${row}[${column}]`, value: value / 10_000, isBlank: false }] : []),
  ];
}

/** Returns the values that a stated stock may have in a run of digits: itself, or with this year's documents added. */
export function stocksOf(report: Report, quantity: string, stated: number): number[] {
  const { table, ...cell } = cellNamed(quantity);
  const added = addedInProse(report, formOfTable(report, table), cell);
  return added === null ? [stated] : [stated, stated + added.value];
}

/** Whether a cell that a statement may mean is present but could not be read. */
export function hasOpenReading(report: Report, figures: Figures, { quantity }: Statement): boolean {
  if (quantity === null) return false;
  const { table, row, column } = cellNamed(READ_AS[quantity] ?? quantity);
  const form = formOfTable(report, table);
  if (!form) return false;
  const rows = form.layout === 'blocks' ? [[row]] : readingsOf(form, row);
  return rows.flat().some((each) => {
    const figure = figures.get(cellName(table, { row: each, column }));
    return figure !== undefined && figure.value === null && !isBlank(figure) && cellOf(figures, form, figure) === null;
  });
}

/** Returns what the tables give for a statement by every legitimate reading of it, the plainest first. */
export function candidatesFor(report: Report, figures: Figures, statement: Statement): Candidate[] {
  if (statement.quantity === null) return [];
  const { table, ...cell } = cellNamed(READ_AS[statement.quantity] ?? statement.quantity);
  const form = formOfTable(report, table);
  if (!form) return [];
  return form.layout === 'blocks' ? inBlocks(report, figures, form, cell) : sumsOfRows(figures, form, cell, statement);
}
