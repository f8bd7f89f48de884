import type { Block, Column, Row, TableId } from '../../lib/forms';
import { declared, type FigureSet, textOf } from './figures';
import { type Cell, cell, type Grid } from './grid';

/** Words that the official form prints and the declarations do not carry. */
export const FORM = {
  content: '信息内容',
  corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  applicants: '申请人情况',
  organisations: '法人或其他组织',
} as const;

/** How a grid departs from the order of the declaration: rows may be left out, rows and columns moved. */
export interface Order {
  blocks?: (blocks: Block[]) => Block[];
  rows?: (rows: Row[]) => Row[];
  columns?: (columns: Column[]) => Column[];
}

const same = <T>(items: T[]): T[] => items;

/** A table with the spans of the official form. */
export function grid(set: FigureSet, table: TableId, order: Order = {}): Grid {
  const { layout } = declared(set, table);
  if (table === 'proactive') return stacked(set, order);
  return layout === 'columns' ? oneLine(set, order) : crossed(set, order);
}

function figure(set: FigureSet, table: TableId, row: string, column: string, width = 1): Cell {
  const at = { table, row, column };
  return { ...cell('figure', textOf(set, at), width), at };
}

/** Table of section two: blocks one under the other, each with its own columns; the last column fills the width. */
function stacked(set: FigureSet, { blocks = same, rows = same, columns = same }: Order): Grid {
  const all = declared(set, 'proactive').blocks;
  const width = 1 + Math.max(...all.map((block) => block.columns.length));
  return blocks(all).flatMap((block): Grid => {
    const ordered = columns(block.columns);
    const fill = (index: number) => (index === ordered.length - 1 ? width - ordered.length : 1);
    return [
      [cell('head', block.head ?? '', width)],
      [cell('head', FORM.content), ...ordered.map(({ label }, index) => cell('head', label, fill(index)))],
      ...rows(block.rows).map(({ id, label }) => [
        { ...cell('label', label), labels: id },
        ...ordered.map((column, index) => figure(set, 'proactive', id, column.id, fill(index))),
      ]),
    ];
  });
}

/** Table of section three: applicants across, outcomes down, heads spanning the rows under them. */
function crossed(set: FigureSet, { rows = same, columns = same }: Order): Grid {
  const block = declared(set, 'applications').blocks[0] as Block;
  const ordered = columns(block.columns);
  const lines = rows(block.rows);
  const depth = 1 + Math.max(...block.rows.map(({ heads = [] }) => heads.length));
  const body = lines.map((row, y): Cell[] => {
    const heads = row.heads ?? [];
    const groups = heads.flatMap((head, level) =>
      y > 0 && sameHeads(lines[y - 1], row, level) ? [] : [cell('group', head, 1, run(lines, y, level))],
    );
    const label = { ...cell('label', row.label, depth - heads.length), labels: row.id };
    return [...groups, label, ...ordered.map(({ id }) => figure(set, 'applications', row.id, id))];
  });
  return [...applicants(ordered, depth), ...body];
}

const sameHeads = (one: Row | undefined, other: Row, level: number): boolean =>
  (other.heads ?? []).slice(0, level + 1).every((head, index) => one?.heads?.[index] === head);

/** How many rows from `start` on stand under the same head. */
function run(rows: Row[], start: number, level: number): number {
  const first = rows[start] as Row;
  const next = rows.findIndex((row, y) => y > start && !(row.heads?.length && sameHeads(row, first, level)));
  return (next < 0 ? rows.length : next) - start;
}

/** Three header rows; the organisations stand together under one head wherever they are. */
function applicants(columns: Column[], depth: number): Grid {
  const organisation = ({ id }: Column) => id !== 'naturalPerson' && id !== 'total';
  const organisations = columns.filter(organisation);
  const second = columns.flatMap((column) => {
    if (!organisation(column)) return [cell('head', column.label, 1, 2)];
    return column === organisations[0] ? [cell('head', FORM.organisations, organisations.length)] : [];
  });
  return [
    [cell('corner', FORM.corner, depth, 3), cell('head', FORM.applicants, columns.length)],
    second,
    organisations.map(({ label }) => cell('head', label)),
  ];
}

/** Table of section four: all groups in one line of figures. */
function oneLine(set: FigureSet, { rows = same, columns = same }: Order): Grid {
  const block = declared(set, 'remedies').blocks[0] as Block;
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
  const figures = groups.flatMap(({ id }) => ordered.map((column) => figure(set, 'remedies', id, column.id)));
  if (third.length === 0) return [first, second.map((head) => ({ ...head, height: 1 })), figures];
  return [first, second, third, figures];
}
