import { doubtedAcross, type FigureCell, figureCells } from './figure-cells';
import type { FigureRows, Stretch } from './figure-rows';
import { spansOfHeads } from './head-spans';
import type { HeadCell } from './heads';
import type { IsLabel } from './label-segments';
import { type LabelledRows, labelledRows, together } from './labelled-rows';
import { continued } from './lines';
import { partition } from './partition';
import type { Piece, PieceLine } from './piece-lines';
import { areHeaded } from './placed-figures';
import { TableColumns } from './table-columns';
import { headsOver } from './table-heads';
import { TableLines } from './table-lines';
import { around, bottom, centre, isLevel, type Lean, middle, right, type Table, type TableCell } from './types';

const rangeOf = ({ box }: PieceLine): Stretch => [box.y, bottom(box)];

/** A table without rules while it is assembled from its heads, row labels and figures. */
export class ColumnTable {
  /** All pieces of the sheet that belong to the table. */
  readonly pieces: Piece[] = [];
  private readonly taken: TableLines;
  private readonly columns: TableColumns;
  private readonly rows: PieceLine[];
  /** The lines of its rows that hold figures. */
  private readonly figureLines: PieceLine[];
  private readonly heads: HeadCell[];
  /** The head of each column; null where heads could not be matched. */
  private readonly lowest: HeadCell[] | null;
  private readonly cells: TableCell[] = [];
  /** Whether two heads side by side cover the same column: then it is unknown which columns are whose. */
  private areHeadsCrossed = false;

  constructor(
    private readonly lines: PieceLine[],
    { rows, columns }: FigureRows,
    free: number,
    private readonly given: { lean: Lean | undefined; isLetterwise: boolean; stacks: Piece[] },
    private readonly isLabel: IsLabel,
  ) {
    const before = (columns[0] as Stretch)[0];
    this.rows = rows.map((row) => together(row.map((number) => lines[number] as PieceLine)));
    const [first, last] = [rows[0]?.[0] as number, rows.at(-1)?.at(-1) as number];
    this.taken = new TableLines(lines, first, last, free, before, isLabel);
    const over = { taken: this.taken, anchors: this.rows, before, isLabel, isLetterwise: given.isLetterwise };
    let told = headsOver(over, columns);
    const [head] = told?.heads ?? [];
    // If the labels have no head, one without figures before the first column of figures is theirs.
    if (this.taken.hasLabels && head && told?.of[0] && !this.taken.cornerPieces().length) {
      this.taken.endLabelsAt(right(head.box));
      told = headsOver(over, columns);
    }
    this.heads = told.all;
    this.lowest = told.heads;
    this.columns = new TableColumns(before, told.columns);
    this.figureLines = rows
      .flat()
      .map((number) => lines[number] as PieceLine)
      .filter((line) => this.columns.figuresIn(line).length);
  }

  /** Index of the line after its last. */
  get end(): number {
    return this.taken.end;
  }

  table(): Table {
    const heads = this.addHeads();
    const { lines, taken, columns, rows, figureLines, lowest, isLabel } = this;
    const labelled = labelledRows({ lines, taken, columns, rows, figureLines, ...this.given }, isLabel);
    const groups = this.addLabels(labelled, heads);
    const cells = figureCells(labelled, { lines, taken, figureLines }, columns, isLabel);
    const boxes = (lowest ?? []).map(({ box }) => box);
    for (const cell of doubtedAcross(cells, boxes)) this.addFigures(cell, labelled.rows, heads, groups + 1);
    const { edges, stretches } = columns;
    const told = {
      rows: labelled.rows.map((row) => columns.figuresIn(row)),
      heads: this.heads,
      lowest,
      columns: stretches.length,
      columnAt: (x: number) => columns.at(x),
    };
    return {
      type: 'table',
      ruled: false,
      hasHeads: lowest !== null,
      heads,
      isHeaded: !this.areHeadsCrossed && areHeaded(told, isLabel),
      box: around(this.pieces),
      lean: labelled.lean,
      edges: [...Array.from({ length: groups + 1 }, (_, i) => (edges[0] as number) - groups - 1 + i), ...edges],
      rows: heads + labelled.rows.length,
      figures: stretches,
      cells: this.cells.sort((a, b) => a.row - b.row || a.column - b.column),
    };
  }

  /**
   * Adds the heads: a row for each level of heads over several columns, then one row with the head of each column.
   * @returns the number of these rows
   */
  private addHeads(): number {
    const { heads, lowest } = this;
    // A head over the wrong columns is worse than none.
    if (!lowest) return 0;
    const spanning = heads.filter((head) => !lowest.includes(head));
    const levels = [...new Set(spanning.map(({ box }) => Math.round(middle(box))))].sort((a, b) => a - b);
    let above: Stretch[] = [];
    for (const [row, level] of levels.entries()) {
      above = this.addLevel(
        spanning.filter(({ box }) => Math.round(middle(box)) === level),
        row,
        above,
      );
    }
    for (const [column, { pieces }] of lowest.entries()) {
      this.add(pieces, { row: levels.length, column: column - this.columns.edges.length, rowspan: 1, colspan: 1 });
    }
    const isHead = (piece: Piece): boolean =>
      heads.some(({ pieces }) =>
        pieces.some((own) => isLevel(own, piece) && own.x < right(piece) && right(own) > piece.x),
      );
    const corner = this.taken.cornerPieces().filter((piece) => !isHead(piece));
    const rows = levels.length + 1;
    if (corner.length)
      this.add(corner, { row: rows - 1, column: -this.columns.edges.length - 1, rowspan: 1, colspan: 1 });
    return rows;
  }

