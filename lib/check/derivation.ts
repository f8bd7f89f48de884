import { type Identity, type TableId, tableFormat } from '../forms';
import type { Term } from '../model/schema';
import { figuresOf } from './arithmetic';
import type { Figures } from './cells';

/** Labels of the rows and columns of a table, by identifier; those of the form in force before older ones. */
interface Labels {
  rows: Map<string, string>;
  columns: Map<string, string>;
}

const known = new Map<TableId, Labels>();

function labelsOf(table: TableId): Labels {
  const labels = known.get(table) ?? { rows: new Map(), columns: new Map() };
  if (known.has(table)) return labels;
  known.set(table, labels);
  for (const format of ['2019', '2021'] as const) {
    // The first of equal identifiers in a form is its label.
    for (const { rows, columns } of tableFormat(format, table)?.blocks.toReversed() ?? []) {
      for (const { id, label } of rows.toReversed()) labels.rows.set(id, label);
      for (const { id, label } of columns.toReversed()) labels.columns.set(id, label);
    }
  }
  return labels;
}

/** The sum line by line, as one would write it on paper: each cell with its label, its value and its place. */
export function derivationOf(figures: Figures, identity: Identity): Term[] {
  const found = figuresOf(figures, identity);
  const labels = labelsOf(identity.table);
  return (['left', 'right'] as const).flatMap((side) =>
    identity[side].map(({ row, column }, i) => {
      const figure = found[side][i];
      const label = `${labels.rows.get(row) ?? row} · ${labels.columns.get(column) ?? column}`;
      return { side, row, column, label, value: figure?.value ?? null, at: figure?.at ?? [] };
    }),
  );
}
