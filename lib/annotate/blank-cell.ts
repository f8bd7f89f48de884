import { formCells } from '../forms/editions';
import { formOfTable } from '../model/cells';
import type { Figure, Report } from '../model/schema';

type Find = (figure: Figure) => Element | null;

/**
 * Returns the cell element of a blank figure. A blank cell has no text to find it by, so it is reached cell by cell
 * from the nearest figure of its table with text. Null unless the cell reached is blank.
 * @param cellOf returns the cell element of a figure with text
 */
export function blankCell(report: Report, blank: Figure, cellOf: Find): Element | null {
  const format = formOfTable(report, blank.table);
  if (!format) return null;
  const order = formCells(format).map(({ row, column }) => `${row}/${column}`);
  const place = ({ row, column }: Figure): number => order.indexOf(`${row}/${column}`);
  const wanted = place(blank);
  const neighbours = report.figures
    .filter(({ table, row, text }) => table === blank.table && text && (format.layout === 'line' || row === blank.row))
    .sort((a, b) => Math.abs(place(a) - wanted) - Math.abs(place(b) - wanted));
  for (const neighbour of neighbours.slice(0, 3)) {
    const cell = stepped(cellOf(neighbour), wanted - place(neighbour));
    if (isBlank(cell)) return cell;
  }
  return format.layout !== 'line' ? fromOtherRow(report, blank, cellOf) : null;
}

/**
 * For a row without any text: goes from the same column of a row above or below, counted from the right, where labels
 * do not interfere.
 */
function fromOtherRow({ figures }: Report, blank: Figure, cellOf: Find): Element | null {
  const rows = [...new Set(figures.filter(({ table }) => table === blank.table).map(({ row }) => row))];
  for (const away of [-1, 1, -2, 2, -3, 3]) {
    const row = rows[rows.indexOf(blank.row) + away];
    const other = figures.find(
      (each) => each.table === blank.table && each.row === row && each.column === blank.column,
    );
    const cell = other?.text ? cellOf(other) : null;
    const line = cell?.parentElement;
    if (!cell || !line) continue;
    let target: Element | null = line;
    for (let i = 0; i < Math.abs(away) && target; i++) {
      target = away > 0 ? target.previousElementSibling : target.nextElementSibling;
    }
    const fromRight = line.children.length - Array.prototype.indexOf.call(line.children, cell);
    const found = target?.children[target.children.length - fromRight] ?? null;
    if (isBlank(found)) return found;
  }
  return null;
}

function stepped(cell: Element | null, steps: number): Element | null {
  let found = cell;
  for (let i = 0; i < Math.abs(steps) && found; i++) {
    found = steps > 0 ? found.nextElementSibling : found.previousElementSibling;
  }
  return found;
}

const isBlank = (cell: Element | null): boolean => cell !== null && !/\S/.test(cell.textContent ?? '');