  /**
   * Adds heads side by side, each over the columns that it is centred over, within those of the head above it.
   * @param above the first and last column of each head in the level above
   * @returns the first and last column of each head
   */
  private addLevel(heads: HeadCell[], row: number, above: Stretch[]): Stretch[] {
    const sorted = heads.sort((a, b) => a.box.x - b.box.x);
    const whole: Stretch = [0, this.columns.stretches.length - 1];
    const within = sorted.map(({ box }) => {
      const at = this.columns.at(centre(box));
      return above.find(([from, to]) => at >= from && at <= to) ?? whole;
    });
    const spans = sorted.map((head, i): Stretch => {
      const [from, to] = within[i] as Stretch;
      const beside = sorted.filter((_, k) => within[k] === within[i]);
      const under = this.columns.stretches
        .slice(from, to + 1)
        .map((stretch, k) => ({ stretch, head: this.lowest?.[from + k]?.box }));
      const own = spansOfHeads(
        under,
        beside.map(({ box }) => box),
      )[beside.indexOf(head)];
      const column = own ? from + own[0] : this.columns.at(centre(head.box));
      const colspan = own ? own[1] - own[0] + 1 : 1;
      this.add(head.pieces, { row, column: column - this.columns.edges.length, rowspan: 1, colspan });
      return [column, column + colspan - 1];
    });
    this.areHeadsCrossed ||= spans.some(([from], i) => i > 0 && from <= (spans[i - 1] as Stretch)[1]);
    return spans;
  }

  /**
   * Adds a cell. Columns of figures have negative numbers until the number of columns of labels is known.
   * @param between separates the texts of the pieces; without it they are joined as the lines of one text
   */
  private add(
    pieces: Piece[],
    slot: Pick<TableCell, 'row' | 'column' | 'rowspan' | 'colspan' | 'unsure'>,
    between = '',
  ): void {
    const printed = pieces.flatMap((piece) => piece.parts ?? [piece]);
    this.pieces.push(...printed);
    const join = (before: string, after: string): string =>
      between ? before + between + after : continued(before, after);
    const text = pieces.reduce((joined, piece) => (joined ? join(joined, piece.text) : piece.text), '');
    this.cells.push({ ...slot, box: around(printed), text });
  }

  /**
   * Adds the row labels and the names of groups of rows before them.
   * @returns the number of columns of groups
   */
  private addLabels({ rows, labels, areBehind, groups }: LabelledRows, heads: number): number {
    const { edges } = this.columns;
    const column = areBehind ? groups.length + edges.length : groups.length;
    if (areBehind && labels.flat().length) edges.push(right(around(labels.flat())));
    for (const [row, own] of labels.entries()) {
      if (own.length) this.add(own, { row: heads + row, column, rowspan: 1, colspan: 1 });
    }
    for (const [at, cells] of groups.entries()) {
      const end = right(around(cells.flat()));
      const isFree = labels.map((own) => areBehind || own.every(({ x }) => x >= end));
      this.addGroups(cells, at, heads, isFree, rows.map(rangeOf));
    }
    for (const cell of this.cells) if (cell.column < 0) cell.column += edges.length + groups.length + 1;
    return groups.length;
  }

  /** Adds one column of groups: each reaches over the rows around its middle whose labels leave the column free. */
  private addGroups(cells: Piece[][], column: number, heads: number, isFree: boolean[], anchors: Stretch[]): void {
    const rows = anchors.flatMap((_, row) => (isFree[row] ? [row] : []));
    const ranges = cells.map((pieces): Stretch => [around(pieces).y, bottom(around(pieces))]);
    const of = partition(
      rows.map((row) => anchors[row] as Stretch),
      ranges,
      anchors[0] ? 1000 : 0,
    );
    for (const [i, pieces] of cells.entries()) {
      const own = rows.filter((_, j) => of[j] === i);
      if (!own.length) continue;
      const row = own[0] as number;
      this.add(pieces, { row: heads + row, column, rowspan: (own.at(-1) as number) - row + 1, colspan: 1 });
    }
  }

  private addFigures(
    { row, column, pieces, isUnsure }: FigureCell,
    rows: PieceLine[],
    heads: number,
    shift: number,
  ): void {
    const unsure = isUnsure && { unsure: true as const };
    const slot = { row: heads + row, column: shift + column, rowspan: 1, colspan: 1, ...unsure };
    // Two figures above one another in a row may be one number or two: a person must decide.
    if (pieces.length) this.add(pieces, slot, '\n');
    else {
      const x = this.columns.edges[column] as number;
      const width = (this.columns.edges[column + 1] as number) - x;
      this.cells.push({ ...slot, box: { ...(rows[row] as PieceLine).box, x, width }, text: '' });
    }
  }
}
