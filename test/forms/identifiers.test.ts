import { expect, test } from 'vitest';
import { type Edition, editions } from '../../lib/forms';
import identifiers from './identifiers.json';

/** All of an edition that stands in exported documents by its identifier. */
const identifiersOf = ({ sections, tables }: Edition): Set<string> =>
  new Set([
    ...sections.map(({ id }) => `section ${id}`),
    ...tables.flatMap(({ id, blocks }) =>
      blocks.flatMap(({ rows, columns }) => [
        ...rows.map((row) => `${id} row ${row.id}`),
        ...columns.map((column) => `${id} column ${column.id}`),
      ]),
    ),
  ]);

/** Identifiers stand in documents that others have stored: the list grows, and nothing on it is renamed or taken away. */
test.each(Object.entries(identifiers))('no identifier of %s that was once exported is lost', (name, exported) => {
  const edition = editions().find(({ id, format }) => name === `${id} (${format})`);
  const today = edition ? identifiersOf(edition) : new Set();
  expect(exported.filter((identifier) => !today.has(identifier))).toEqual([]);
});

test('whatever an edition exports is on the list', () => {
  const listed = new Set(Object.values(identifiers).flat());
  expect(editions().flatMap((edition) => [...identifiersOf(edition)].filter((each) => !listed.has(each)))).toEqual([]);
});
