import type { Grid } from '../page';
import { formGrid, type RawCell, type RawRow, spanOf } from './grid';
import type { Tree } from './tree';

type Role = 'table' | 'group' | 'row' | 'cell' | 'other';

const ROLES = new Map<string, Role>([
  ['table', 'table'],
  ['thead', 'group'],
  ['tbody', 'group'],
  ['tfoot', 'group'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'cell'],
]);
const ARIA_ROLES = new Map<string, Role>([
  ['table', 'table'],
  ['grid', 'table'],
  ['treegrid', 'table'],
  ['rowgroup', 'group'],
  ['row', 'row'],
  ['cell', 'cell'],
  ['gridcell', 'cell'],
  ['columnheader', 'cell'],
  ['rowheader', 'cell'],
]);
/** Minimum number of rows of plain elements that count as a table; smaller ones are lists and menus. */
const MIN_ROWS = 3;
/** Minimum number of elements in a flat container that may be a grid laid out by style alone. */
const MIN_FLAT = 20;
const MAX_BLOCK_CELLS = 5000;
const MAX_BLOCK_ROWS = 5000;

/** An open element. Most contain neither rows nor cells, so that their lists are made on demand. */
interface Open {
  role: Role;
  /** The rows of a table so far, and whether it has hidden ones. */
  rows: RawRow[] | null;
  hasHiddenRows: boolean;
  cell: RawCell | null;
  ownText: boolean;
  /** The plain elements in it: the start and end of each, one after the other. */
  children: number[] | null;
  /** The children, in the same form, of those of them that are like rows. */
  childRows: number[][] | null;
}

/** Maximum length of a figure or label in such a frame. */
const MAX_FRAMED = 40;

/** Whether a table within a cell is only a frame around the cell's text: it has a single cell with little text. */
function isFrame({ rows, hasHiddenRows }: Open, length: number): boolean {
  const [cell, more] = rows?.length === 1 ? (rows[0]?.cells ?? []) : [];
  return cell?.nested === false && !more && !hasHiddenRows && length <= MAX_FRAMED;
}

const plainCells = (ranges: number[]): RawCell[] =>
  Array.from({ length: ranges.length / 2 }, (_, i) => ({
    start: ranges[2 * i] as number,
    end: ranges[2 * i + 1] as number,
    rowspan: 1,
    colspan: 1,
    nested: false,
  }));
const plainRow = (ranges: number[]): RawRow => ({ cells: plainCells(ranges), group: 0 });

/** Collects the tables of a page during a walk: HTML, ARIA, and rows of plain elements. */
export class GridBuilder<N> {
  readonly grids: Grid[] = [];
  /** Whether all tables were kept, with all of their cells. */
  isWhole = true;
  private readonly stack: Open[] = [];
  /** The open elements that are tables, and cells. */
  private readonly tables: Open[] = [];
  private readonly cells: Open[] = [];
  private group = 0;

  constructor(private readonly tree: Pick<Tree<N>, 'attribute'>) {}

  /** To be called when an element opens, at `start` of the reading. */
  open(node: N, name: string, isBare: boolean, start: number): void {
    const aria = isBare ? null : this.tree.attribute(node, 'role');
    const role = ROLES.get(name) ?? (aria === null ? undefined : ARIA_ROLES.get(aria)) ?? 'other';
    const open: Open = {
      role,
      rows: null,
      hasHiddenRows: false,
      cell: null,
      ownText: false,
      children: null,
      childRows: null,
    };
    this.stack.push(open);
    if (role === 'other') return;
    const rows = this.tables.at(-1)?.rows;
    if (role === 'table') {
      open.rows = [];
      this.tables.push(open);
    } else if (role === 'group') this.group++;
    else if (role === 'row') rows?.push({ cells: [], group: this.group });
    else {
      const rowspan = isBare ? 1 : this.span(node, 'rowspan');
      const colspan = isBare ? 1 : this.span(node, 'colspan');
      open.cell = { start, end: start, rowspan, colspan, nested: false };
      rows?.at(-1)?.cells.push(open.cell);
      this.cells.push(open);
    }
  }

  private span(node: N, name: string): number {
    return spanOf(this.tree.attribute(node, name) ?? this.tree.attribute(node, `aria-${name}`));
  }

  /** To be called when the open element directly contains text that is not blank. */
  ownText(): void {
    const top = this.stack.at(-1);
    if (top) top.ownText = true;
  }

  /** Whether the open elements are within a cell of a table. */
  get isInCell(): boolean {
    return this.cells.length > 0;
  }

  /** To be called when the innermost open cell has no text and shows a picture. */
  isPicture(): void {
    const cell = this.cells.at(-1)?.cell;
    if (cell) cell.picture = true;
  }

  /** Removes the element opened last, as it is hidden, with its part of a table. */
  drop(): void {
    const open = this.stack.pop();
    if (!open) return;
    if (open.cell) this.cells.pop();
    if (open.rows) this.tables.pop();
    const table = this.tables.at(-1);
    const rows = table?.rows;
    if (open.role === 'row') {
      rows?.pop();
      if (table) table.hasHiddenRows = true;
    } else if (open.cell && rows?.at(-1)?.cells.at(-1) === open.cell) rows.at(-1)?.cells.pop();
  }

  /** To be called when the element opened last closes; it spans [start, end) of the reading. */
  close(start: number, end: number): void {
    const open = this.stack.pop();
    if (!open) return;
    if (open.role === 'other') this.closeBlock(open, start, end);
    else if (open.role === 'group') this.group++;
    if (open.cell) {
      open.cell.end = end;
      this.cells.pop();
    }
    if (open.rows) {
      this.tables.pop();
      const around = this.cells.at(-1)?.cell;
      if (around && isFrame(open, end - start)) return;
      if (around) around.nested = true;
      if (open.rows.length) this.keep('table', open.rows, start, end, open.hasHiddenRows);
    }
  }

  private keep(kind: Grid['kind'], rows: RawRow[], start: number, end: number, hasHiddenRows = false): void {
    const { grid, isWhole } = formGrid(kind, rows, start, end);
    this.grids.push(hasHiddenRows ? { ...grid, hiddenRows: true } : grid);
    this.isWhole &&= isWhole;
  }

  private closeBlock({ ownText, children, childRows }: Open, start: number, end: number): void {
    const count = children ? children.length / 2 : 0;
    if (childRows && childRows.length >= MIN_ROWS) {
      this.keep('blocks', childRows.map(plainRow), start, end);
    } else if (children && !ownText && count >= MIN_FLAT && count <= MAX_BLOCK_CELLS) {
      this.keep('blocks', [plainRow(children)], start, end);
    }
    const parent = this.stack.at(-1);
    if (parent?.role !== 'other') return;
    parent.children ??= [];
    if (parent.children.length / 2 <= MAX_BLOCK_CELLS) parent.children.push(start, end);
    if (children && !ownText && count >= 2 && count < MIN_FLAT) {
      parent.childRows ??= [];
      if (parent.childRows.length < MAX_BLOCK_ROWS) parent.childRows.push(children);
      else this.isWhole = false;
    }
  }
}
