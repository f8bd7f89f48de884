import type { Column, Quantity } from './types';

/** Declares a column: identifier, printed label, quantity and unit of its figures. */
export const column = (
  id: string,
  label: string,
  quantity: Quantity,
  unit: string | null,
  aliases: string[] = [],
): Column => ({ id, label, aliases, quantity, unit });

/** A column of cases (件). */
export const cases = (id: string, label: string, aliases?: string[]): Column =>
  column(id, label, 'count', '件', aliases);

/** The column 总计, with the wordings seen for it. */
export const TOTAL = cases('total', '总计', ['合计']);
