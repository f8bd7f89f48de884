import type { Identity } from '../forms';
import { type Figures, formOfTable } from '../model/cells';
import type { Report, Term } from '../model/schema';
import { figuresOf } from './arithmetic';

/** The label of the first item with an identifier; the identifier itself where there is none. */
const labelIn = (items: { id: string; label: string }[], id: string): string =>
  items.find((item) => item.id === id)?.label ?? id;

/**
 * Returns a sum line by line, as one would write it on paper: each cell with its label on the edition that the table is
 * printed on, its value and its selectors.
 */
export function derivationOf(report: Report, figures: Figures, identity: Identity): Term[] {
  const found = figuresOf(figures, identity);
  const blocks = formOfTable(report, identity.table)?.blocks ?? [];
  const rows = blocks.flatMap((block) => block.rows);
  const columns = blocks.flatMap((block) => block.columns);
  return (['left', 'right'] as const).flatMap((side) =>
    identity[side].map(({ row, column }, i) => {
      const figure = found[side][i];
      const label = `${labelIn(rows, row)} · ${labelIn(columns, column)}`;
      return { side, row, column, label, value: figure?.value ?? null, at: figure?.at ?? [] };
    }),
  );
}
