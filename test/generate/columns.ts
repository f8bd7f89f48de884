/**
 * Extra columns in printed tables that no form has: sums, shares, serial numbers, last year's figures, unknown
 * headings.
 */
import type { FormTable, TableId } from '../../lib/forms';
import type { FigureSet } from './figures';
import { type Cell, cell, type Grid, hasFigures, slots } from './grid';

export interface ColumnKind {
  id: string;
  head: string;
  /** Returns the text of its cell, from the figures and the index of the row. */
  text: (figures: string[], row: number) => string;
}

const sumOf = (figures: string[]): string =>
  String(figures.slice(0, -1).reduce((sum, text) => sum + (Number(text) || 0), 0));
const other = (_: string[], row: number): string => String(7001 + row * 37);
const serial = (_: string[], row: number): string => String(row + 1);

export const COLUMN_KINDS: ColumnKind[] = [
  { id: '小计', head: '小计', text: sumOf },
  { id: '合计', head: '合计', text: sumOf },
  { id: '行次', head: '行次', text: serial },
  { id: '序号', head: '序号', text: serial },
  { id: '占比', head: '占比', text: (_, row) => `${row + 0.5}%` },
  { id: '占比（%）', head: '占比（%）', text: (_, row) => String(row + 0.5) },
  { id: '上年', head: '上年', text: other },
  { id: '去年同期', head: '去年同期数', text: other },
  { id: '同比', head: '同比增减', text: (_, row) => String(row * 3 - 5) },
  { id: 'another year', head: '2018年', text: other },
  { id: '备注', head: '备注', text: () => '' },
  { id: '备注 with words', head: '备注', text: (_, row) => (row % 3 ? '' : '见附件说明') },
  { id: '单位', head: '单位', text: () => '件' },
  { id: 'a part', head: '其中：涉企', text: other },
  { id: '本年数量', head: '本年数量', text: other },
  { id: 'without a head', head: '', text: other },
  { id: 'blank', head: '', text: () => '' },
];

/** First row, first row with figures, and end of each block; every block begins with its own headings. */
function blocksOf(grid: Grid): { start: number; body: number; end: number }[] {
  const found: { start: number; body: number; end: number }[] = [];
  let start = 0;
  for (let y = 1; y <= grid.length; y++) {
    const isNew = y === grid.length || (!hasFigures(grid[y] ?? []) && hasFigures(grid[y - 1] ?? []));
    if (!isNew) continue;
    const body = grid.findIndex((row, at) => at >= start && hasFigures(row));
    found.push({ start, body, end: y });
    start = y;
  }
  return found;
}

/**
 * Returns a copy of a grid with an extra column before slot `at`; with `isUnder` the heading over the columns before
 * spans it too.
 */
export function withColumn(grid: Grid, at: number, kind: ColumnKind, isUnder: boolean): Grid {
  const made = grid.map((row) => row.map((each) => ({ ...each })));
  const covering = slots(made);
  const before = slots(grid);
  let count = 0;
  for (const { start, body, end } of blocksOf(grid)) {
    let isHeaded = false;
    const widened = new Set<Cell>();
    for (let y = start; y < end; y++) {
      const [left, right] = [covering[y]?.[at - 1], covering[y]?.[at]];
      const spans = left && left.cell === right?.cell ? left.cell : null;
      if (spans) {
        if (!widened.has(spans)) spans.width += 1;
        widened.add(spans);
        continue;
      }
      const isTop = y < body && left !== undefined && left?.cell.width !== undefined && left.cell.width > 1;
      const isWhole = isTop && left?.cell.kind === 'head' && left.cell.width >= (before[y]?.length ?? 0);
      if (isTop && left?.cell.kind === 'head' && (isUnder || isWhole) && y + left.cell.height < body) {
        if (!widened.has(left.cell)) left.cell.width += 1;
        widened.add(left.cell);
        continue;
      }
      if (y < body && isHeaded) continue;
      const figures = (made[y] ?? []).filter(({ kind }) => kind === 'figure').map(({ text }) => text);
      const added = y < body ? cell('head', kind.head, 1, body - y) : cell('note', kind.text(figures, count++));
      isHeaded ||= y < body;
      const row = made[y] as Cell[];
      const behind = (covering[y] ?? []).findIndex(
        (slot, x) => x >= at && slot?.origin && slot.firstInRow && row.includes(slot.cell),
      );
      const place = behind < 0 ? row.length : row.indexOf(covering[y]?.[behind]?.cell as Cell);
      row.splice(place, 0, added);
    }
  }
  return made;
}

/** Returns a set whose table is printed with an extra column. */
export const setWithColumn = (
  set: FigureSet,
  table: TableId,
  at: number,
  kind: ColumnKind,
  isUnder = false,
): FigureSet => ({
  ...set,
  altered: (grid: Grid, form: FormTable) => (form.id === table ? withColumn(grid, at, kind, isUnder) : grid),
});
