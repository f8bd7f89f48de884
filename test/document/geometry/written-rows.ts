import type { Table } from '../../../lib/document/geometry/types';

/** Returns the rows of a table, cells separated by bars; unsure cells are prefixed with `?`. */
export const writtenRows = ({ rows, cells }: Pick<Table, 'rows' | 'cells'>): string[] =>
  Array.from({ length: rows }, (_, at) =>
    cells
      .filter(({ row }) => row === at)
      .sort((a, b) => a.column - b.column)
      .map(({ text, unsure }) => (unsure ? '?' : '') + text)
      .join('|'),
  );
