import { type Edition, editions, type Identity } from '../../lib/forms';
import { type FigureSet, mapFigures, tablesIn } from './figures';

/** Editions with a list of statistics: those of the reports for 2008 to 2018. */
export const LIST_EDITIONS = editions().filter(({ tables }) => tables.some(({ layout }) => layout === 'list'));

/** Returns row and column of a sum's whole. */
export const wholeOf = ({ right }: Identity): string => `${right[0]?.row} ${right[0]?.column}`;

/**
 * Returns a small list in which all sums hold: wholes are the sums of their parts, and totals over years are larger.
 */
export function listSet(edition: Edition): FigureSet {
  const set: FigureSet = {
    id: edition.id,
    issuer: '青禾县水务局',
    year: edition.to ?? edition.from,
    format: edition.id,
    figures: {},
  };
  const sums = new Map<string, Identity>(
    edition.tables.flatMap(({ identities }) => identities.map((sum) => [wholeOf(sum), sum])),
  );
  const order = tablesIn(set).flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const value = (row: string, column: string): number => {
    const sum = sums.get(`${row} ${column}`);
    if (sum) return sum.left.reduce((total, part) => total + value(part.row, part.column), 0);
    return (
      ((order.indexOf(row) * 3) % 7) * (column === 'cumulative' || column === 'year' ? 1 : 0) +
      (column === 'cumulative' ? 4 : 0)
    );
  };
  return mapFigures(set, (_, { row, column }) => String(value(row, column)));
}
