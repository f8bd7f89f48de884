import type { Block, CellRef, Identity, TableId } from './types';

const cells = (rows: string[], column: string): CellRef[] => rows.map((row) => ({ row, column }));
const print = (refs: CellRef[]): string => refs.map(({ row, column }) => `${row}[${column}]`).join(' + ');

/**
 * Declares, for every column, Σ `left` rows = Σ `right` rows. `leftName` abbreviates a long left side in the equation.
 */
export function columnIdentities(
  rule: string,
  table: TableId,
  block: Block,
  left: string[],
  right: string[],
  leftName?: string,
): Identity[] {
  return block.columns.map(({ id }) => {
    const sides = { left: cells(left, id), right: cells(right, id) };
    const shown = leftName ? `Σ ${leftName}[${id}]` : print(sides.left);
    return { rule, table, ...sides, equation: `${table}: ${shown} = ${print(sides.right)}` };
  });
}

/** Declares, for every row, that the other columns add up to `total`. */
export function rowIdentities(rule: string, table: TableId, block: Block): Identity[] {
  const parts = block.columns.filter(({ id }) => id !== 'total');
  return block.rows.map(({ id: row }) => {
    const left = parts.map(({ id: column }) => ({ row, column }));
    const right = [{ row, column: 'total' }];
    return { rule, table, left, right, equation: `${table}: ${print(left)} = ${print(right)}` };
  });
}
