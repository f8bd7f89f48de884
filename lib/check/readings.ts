import type { Report, Statement } from '../audit/schema';
import { outcomeRows } from '../format';
import { cellName, type Figures, isBlank, templateOf } from './cells';

/** A reading of a statement: the cells it may mean, in identifiers, and what they give. */
export interface Candidate {
  name: string;
  value: number;
}

const APPLICANTS = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganization'];

/** 总计 of a row; where it is blank, what its applicants add to. Null where the row was not read. */
function total(figures: Figures, row: string): number | null {
  const printed = figures.get(cellName('applications', { row, column: 'total' }));
  if (printed?.value !== null && printed?.value !== undefined) return printed.value;
  const parts = APPLICANTS.map((column) => figures.get(cellName('applications', { row, column })));
  if (parts.some((figure) => !figure || (figure.value === null && !isBlank(figure)))) return null;
  return parts.reduce((sum, figure) => sum + (figure?.value ?? 0), 0);
}

/** Legitimate readings of what a sentence says of applications, as sums of rows. */
function readingsOf(quantity: string, format: '2019' | '2021'): string[][] {
  const row = quantity.replace(/^applications\.|\.total$/g, '');
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
  return readingsOf(quantity, template).flatMap((rows) => {
    const values = rows.map((row) => total(figures, row));
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

function proactive(figures: Figures, quantity: string): Candidate[] {
  const [, row = '', column = ''] = quantity.split('.');
  const value = figures.get(cellName('proactive', { row, column }))?.value;
  return value === null || value === undefined ? [] : [{ name: `${row}[${column}]`, value }];
}

/** What the tables give for a statement, by every legitimate reading of it; the plainest first. */
export function candidatesFor(report: Report, figures: Figures, { quantity }: Statement): Candidate[] {
  if (quantity?.startsWith('applications.')) return applications(report, figures, quantity);
  if (quantity?.startsWith('remedies.')) return remedies(figures, quantity);
  return quantity?.startsWith('proactive.') ? proactive(figures, quantity) : [];
}
