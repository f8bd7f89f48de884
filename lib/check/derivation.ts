import type { Term } from '../audit/schema';
import { type Identity, tableFormat } from '../format';
import { figuresOf } from './arithmetic';
import type { Figures } from './cells';

function labelOf({ table }: Identity, row: string, column: string): string {
  const blocks = (['2021', '2019'] as const).flatMap((format) => tableFormat(format, table)?.blocks ?? []);
  const rowLabel = blocks.flatMap(({ rows }) => rows).find(({ id }) => id === row)?.label ?? row;
  const columnLabel = blocks.flatMap(({ columns }) => columns).find(({ id }) => id === column)?.label ?? column;
  return `${rowLabel} · ${columnLabel}`;
}

/** The sum line by line, as one would write it on paper: each cell with its label, its value and its place. */
export function derivationOf(figures: Figures, identity: Identity): Term[] {
  const found = figuresOf(figures, identity);
  return (['left', 'right'] as const).flatMap((side) =>
    identity[side].map(({ row, column }, i) => {
      const figure = found[side][i];
      const label = labelOf(identity, row, column);
      return { side, row, column, label, value: figure?.value ?? null, at: figure?.at ?? [] };
    }),
  );
}
