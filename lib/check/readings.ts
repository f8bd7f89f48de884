import type { FormTable } from '../forms';
import { cellName, type Figures, formOfTable, isBlank } from '../model/cells';
import type { Report, Statement } from '../model/schema';

/** A reading of a statement: the cells it may mean, in identifiers, and what they give. */
export interface Candidate {
  name: string;
  value: number;
  /** True where every cell of it is blank: 0 is what the sums take it for, not what the table says. */
  isBlank: boolean;
}

/** A quantity of the prose that is no row of the form, and the row whose readings it has. */
const READ_AS: Record<string, string> = { 'applications.received': 'applications.newReceived.total' };

/** A column of a row; where it is a total and blank, what the others add to. Null where it was not read. */
function cellOf(figures: Figures, form: FormTable, row: string, column: string): number | null {
  const printed = figures.get(cellName(form.id, { row, column }));
  if (printed?.value !== null && printed?.value !== undefined) return printed.value;
  const parts = form.identities.find(
    ({ right }) => right.length === 1 && right[0]?.row === row && right[0].column === column,
  );
  const within = parts?.left.every((ref) => ref.row === row) ? parts.left : [];
  if (!within.length) return printed && isBlank(printed) ? 0 : null;
  const addends = within.map((ref) => figures.get(cellName(form.id, ref)));
  if (addends.some((figure) => !figure || (figure.value === null && !isBlank(figure)))) return null;
  return addends.reduce((sum, figure) => sum + (figure?.value ?? 0), 0);
}

/** Legitimate readings of a row that prose speaks of, as sums of rows of the form. */
function readingsOf(form: FormTable, stated: string): string[][] {
  const rows = form.blocks.flatMap((block) => block.rows.map(({ id }) => id));
  const declared = form.readings?.[stated];
  if (declared) return declared.filter((reading) => reading.every((row) => rows.includes(row)));
  const group = rows.filter((each) => each === stated || each.startsWith(`${stated}.`));
  return group.length ? [group] : [];
}

/** The columns that a statement speaks of: those of its applicants, else its own. */
function columnsOf(form: FormTable, column: string, qualifiers: Statement['qualifiers'] = []): string[] {
  const applicant = qualifiers.find(({ kind }) => kind === 'applicant')?.text;
  if (applicant === undefined) return [column];
  const parts = form.blocks.flatMap(({ columns }) => columns).filter(({ id }) => id !== column);
  const own = parts.filter(({ label }) => label.includes(applicant) || applicant.includes(label));
  if (own.length) return own.map(({ id }) => id);
  // 法人或其他组织 are all but the first column.
  return applicant.startsWith('法人') ? parts.slice(1).map(({ id }) => id) : [];
}

/** Sums of rows in the columns that are spoken of. */
function sumsOfRows(figures: Figures, form: FormTable, quantity: string, { qualifiers }: Statement): Candidate[] {
  const [, stated = '', column = ''] = /^\w+\.(.+)\.(\w+)$/.exec(quantity) ?? [];
  const columns = columnsOf(form, column, qualifiers);
  return readingsOf(form, stated).flatMap((rows) => {
    const cells = rows.flatMap((row) => columns.map((each) => ({ row, column: each })));
    const values = cells.map((cell) => cellOf(figures, form, cell.row, cell.column));
    if (!values.length || values.some((value) => value === null)) return [];
    const name = rows.join(' + ');
    const isBlank = cells.every(({ row, column }) => isBlankCell(figures, form, row, column));
    return [{ name, value: values.reduce((sum: number, value) => sum + (value as number), 0), isBlank }];
  });
}

/** Whether a cell is blank, and, where it is a total, every cell it adds up too. */
function isBlankCell(figures: Figures, form: FormTable, row: string, column: string): boolean {
  const total = form.identities.find(
    ({ right }) => right.length === 1 && right[0]?.row === row && right[0].column === column,
  );
  const parts = total?.left.every((ref) => ref.row === row) ? total.left : [];
  return [{ row, column }, ...parts].every((ref) => {
    const figure = figures.get(cellName(form.id, ref));
    return figure !== undefined && isBlank(figure);
  });
}

/** What the prose says was added this year to a stock, where it says so. */
function addedInProse(report: Report, form: FormTable | null, row: string, column: string): Added | null {
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
 * The cell itself; for a stock also the stock before the year's own documents, if the prose names those apart
 * (现行有效393件，本年度制发77件, and the table 77 and 470).
 */
function inBlocks(report: Report, figures: Figures, form: FormTable, quantity: string): Candidate[] {
  const [, row = '', column = ''] = quantity.split('.');
  const get = (id: string) => figures.get(cellName(form.id, { row, column: id }))?.value ?? null;
  const figure = figures.get(cellName(form.id, { row, column }));
  if (figure && isBlank(figure)) return [{ name: `${row}[${column}]`, value: 0, isBlank: true }];
  const value = get(column);
  if (value === null) return [];
  const added = addedInProse(report, form, row, column);
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

/** Values that a stated stock may have in a run of digits: itself, or with the year's own documents. */
export function stocksOf(report: Report, { quantity, value }: Statement): number[] {
  const [table = '', row = '', column = ''] = quantity?.split('.') ?? [];
  const added = addedInProse(report, formOfTable(report, table), row, column);
  return added === null ? [value] : [value, value + added.value];
}

/** What the tables give for a statement, by every legitimate reading of it; the plainest first. */
export function candidatesFor(report: Report, figures: Figures, statement: Statement): Candidate[] {
  const quantity = READ_AS[statement.quantity ?? ''] ?? statement.quantity;
  const form = formOfTable(report, quantity?.split('.', 1)[0] ?? '');
  if (!quantity || !form) return [];
  return form.layout === 'blocks'
    ? inBlocks(report, figures, form, quantity)
    : sumsOfRows(figures, form, quantity, statement);
}
