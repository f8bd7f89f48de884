// The editions that a report is read by are declared there.
import '../../lib/forms';
import type { Figure, Qualifier, Report, Statement } from '../../lib/model/schema';

/** A number as a sentence tells it; of applications received, in section one, unless told otherwise. */
export interface Said extends Partial<Omit<Statement, 'at' | 'qualifiers'>> {
  value: number;
  /** What its quote shows before and behind it; without either it has no quote. */
  before?: string;
  behind?: string;
  /** What limits it, by kind. */
  of?: Partial<Record<Qualifier['kind'], string>>;
}

/** A number as the prose reader gives it. */
export function statement({ before, behind, of = {}, ...said }: Said): Statement {
  const text = said.text ?? `${said.value}件`;
  const qualifiers = Object.entries(of).map(([kind, words]) => ({ kind: kind as Qualifier['kind'], text: words }));
  const hasQuote = before !== undefined || behind !== undefined;
  return {
    quantity: 'applications.received',
    section: 'overview',
    ...said,
    text,
    at: hasQuote ? [{ type: 'TextQuoteSelector', prefix: before ?? '', exact: text, suffix: behind ?? '' }] : [],
    ...(qualifiers.length > 0 && { qualifiers }),
  };
}

/** What each cell says, by its address; nothing else was read. */
export type Cells = Record<string, number | string>;

/** Where the n-th of the cells stands, from 0. */
export const placeOf = (n: number): Statement['at'] => [
  { type: 'TextPositionSelector', start: 10 * n, end: 10 * n + 5 },
];

/** The figures of a report that has these cells, each at its place. */
export function figuresOf(cells: Cells): Figure[] {
  return Object.entries(cells).map(([address, told], n) => {
    const parts = address.split('.');
    const [table, row, column] = [parts[0] ?? '', parts.slice(1, -1).join('.'), parts.at(-1) ?? ''];
    return {
      table,
      row,
      column,
      value: typeof told === 'number' ? told : null,
      unit: null,
      text: `${told}`,
      at: placeOf(n),
    };
  });
}

/** A report of 2023 as far as its figures and what its prose says of them go. */
export const reportSaying = (cells: Cells, told: Said[], more: Partial<Report> = {}): Report =>
  ({
    ...{ issuer: null, year: 2023, format: '2021', edition: '2021' },
    figures: figuresOf(cells),
    statements: told.map(statement),
    ...more,
  }) as Report;
