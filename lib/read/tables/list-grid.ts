import type { Grid } from '../../document/page';
import type { Column, FormTable } from '../../forms';
import type { Figure } from '../../model/schema';
import { hanOnly } from '../../text/numbers';
import type { GridRow, ReadCell, Source } from '../source';
import { figureAt, isValue, readCells } from './cells';
import { unreadOf } from './flat-figures';
import { gridRows } from './grid-rows';
import { labelKey, labelScore } from './labels';
import { rowOf } from './row-labels';

/** Returns the identifier of a row that no edition knows: it is kept under its own label. */
export const unknownRow = (label: string): string => `other:${label}`;

/** A cell in a column of units, folded. */
const UNIT = /^(?:条|件|次|篇|个|人|人次|元|万元|份|-+)$/;
const isUnit = ({ text }: ReadCell): boolean => UNIT.test(text);

/** The head of a column of units. */
const UNIT_HEAD = /^(?:计量|计算)?单位$/;

/** Whether a cell may be one of the two heads of a list: most cells of a page are ruled out by this. */
const hasHeadWord = ({ text }: ReadCell): boolean => text.includes('指') || text.includes('单');

interface Header {
  columns: Map<number, Column>;
  /** The cell over the labels, where there is one. */
  corner?: ReadCell;
  /** The index after the last column with a head. */
  end: number;
  /** How many heads there are. */
  heads: number;
}

/** Returns the columns named in a row of heads; null where it is not the head of a list. */
function headerOf({ starting }: GridRow, form: FormTable): Header | null {
  const heads = starting.filter(hasHeadWord);
  if (!heads.length) return null;
  const corner = labelKey(form.corner ?? '');
  const isCorner = ({ words }: ReadCell): boolean => labelScore(words.label, corner) >= 0.6;
  const over = heads.find(isCorner);
  if (!over && !heads.some((cell) => UNIT_HEAD.test(hanOnly(cell.text)))) return null;
  const columns = new Map<number, Column>();
  for (const cell of starting) {
    const column = isValue(cell) || isCorner(cell) ? null : cell.words.columnOf(form.id);
    if (column && ![...columns.values()].includes(column)) columns.set(cell.cell.column, column);
  }
  const end = Math.max(...starting.map(({ cell }) => cell.column + cell.colspan));
  return columns.size ? { columns, end, heads: starting.length, ...(over && { corner: over }) } : null;
}

/** Whether a label is not under the head of labels: then heads are not over the columns that they name. */
const isOutOfLine = ({ corner }: Header, { cell }: ReadCell): boolean =>
  corner !== undefined && (cell.column < corner.cell.column || cell.column >= corner.cell.column + corner.cell.colspan);

/** Whether blanks alone part the cells of a line: a blank cell leaves none of its own, and those behind it move up. */
const isPartedByGaps = ({ page: { reading } }: Source, { starting }: GridRow): boolean =>
  !/[\t|｜│┃]/.test(reading.slice(starting[0]?.cell.start, starting.at(-1)?.cell.end));

/**
 * Reads a table of layout `list` from one grid: the figures after a head, which names the columns. A row that no
 * edition knows is kept under its own label.
 */
export function readListGrid(source: Source, grid: Grid, form: FormTable): Figure[] {
  const figures: Figure[] = [];
  if (!readCells(source, grid).some(hasHeadWord)) return figures;
  let header: Header | null = null;
  let previous = -1;
  for (const row of gridRows(source, grid)) {
    const own = headerOf(row, form);
    if (own) {
      header = own;
      continue;
    }
    if (!header) continue;
    const words = row.starting.filter((cell) => cell.text && !isValue(cell) && !isUnit(cell));
    const label = words.find((cell) => !isOutOfLine(header as Header, cell)) ?? words[0];
    const first = label ? row.starting.indexOf(label) : -1;
    const unit = row.starting.slice(first + 1).find(isUnit);
    const cells = row.starting.flatMap((cell): [Column, ReadCell][] => {
      const column = header?.columns.get(cell.cell.column);
      // A cell that is blank only because its content is unknown is not a blank cell.
      const isKnown = cell.text || !cell.cell.unsure;
      return column && isKnown && cell !== label && cell !== unit ? [[column, cell]] : [];
    });
    if (!label || !cells.some(([, cell]) => isValue(cell))) continue;
    const known = rowOf(label.words, form.id, { around: () => [], previous });
    if (known) previous = known.order;
    // Without a unit, an unknown row of words and numbers may be anything.
    if (!known && !unit) continue;
    const id = known?.row.id ?? unknownRow(label.text);
    const given = unit && !/^-+$/.test(unit.text) ? unit.text : (known?.row.unit ?? null);
    const { end } = header;
    const isOut =
      isOutOfLine(header, label) ||
      (grid.kind === 'lines' && row.starting.length < header.heads && isPartedByGaps(source, row)) ||
      row.starting.some((cell) => cell.cell.column >= end && cell.value.kind === 'number');
    const figure = (cell: ReadCell) => (isOut ? unreadOf(source, row.starting, [label]) : cell);
    for (const [column, cell] of cells) {
      figures.push(figureAt(source, form.id, id, { ...column, unit: given }, figure(cell)));
    }
  }
  return figures;
}
