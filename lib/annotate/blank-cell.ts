import { formCells } from '../forms';
import { formOfTable } from '../model/cells';
import type { Figure, Report } from '../model/schema';

type Find = (figure: Figure) => Element | null;

/**
 * The cell of a figure that is not there. A blank has no text to be found by, so it is reached from the nearest figure
 * of its table that has some, cell by cell. Null unless what is found is blank indeed.
 * @param cellOf the cell of a figure that has text
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

/** In a row without any figure: the same column of a row above or below, counted from the right, where no labels are. */
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
