import type { Block, Column, FormTable, Row, TableId } from '../../lib/forms';
import { declared, type FigureSet, textOf } from './figures';
import { type Cell, cell, type Grid } from './grid';

/** How a grid differs from the order of the declaration: rows may be left out, and blocks, rows and columns moved. */
export interface Order {
  blocks?: (blocks: Block[]) => Block[];
  rows?: (rows: Row[]) => Row[];
  columns?: (columns: Column[]) => Column[];
}

const same = <T>(items: T[]): T[] => items;

/** Returns a table with the spans of the official form. */
export function grid(set: FigureSet, table: TableId, order: Order = {}): Grid {
  const form = declared(set, table);
  const printed = gridOf(set, form, order);
  return set.altered?.(printed, form) ?? printed;
}

function gridOf(set: FigureSet, form: FormTable, order: Order): Grid {
  if (form.layout === 'blocks') return stacked(set, form, order);
  if (form.layout === 'list') return listed(set, form, order);
  return form.layout === 'line' ? oneLine(set, form, order) : crossed(set, form, order);
}

function figure(set: FigureSet, table: TableId, row: string, column: string, width = 1): Cell {
  const at = { table, row, column };
  return { ...cell('figure', textOf(set, at), width), at };
}

/** Layout `blocks`: blocks below one another, each with its own columns; the last column fills the width. */
function stacked(set: FigureSet, form: FormTable, { blocks = same, rows = same, columns = same }: Order): Grid {
  const all = form.blocks;
  const width = 1 + Math.max(...all.map((block) => block.columns.length));
  return blocks(all).flatMap((block): Grid => {
    const ordered = columns(block.columns);
    const fill = (index: number) => (index === ordered.length - 1 ? width - ordered.length : 1);
    return [
      [cell('head', block.head ?? '', width)],
      [cell('head', form.corner ?? ''), ...ordered.map(({ label }, index) => cell('head', label, fill(index)))],
      ...rows(block.rows).map(({ id, label }) => [
        { ...cell('label', label), labels: id },
        ...ordered.map((column, index) => figure(set, form.id, id, column.id, fill(index))),
      ]),
    ];
  });
}

/** Layout `rows`: columns across, rows down, and headings that span their rows. */
function crossed(set: FigureSet, form: FormTable, { rows = same, columns = same }: Order): Grid {
  const block = form.blocks[0] as Block;
  const ordered = columns(block.columns);
  const lines = rows(block.rows);
  const depth = 1 + Math.max(...block.rows.map(({ heads = [] }) => heads.length));
  const body = lines.map((row, y): Cell[] => {
    const heads = row.heads ?? [];
    const groups = heads.flatMap((head, level) =>
      y > 0 && sameHeads(lines[y - 1], row, level) ? [] : [cell('group', head, 1, run(lines, y, level))],
    );
    const label = { ...cell('label', row.label, depth - heads.length), labels: row.id };
    return [...groups, label, ...ordered.map(({ id }) => figure(set, form.id, row.id, id))];
  });
  return [...columnHeads(form, ordered, depth), ...body];
}

const sameHeads = (one: Row | undefined, other: Row, level: number): boolean =>
  (other.heads ?? []).slice(0, level + 1).every((head, index) => one?.heads?.[index] === head);

/** Number of rows from `start` on under the same heading. */
function run(rows: Row[], start: number, level: number): number {
  const first = rows[start] as Row;
  const next = rows.findIndex((row, y) => y > start && !(row.heads?.length && sameHeads(row, first, level)));
  return (next < 0 ? rows.length : next) - start;
}

/** One header row; three where some columns share a heading. */
function columnHeads({ corner = '', columnsHead = '' }: FormTable, columns: Column[], depth: number): Grid {
  const headed = columns.filter(({ head }) => head);
  if (!headed.length) return [[cell('corner', corner, depth), ...columns.map(({ label }) => cell('head', label))]];
  const second = columns.flatMap((column) => {
    if (!column.head) return [cell('head', column.label, 1, 2)];
    return column === headed[0] ? [cell('head', column.head, headed.length)] : [];
  });
  return [
    [cell('corner', corner, depth, 3), cell('head', columnsHead, columns.length)],
    second,
    headed.map(({ label }) => cell('head', label)),
  ];
}

/** Layout `list`: a label, its unit, and the figures. */
function listed(set: FigureSet, form: FormTable, { rows = same, columns = same }: Order): Grid {
  const block = form.blocks[0] as Block;
  const ordered = columns(block.columns);
  const heads = [
    form.corner ?? '',
    form.columnsHead ?? '',
    ...ordered.map(({ id, label }) => (id === 'year' ? `${set.year}年度` : label)),
  ];
  return [
    heads.map((text) => cell('head', text)),
    ...rows(block.rows).map(({ id, label, unit = '' }) => [
      { ...cell('label', label), labels: id },
      cell('note', unit),
      ...ordered.map((column) => figure(set, form.id, id, column.id)),
    ]),
  ];
}

/** Layout `line`: all groups in one line of figures. */
function oneLine(set: FigureSet, form: FormTable, { rows = same, columns = same }: Order): Grid {
  const block = form.blocks[0] as Block;
  const groups = rows(block.rows);
  const ordered = columns(block.columns);
  const heads = ordered.map(({ label }) => label);
  const first: Cell[] = [];
  const second: Cell[] = [];
  const third: Cell[] = [];
  let above = '';
  for (const { label, heads: over = [] } of groups) {
    const head = over[0];
    if (!head) {
      first.push(cell('head', label, heads.length));
      second.push(...heads.map((text) => cell('head', text, 1, 2)));
    } else {
      const last = first.at(-1);
      if (last && above === head) last.width += heads.length;
      else first.push(cell('head', head, heads.length));
      second.push(cell('head', label, heads.length));
      third.push(...heads.map((text) => cell('head', text)));
    }
    above = head ?? '';
  }
  const figures = groups.flatMap(({ id }) => ordered.map((column) => figure(set, form.id, id, column.id)));
  if (third.length === 0) return [first, second.map((head) => ({ ...head, height: 1 })), figures];
  return [first, second, third, figures];
}
