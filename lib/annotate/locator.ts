import type { TextIndex } from '../document/html/text-spaces';
import { positionOf } from '../model/quotes';
import type { Figure, Report, Selector } from '../model/schema';
import { type Anchor, anchorOf, anchorOn, elementOf } from './anchor';
import { blankCell } from './blank-cell';

const CELL = 'td, th, [role=cell], [role=gridcell]';

/** Finds places of a report on its page: text by position, blank cells by the cells around them. */
export class Locator {
  private readonly bySelectors = new Map<Selector[], Figure>();
  private readonly byCell = new Map<string, Figure>();

  constructor(
    private readonly report: Report | null,
    private readonly index: TextIndex<Node>,
  ) {
    for (const figure of report?.figures ?? []) {
      this.bySelectors.set(figure.at, figure);
      this.byCell.set(keyOf(figure), figure);
    }
  }

  /** Returns the anchor of the report's selectors; null where the page has removed the place. */
  locate(at: Selector[]): Anchor | null {
    const position = positionOf(at);
    const figure = this.bySelectors.get(at);
    if (position && position.end <= position.start && figure && this.report) {
      const cell = blankCell(this.report, figure, (other) => this.cellOf(other));
      if (cell) return anchorOn(cell);
    }
    return anchorOf(this.index, at);
  }

  /** Returns the selectors of a cell; empty where the page does not have it. */
  selectorsOf(cell: Pick<Figure, 'table' | 'row' | 'column'>): Selector[] {
    return this.byCell.get(keyOf(cell))?.at ?? [];
  }

  private cellOf({ at }: Figure): Element | null {
    const anchor = anchorOf(this.index, at);
    return anchor ? (elementOf(anchor)?.closest(CELL) ?? null) : null;
  }
}

const keyOf = ({ table, row, column }: Pick<Figure, 'table' | 'row' | 'column'>): string => `${table}/${row}/${column}`;
