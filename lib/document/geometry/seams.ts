import type { IsLabel } from './label-segments';
import { continued } from './lines';
import { repeatedRows } from './repeated-rows';
import { type Block, HAN, isLevel, type Line, right, type Table, type TableCell } from './types';

const CLOSING = /^[）)”》、，。：]/;
/** Maximum number of lines with which a label goes on on the next sheet. */
const MAX_REST = 8;
const NUMERIC = /^[\d.,\s]+$/;

/** The table that a sheet ends with. */
interface Ended {
  into: { rows: number; cells: TableCell[] };
  /** Its first part, whose head may be repeated on later sheets. */
  head: Table;
  isRuled: boolean;
}

/**
 * Handles a row broken at the end of a sheet. If the label of the last row is known only together with that of the
 * first row of the next sheet, both become one row. If no label names the first row of the next sheet, either row may
 * be a part of the other: then no figure in them is certain, and no cell certainly blank. Changes both tables in place.
 */
export function joinAtSeam(ended: Ended, table: Table, isLabel: IsLabel): void {
  const { into, head, isRuled } = ended;
  const row = repeatedRows(head, table.cells);
  if (takeBrokenRow(ended, table, row, isLabel) || isRuled || table.ruled) return;
  const first = Math.min(...table.cells.flatMap((cell) => (cell.row >= row && isFigure(cell) ? [cell.row] : [])));
  const start = table.figures[0]?.[0] ?? 0;
  const isName = ({ box, text }: TableCell): boolean => box.x < start && isWhole(text, isLabel);
  const isNamed = table.cells.some((cell) => cell.row >= row && cell.row <= first && isName(cell));
  const isKnown = into.cells.some((cell) => isLabel(cell.text, 'row'));
  // A table that needs no labels and has heads of its own is another table.
  const isOther = first > row && !table.cells.some(({ row: at, box, text }) => at >= first && box.x < start && text);
  if (isNamed || !isKnown || isOther) return;
  doubtRow(into.cells, into.rows - 1);
  if (Number.isFinite(first)) doubtRow(table.cells, first);
}

/**
 * Does the same for a line at the beginning of the next sheet that is the rest of a label or of a figure: marks the
 * last row as unsure.
 */
export function doubtLine({ into, head, isRuled }: Ended, { box, text }: Line, isLabel: IsLabel): void {
  const [first] = head.figures;
  if (isRuled || !first) return;
  const last = into.cells.filter((cell) => cell.row === into.rows - 1);
  const label = last.findLast(({ text: said }) => HAN.test(said));
  const isRest =
    right(box) <= first[0] && label && isLabel(continued(label.text, text), 'row') && !isLabel(text, 'row');
  if (isRest || (box.x >= first[0] && NUMERIC.test(text))) doubtRow(into.cells, into.rows - 1);
}

/**
 * Joins the lines of a label that a sheet's end divides, if they are a known row label only together: those of the last
 * row with lines below the table and on the next sheet, or lines below it with the label of the next sheet's first row.
 * Figures beside the label are those of its row then, if no cell is blank. Removes these lines from both sheets.
 */
export function joinLabelAtSeam(blocks: Block[], next: Block[], isLabel: IsLabel): void {
  const at = blocks.findLastIndex(({ type }) => type === 'table');
  const table = blocks[at];
  const [first] = table?.type === 'table' ? table.figures : [];
  if (table?.type !== 'table' || table.ruled || !first) return;
  const isLeft = (block: Block): block is Line => block.type === 'line' && right(block.box) <= first[0];
  const below = blocks.slice(at + 1);
  const label = labelOf(table, table.rows - 1);
  if (!label || !below.every(isLeft)) return;
  const rest = next.filter(isLeft).slice(0, MAX_REST);
  const other = next.find((block) => block.type === 'table');
  const own = other?.type === 'table' && !other.ruled ? labelOf(other, other.heads) : undefined;
  const begun = below.map(({ text }) => text);
  if (!isLabel(label.text, 'row')) {
    const texts = [label.text, ...begun, ...rest.map(({ text }) => text)];
    const end = texts.findIndex((_, i) => i > begun.length && isLabel(texts.slice(0, i + 1).reduce(continued), 'row'));
    if (end < 0) return;
    nameRow(table, label, texts.slice(0, end + 1));
    for (const line of rest.slice(0, end - begun.length)) next.splice(next.indexOf(line), 1);
  } else {
    if (!begun.length || !own || other?.type !== 'table' || isLabel(own.text, 'row')) return;
    const texts = [...begun, own.text];
    if (!isLabel(texts.reduce(continued), 'row')) return;
    nameRow(other, own, texts);
  }
  blocks.splice(at + 1);
}

/** Returns the cell of a row's label. */
const labelOf = ({ cells, figures: [first] }: Table, at: number): TableCell | undefined =>
  cells.findLast(({ row, box, text }) => row === at && HAN.test(text) && right(box) <= (first?.[0] ?? 0));

/** Gives a row its whole label; its figures are certain then if each cell has one, level with the label. */
function nameRow({ cells, figures }: Table, label: TableCell, texts: string[]): void {
  label.text = texts.reduce(continued);
  const own = cells.filter(({ row, box }) => row === label.row && right(box) > (figures[0]?.[0] ?? 0));
  const isWhole = ({ box, text }: TableCell): boolean => /^\S+$/.test(text) && isLevel(box, label.box);
  if (own.length !== figures.length || !own.every((cell) => isFigure(cell) && isWhole(cell))) return;
  for (const cell of own) delete cell.unsure;
}

/** Whether a text is a label that does not continue text before it. */
const isWhole = (text: string, isLabel: IsLabel): boolean => !CLOSING.test(text) && isLabel(text, 'row');
const isFigure = ({ text }: TableCell): boolean => text !== '' && !/\p{L}{2}/u.test(text);

function doubtRow(cells: TableCell[], row: number): void {
  for (const cell of cells) if (cell.row === row && !HAN.test(cell.text)) cell.unsure = true;
}

/**
 * Joins the next sheet's row `row` to the last row, if their labels together are known; keeps parts of a broken figure
 * on separate lines for a person to put together.
 */
function takeBrokenRow({ into }: Ended, table: Table, row: number, isLabel: IsLabel): boolean {
  const rest = table.cells.filter((cell) => cell.row === row && cell.text);
  const last = into.cells.filter((cell) => cell.row + cell.rowspan === into.rows);
  const above = last.filter(({ text }) => text);
  const [label] = rest.filter(({ text }) => HAN.test(text)).slice(-1);
  const [before] = above.filter(({ text, rowspan }) => rowspan === 1 && HAN.test(text)).slice(-1);
  if (!label || !before || label.rowspan > 1 || isLabel(label.text, 'row')) return false;
  if (!isLabel(continued(before.text, label.text), 'row')) return false;
  before.text = continued(before.text, label.text);
  for (const cell of table.cells.filter((each) => each.row === row && each !== label)) {
    const own = last.find(({ box }) => box.x < right(cell.box) && right(box) > cell.box.x);
    if (!own || own === before) continue;
    if (cell.text) own.text = own.text ? `${own.text}\n${cell.text}` : cell.text;
    if (cell.unsure) own.unsure = true;
  }
  table.cells = table.cells.flatMap((cell) => {
    if (cell.row < row || cell.row + cell.rowspan <= row) return [cell];
    if (cell.row > row) return [{ ...cell, row: cell.row - 1 }];
    return cell.rowspan > 1 ? [{ ...cell, rowspan: cell.rowspan - 1 }] : [];
  });
  table.rows--;
  return true;
}
