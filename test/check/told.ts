// Declares the editions, which reading a report needs.
import '../../lib/forms';
import type { Figure, Qualifier, Report, Statement } from '../../lib/model/schema';

/** A number stated in a sentence; by default of applications received, in section one. */
export interface Said extends Partial<Omit<Statement, 'at' | 'qualifiers'>> {
  value: number;
  /** Prefix and suffix of its quote; without either it has no quote. */
  before?: string;
  behind?: string;
  /** Texts of its qualifiers, by kind. */
  of?: Partial<Record<Qualifier['kind'], string>>;
}

/** Returns a statement as the prose reader would. */
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

/** Contents of cells by `table.row.column`; other cells count as not read. */
export type Cells = Record<string, number | string>;

/** Returns the selectors of the n-th cell, from 0. */
export const placeOf = (n: number): Statement['at'] => [
  { type: 'TextPositionSelector', start: 10 * n, end: 10 * n + 5 },
];

/** Returns the figures of a report with these cells, each with its own selectors. */
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

/** Returns a report of 2023 that has only figures and statements. */
export const reportSaying = (cells: Cells, told: Said[], more: Partial<Report> = {}): Report =>
  ({
    ...{ issuer: null, year: 2023, format: '2021', edition: '2021' },
    figures: figuresOf(cells),
    statements: told.map(statement),
    ...more,
  }) as Report;
