import { expect, test } from 'vitest';
import { COUNTERPARTS, editions, formCells, tablesOf } from '../../lib/forms';

test('every counterpart is a row of an older table and cells of a newer one', () => {
  const older = editions()
    .flatMap(({ tables }) => tables)
    .filter(({ layout }) => layout === 'list')
    .flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.map(({ id }) => id)));
  for (const { row, cells } of COUNTERPARTS) {
    expect(older).toContain(row);
    for (const { table, row, column } of cells)
      expect(tablesOf(table).flatMap(formCells)).toContainEqual(expect.objectContaining({ row, column }));
  }
});

test('no row has two counterparts', () => {
  expect(new Set(COUNTERPARTS.map(({ row }) => row)).size).toBe(COUNTERPARTS.length);
});
