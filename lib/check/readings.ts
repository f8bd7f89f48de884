import { outcomeRows } from '../forms';
import type { Report, Statement } from '../model/schema';
import { cellName, type Figures, isBlank, templateOf } from './cells';

/** A reading of a statement: the cells it may mean, in identifiers, and what they give. */
export interface Candidate {
  name: string;
  value: number;
}

const APPLICANTS = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganization'];

/**
 * A cell of a row; where 总计 is blank, what the applicants add to. Null where it was not read.
 */
function cell(figures: Figures, row: string, column: string): number | null {
  const printed = figures.get(cellName('applications', { row, column }));
  if (printed?.value !== null && printed?.value !== undefined) return printed.value;
  if (column !== 'total') return printed && isBlank(printed) ? 0 : null;
  const parts = APPLICANTS.map((column) => figures.get(cellName('applications', { row, column })));
  if (parts.some((figure) => !figure || (figure.value === null && !isBlank(figure)))) return null;
  return parts.reduce((sum, figure) => sum + (figure?.value ?? 0), 0);
}

/** Legitimate readings of what a sentence says of applications, as sums of rows. */
function readingsOf(row: string, format: '2019' | '2021'): string[][] {
  const rows = outcomeRows(format);
  const received = ['newReceived', 'carriedIn'];
  if (row === 'newReceived') return [['newReceived'], received, ['outcomeTotal']];
  if (row === 'outcomeTotal') return [['outcomeTotal'], ['newReceived'], received, ['outcomeTotal', 'carriedOut']];
  if (row === 'granted+partlyGranted') return [['granted', 'partlyGranted'], ['granted'], ['partlyGranted']];
  if (row === 'granted') return [['granted'], ['granted', 'partlyGranted']];
  if (row === 'carriedIn' || row === 'carriedOut' || rows.includes(row)) return [[row]];
  const group = rows.filter((each) => each === row || each.startsWith(`${row}.`));
  return group.length ? [group] : [];
}

function applications(report: Report, figures: Figures, quantity: string): Candidate[] {
  const template = templateOf(report, 'applications');
  if (template !== '2019' && template !== '2021') return [];
  const [, stated = '', column = ''] = /^applications\.(.+)\.(\w+)$/.exec(quantity) ?? [];
  return readingsOf(stated, template).flatMap((rows) => {
    const values = rows.map((row) => cell(figures, row, column));
    if (values.some((value) => value === null)) return [];
    return [{ name: rows.join(' + '), value: values.reduce((sum: number, value) => sum + (value as number), 0) }];
  });
}

function remedies(figures: Figures, quantity: string): Candidate[] {
  const rows = quantity === 'remedies.review.total' ? ['review'] : ['litigationDirect', 'litigationAfterReview'];
  const found = rows.map((row) => figures.get(cellName('remedies', { row, column: 'total' })));
  if (found.some((figure) => !figure || (figure.value === null && !isBlank(figure)))) return [];
  if (found.every((figure) => figure?.value === null)) return [];
  return [{ name: rows.join(' + '), value: found.reduce((sum, figure) => sum + (figure?.value ?? 0), 0) }];
}

/** What the prose says was made this year, where it says so. */
const madeInProse = ({ statements }: Report, row: string): number | undefined =>
  statements.find(({ quantity }) => quantity === `proactive.${row}.made`)?.value;

/**
 * The cell itself; for a stock also the stock before the year's own documents, if the prose names those apart
 * (现行有效393件，本年度制发77件, and the table 77 and 470).
 */
function proactive(report: Report, figures: Figures, quantity: string): Candidate[] {
  const [, row = '', column = ''] = quantity.split('.');
  const get = (id: string) => figures.get(cellName('proactive', { row, column: id }))?.value ?? null;
  const value = get(column);
  if (value === null) return [];
  const made = madeInProse(report, row);
  const before = column === 'inForce' && made !== undefined && made === get('made');
  return [
    { name: `${row}[${column}]`, value },
    ...(before ? [{ name: `${row}[inForce] − ${row}[made]`, value: value - made }] : []),
  ];
}

/** Values that a stated stock may have in a run of digits: itself, or with the year's own documents. */
export function stocksOf(report: Report, { quantity, value }: Statement): number[] {
  const [, row = '', column = ''] = quantity?.split('.') ?? [];
  const made = column === 'inForce' ? madeInProse(report, row) : undefined;
  return made === undefined ? [value] : [value, value + made];
}

/** What the tables give for a statement, by every legitimate reading of it; the plainest first. */
export function candidatesFor(report: Report, figures: Figures, { quantity }: Statement): Candidate[] {
  if (quantity?.startsWith('applications.')) return applications(report, figures, quantity);
  if (quantity?.startsWith('remedies.')) return remedies(figures, quantity);
  return quantity?.startsWith('proactive.') ? proactive(report, figures, quantity) : [];
}
