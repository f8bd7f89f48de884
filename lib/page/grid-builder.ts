import { formGrid, type RawCell, type RawRow } from './grid';
import type { Grid } from './types';

type Role = 'table' | 'group' | 'row' | 'cell' | 'other';

const ROLES: Record<string, Role> = {
  table: 'table',
  thead: 'group',
  tbody: 'group',
  tfoot: 'group',
  tr: 'row',
  td: 'cell',
  th: 'cell',
};
const ARIA_ROLES: Record<string, Role> = {
  table: 'table',
  grid: 'table',
  treegrid: 'table',
  rowgroup: 'group',
  row: 'row',
  cell: 'cell',
  gridcell: 'cell',
  columnheader: 'cell',
  rowheader: 'cell',
};
/** Rows of plain elements count as a table from this size on; smaller ones are lists and menus. */
const MIN_ROWS = 3;
const MIN_WIDTH = 4;
/** A flat container of at least this many elements may be a grid laid out by style alone. */
const MIN_FLAT = 20;
const MAX_BLOCK_CELLS = 5000;

interface Open {
  role: Role;
  /** Open table this element is: its rows so far. */
  rows: RawRow[] | null;
  cell: RawCell | null;
  ownText: boolean;
  children: RawCell[];
  childRows: RawRow[];
}

/** Follows a walk and collects the tables of a page: HTML, ARIA, and rows of plain elements. */
export class GridBuilder {
  readonly grids: Grid[] = [];
  private readonly stack: Open[] = [];
  private group = 0;

  /** An element opens at `start` of the reading. */
  open(
    name: string,
    attribute: (name: string) => string | null,
    start: number,
    spanOf: (value: string | null) => number,
  ): void {
    const role = Object.hasOwn(ROLES, name) ? (ROLES[name] as Role) : ariaRole(attribute('role'));
    const open: Open = { role, rows: null, cell: null, ownText: false, children: [], childRows: [] };
    if (role === 'table') {
      open.rows = [];
      const around = this.stack.findLast(({ cell }) => cell);
      if (around?.cell) around.cell.nested = true;
    } else if (role === 'group') this.group++;
    else if (role === 'row') this.table()?.rows?.push({ cells: [], group: this.group });
    else if (role === 'cell') {
      const rowspan = spanOf(attribute('rowspan') ?? attribute('aria-rowspan'));
      const colspan = spanOf(attribute('colspan') ?? attribute('aria-colspan'));
      open.cell = { start, end: start, rowspan, colspan, nested: false };
      this.table()?.rows?.at(-1)?.cells.push(open.cell);
    }
    this.stack.push(open);
  }

  /** Text that is no blank stands directly in the open element. */
  ownText(): void {
    const top = this.stack.at(-1);
    if (top) top.ownText = true;
  }

  /** The element opened last closes; it spans [start, end) of the reading. */
  close(start: number, end: number): void {
    const open = this.stack.pop();
    if (!open) return;
    if (open.cell) open.cell.end = end;
    if (open.rows?.length) this.grids.push(formGrid('table', open.rows, start, end));
    if (open.role === 'group') this.group++;
    if (open.role === 'other') this.closeBlock(open, start, end);
  }

  private table(): Open | undefined {
    return this.stack.findLast(({ rows }) => rows);
  }

  private closeBlock(open: Open, start: number, end: number): void {
    const isRow = !open.ownText && open.children.length >= MIN_WIDTH;
    if (open.childRows.length >= MIN_ROWS) this.grids.push(formGrid('blocks', open.childRows, start, end));
    else if (isRow && open.children.length >= MIN_FLAT && open.children.length <= MAX_BLOCK_CELLS) {
      this.grids.push(formGrid('blocks', [{ cells: open.children, group: 0 }], start, end));
    }
    const parent = this.stack.at(-1);
    if (parent?.role !== 'other') return;
    if (parent.children.length <= MAX_BLOCK_CELLS) {
      parent.children.push({ start, end, rowspan: 1, colspan: 1, nested: false });
    }
    if (!open.ownText && open.children.length >= 2 && open.children.length < MIN_FLAT) {
      parent.childRows.push({ cells: open.children, group: 0 });
    }
  }
}

const ariaRole = (role: string | null): Role =>
  role !== null && Object.hasOwn(ARIA_ROLES, role) ? (ARIA_ROLES[role] as Role) : 'other';
