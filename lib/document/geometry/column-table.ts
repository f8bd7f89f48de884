import { cutAtEdges, cutAtNumbers } from './cut-pieces';
import { type FigureRows, figuresOf, type Stretch } from './figure-rows';
import { spansOfHeads } from './head-spans';
import { type HeadCell, headCells } from './heads';
import { knownRowLabels } from './known-row-labels';
import { groupColumns, partingOf, withStacked } from './label-columns';
import type { IsLabel } from './label-segments';
import { blankRows, type LabelLine, rowsOfLabels } from './labels';
import { continued } from './lines';
import { partition } from './partition';
import type { Piece, PieceLine } from './piece-lines';
import { areHeaded, placedFigures } from './placed-figures';
import { rowOrder } from './row-order';
import { headsOver } from './table-heads';
import { TableLines } from './table-lines';
import {
  around,
  type Box,
  bottom,
  centre,
  isLevel,
  type Lean,
  middle,
  right,
  type Table,
  type TableCell,
} from './types';

const rangeOf = ({ box }: PieceLine): Stretch => [box.y, bottom(box)];
const together = (lines: PieceLine[]): PieceLine => ({
  pieces: lines.flatMap(({ pieces }) => pieces),
  box: around(lines.map(({ box }) => box)),
});

/** The pieces of the label of each row, and the cells of each column of groups before them. */
interface Labels {
  labels: Piece[][];
  groups: Piece[][][];
}

/** One table as it is put together. */
export class ColumnTable {
  /** All that the table takes of the sheet. */
  readonly pieces: Piece[] = [];
  private readonly taken: TableLines;
  private readonly before: number;
  private readonly columns: Stretch[];
  private readonly edges: number[];
  private anchors: PieceLine[];
  /** The lines that its rows are of. */
  private readonly figureLines: PieceLine[];
  private readonly heads: HeadCell[];
  /** The head of each column; null where they cannot be told. */
  private readonly lowest: HeadCell[] | null;
  private readonly cells: TableCell[] = [];
  /** Where figures stand beside their labels, where their order told them. */
  private lean: Lean | undefined;
  /** Whether two heads side by side stand over one column: then what is over which is not known. */
  private areHeadsCrossed = false;
  /** The label of each row. */
  private rowLabels: Piece[][] = [];

  constructor(
    private readonly lines: PieceLine[],
    { rows, columns }: FigureRows,
    free: number,
    private readonly given: { lean: Lean | undefined; isLetterwise: boolean; stacks: Piece[] },
    private readonly isLabel: IsLabel,
  ) {
    this.before = (columns[0] as Stretch)[0];
    this.anchors = rows.map((row) => together(row.map((number) => lines[number] as PieceLine)));
    this.figureLines = rows
      .flat()
      .map((number) => lines[number] as PieceLine)
      .filter((line) => this.figuresIn(line).length);
    const [first, last] = [rows[0]?.[0] as number, rows.at(-1)?.at(-1) as number];
    this.taken = new TableLines(lines, first, last, free, this.before, isLabel);
    const over = {
      taken: this.taken,
      anchors: this.anchors,
      before: this.before,
      isLabel,
      isLetterwise: given.isLetterwise,
    };
    let told = headsOver(over, columns);
    const [head] = told?.heads ?? [];
    // Before the first column of figures a head over nothing, where none stands over the labels, is theirs.
    if (this.taken.hasLabels && head && told?.of[0] && !this.taken.cornerPieces().length) {
      this.taken.endLabelsAt(right(head.box));
      told = headsOver(over, columns);
    }
    this.heads = told.all;
    this.lowest = told.heads;
    this.columns = told.columns;
    const inner = this.columns.slice(1).map(([from], i) => (from + (this.columns[i] as Stretch)[1]) / 2);
    const [, end] = this.columns.at(-1) as Stretch;
    this.edges = [this.before - 1, ...inner, end + 1];
  }

  /** The line behind its last. */
  get end(): number {
    return this.taken.end;
  }

  table(): Table {
    const heads = this.addHeads();
    const groups = this.addLabels(heads);
    this.addFigures(heads, groups + 1);
    const { pieces, cells, edges, anchors } = this;
    const rows = anchors.map((anchor) => this.figuresIn(anchor));
    return {
      type: 'table',
      ruled: false,
      hasHeads: this.lowest !== null,
      isHeaded:
        !this.areHeadsCrossed &&
        areHeaded(
          {
            rows,
            heads: this.heads,
            lowest: this.lowest,
            columns: this.columns.length,
            columnAt: (x) => this.columnAt(x),
          },
          this.isLabel,
        ),
      box: around(pieces),
      lean: this.lean,
      edges: [...Array.from({ length: groups + 1 }, (_, i) => (edges[0] as number) - groups - 1 + i), ...edges],
      rows: heads + anchors.length,
      figures: this.columns,
      cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    };
  }

  /** The figures of a row: a number that stands before the columns is a part of its label. */
  private figuresIn(row: PieceLine): Piece[] {
    return figuresOf(row).filter((piece) => right(piece) > this.before);
  }

  /** Which column of figures a place is in. */
  private columnAt(x: number): number {
    const at = this.edges.findIndex((edge, i) => i > 0 && x < edge);
    return at < 0 ? this.edges.length - 2 : at - 1;
  }

  /**
   * The head: what stands over several columns in rows of its own, then one row with the head of each column.
   * @returns how many rows it has
   */
  private addHeads(): number {
    const { heads, lowest } = this;
    // A head that is put over other columns than its own is worse than none.
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
      this.add(pieces, { row: levels.length, column: column - this.edges.length, rowspan: 1, colspan: 1 });
    }
    const isHead = (piece: Piece): boolean =>
      heads.some(({ pieces }) =>
        pieces.some((own) => isLevel(own, piece) && own.x < right(piece) && right(own) > piece.x),
      );
    const corner = this.taken.cornerPieces().filter((piece) => !isHead(piece));
    const rows = levels.length + 1;
    if (corner.length) this.add(corner, { row: rows - 1, column: -this.edges.length - 1, rowspan: 1, colspan: 1 });
    return rows;
  }

  /**
   * Heads side by side, each over the columns whose middle it stands over, within those of the head above it.
   * @returns the columns of each, first and last
   */
  private addLevel(heads: HeadCell[], row: number, above: Stretch[]): Stretch[] {
    const sorted = heads.sort((a, b) => a.box.x - b.box.x);
    const whole: Stretch = [0, this.columns.length - 1];
    const within = sorted.map(({ box }) => {
      const at = this.columnAt(centre(box));
      return above.find(([from, to]) => at >= from && at <= to) ?? whole;
    });
    const spans = sorted.map((head, i): Stretch => {
      const [from, to] = within[i] as Stretch;
      const beside = sorted.filter((_, k) => within[k] === within[i]);
      const under = this.columns
        .slice(from, to + 1)
        .map((stretch, k) => ({ stretch, head: this.lowest?.[from + k]?.box }));
      const own = spansOfHeads(
        under,
        beside.map(({ box }) => box),
      )[beside.indexOf(head)];
      const column = own ? from + own[0] : this.columnAt(centre(head.box));
      const colspan = own ? own[1] - own[0] + 1 : 1;
      this.add(head.pieces, { row, column: column - this.edges.length, rowspan: 1, colspan });
      return [column, column + colspan - 1];
    });
    this.areHeadsCrossed ||= spans.some(([from], i) => i > 0 && from <= (spans[i - 1] as Stretch)[1]);
    return spans;
  }

  /** A cell; columns of figures count from below 0 until it is known how many columns of labels there are. */
  private add(
    pieces: Piece[],
    slot: Pick<TableCell, 'row' | 'column' | 'rowspan' | 'colspan' | 'unsure'>,
    between = '',
  ): void {
    this.pieces.push(...pieces);
    const join = (before: string, after: string): string =>
      between ? before + between + after : continued(before, after);
    const text = pieces.reduce((joined, piece) => (joined ? join(joined, piece.text) : piece.text), '');
    this.cells.push({ ...slot, box: around(pieces), text });
  }

  /**
   * Labels and, before them, groups of rows.
   * @returns how many columns of groups there are
   */
  private addLabels(heads: number): number {
    const members = this.lines.slice(Math.max(this.taken.top, this.taken.labelTop()), this.taken.end);
    const given = members.map(({ pieces }) =>
      pieces.filter((piece) => right(piece) <= this.before).flatMap((piece) => cutAtNumbers(piece)),
    );
    const parting = partingOf(given);
    const left = given.map((pieces) => pieces.flatMap((piece) => cutAtEdges(piece, [parting])));
    const { labels, groups: told } = this.knownLabels(left.flat()) ?? this.labelsByPlace(left, parting);
    const groups = withStacked(told, this.stacksBeside());
    this.rowLabels = labels;
    for (const [row, own] of labels.entries()) {
      if (own.length) this.add(own, { row: heads + row, column: groups.length, rowspan: 1, colspan: 1 });
    }
    if (!left.flat().length) this.addLabelsBehind(heads, groups.length + this.edges.length);
    for (const [column, cells] of groups.entries()) {
      const end = right(around(cells.flat()));
      const isFree = labels.map((own) => own.every(({ x }) => x >= end));
      this.addGroups(cells, column, heads, isFree, this.anchors.map(rangeOf));
    }
    for (const cell of this.cells) if (cell.column < 0) cell.column += this.edges.length + groups.length + 1;
    return groups.length;
  }

  /** What groups of rows are named letter beneath letter, of the rows of this table. */
  private stacksBeside(): Piece[] {
    const rows = around(this.anchors.map(({ box }) => box));
    return this.given.stacks.filter(
      (stack) => right(stack) <= this.before && bottom(stack) > rows.y && stack.y < bottom(rows),
    );
  }

  /** Labels told by what they say. */
  private knownLabels(left: Piece[]): Labels | null {
    const rows = this.figureLines.map((line) => around(this.figuresIn(line)));
    const ordered = this.rowsByOrder(left);
    if (ordered) return ordered;
    const known = knownRowLabels(left, rows, this.isLabel);
    if (!known) return null;
    this.anchors = known.rows.map(({ figures, box }) =>
      figures.length ? together(figures.map((i) => this.figureLines[i] as PieceLine)) : { pieces: [], box },
    );
    return {
      labels: known.rows.map(({ label }) => label?.pieces ?? []),
      groups: groupColumns(known.groups.flatMap(({ pieces }) => pieces)),
    };
  }

  /** Labels told by their order, where no row is blank. */
  private rowsByOrder(left: Piece[]): Labels | null {
    const told = { rows: this.anchors.map(({ box }) => box), lean: this.given.lean };
    if (this.anchors.some((anchor) => !this.isFull(this.figuresIn(anchor)))) return null;
    const ordered = rowOrder(headCells(left, this.isLabel), told, this.isLabel);
    if (!ordered) return null;
    this.lean = ordered.lean;
    const labels = ordered.labels.map(({ pieces }) => pieces);
    return { labels, groups: groupColumns(left.filter((piece) => !labels.flat().includes(piece))) };
  }

  /** Whether in each column there is one figure. */
  private isFull(figures: Piece[]): boolean {
    const columns = new Set(figures.map((piece) => this.columnAt(centre(piece))));
    return figures.length === this.columns.length && columns.size === figures.length;
  }

  /** Labels told by where they stand; a label beside which no figure stands is a row of blank cells, no part of its neighbours. */
  private labelsByPlace(left: Piece[][], parting: number): Labels {
    const isGroup = (piece: Piece): boolean => right(piece) <= parting;
    const lines = left
      .map((pieces) => pieces.filter((piece) => !isGroup(piece)))
      .filter((pieces) => pieces.length)
      .map((pieces) => ({ pieces, box: around(pieces) }));
    this.addBlankRows(lines);
    const of = rowsOfLabels(
      lines,
      this.anchors.map(({ box }) => box),
    );
    const labels = this.anchors.map((_, row) => lines.filter((_, i) => of[i] === row).flatMap(({ pieces }) => pieces));
    return { labels, groups: groupColumns(left.flat().filter(isGroup)) };
  }

  private addBlankRows(labels: LabelLine[]): void {
    const rows = this.anchors.map(({ box }) => box);
    const [first, last] = [rows[0] as Box, rows.at(-1) as Box];
    for (const box of blankRows(labels, rows)) {
      if (box.y > first.y && bottom(box) < bottom(last)) this.anchors.push({ pieces: [], box });
    }
    this.anchors.sort((a, b) => middle(a.box) - middle(b.box));
  }

  /** Labels that stand behind the figures. */
  private addLabelsBehind(heads: number, column: number): void {
    const behind = (this.columns.at(-1) as Stretch)[1];
    const labels = this.lines
      .slice(this.taken.first, this.taken.end)
      .map(({ pieces }) => pieces.filter(({ x }) => x > behind))
      .filter((pieces) => pieces.length)
      .map((pieces) => ({ pieces, box: around(pieces) }));
    if (labels.length) this.edges.push(right(around(labels.map(({ box }) => box))));
    const of = rowsOfLabels(
      labels,
      this.anchors.map(({ box }) => box),
    );
    for (const row of this.anchors.keys()) {
      const own = labels.filter((_, i) => of[i] === row).flatMap(({ pieces }) => pieces);
      this.rowLabels[row] = own;
      if (own.length) this.add(own, { row: heads + row, column, rowspan: 1, colspan: 1 });
    }
  }

  /** Each group reaches over the rows around its middle whose labels leave its column free. */
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

  /** Figures by row and column; a blank is a cell too: without it figures behind it would move up. */
  private addFigures(heads: number, shift: number): void {
    const loose = this.lines
      .slice(this.taken.top)
      .filter(
        (line, i) =>
          !this.figureLines.includes(line) && (this.taken.top + i <= this.taken.end || isBare(line, this.before)),
      )
      .flatMap((line) => figuresOf(line).filter(({ x }) => x >= this.before));
    const rows = this.anchors.map((anchor, row) => ({
      box: anchor.box,
      figures: this.figuresIn(anchor),
      label: this.rowLabels[row] ?? [],
    }));
    const placed = placedFigures(rows, loose, this.isLabel);
    for (const [row, anchor] of this.anchors.entries()) {
      const columns: Piece[][] = this.edges.slice(1).map(() => []);
      const { own, stray, isUnsure } = placed[row] as (typeof placed)[number];
      for (const piece of new Set([...own, ...stray])) columns[this.columnAt(centre(piece))]?.push(piece);
      // Text that reaches into a column may hold its figure.
      const texts = anchor.pieces.filter((piece) => !piece.isFigure && right(piece) > this.before);
      for (const [column, [from, to]] of this.columns.entries())
        columns[column]?.push(...texts.filter((piece) => piece.x < to && right(piece) > from));
      const isDoubtful = (pieces: Piece[]): boolean =>
        pieces.length > 1 || pieces.some((piece) => stray.includes(piece) || texts.includes(piece));
      // What touches its label is of this row, and of which column is not known.
      const touching = isUnsure && ![...own, ...stray].length && touchingOf(this.rowLabels[row] ?? []);
      if (touching) columns[0]?.push(touching);
      // Beside figures that are not whole none is missing for certain.
      const isBroken = columns.some(isDoubtful);
      for (const [column, pieces] of columns.entries()) {
        const isOther = isUnsure || (pieces.length ? isDoubtful(pieces) : isBroken);
        const unsure = isOther && { unsure: true as const };
        const slot = { row: heads + row, column: shift + column, rowspan: 1, colspan: 1, ...unsure };
        // Two figures above one another in a row may be one, or not: that is for a person to say.
        if (pieces.length) this.add([...pieces].sort(byHeight), slot, '\n');
        else {
          const x = this.edges[column] as number;
          const width = (this.edges[column + 1] as number) - x;
          this.cells.push({ ...slot, box: { ...anchor.box, x, width }, text: '' });
        }
      }
    }
  }
}

const byHeight = (one: Piece, other: Piece): number => one.y - other.y || one.x - other.x;

/** The figure that ends a label. */
function touchingOf(label: Piece[]): Piece | null {
  const last = label.at(-1);
  const [text] = /\d[\d.,]*$/.exec(last?.text ?? '') ?? [];
  return last && text ? { ...last, text, isFigure: true } : null;
}

/** Whether a line has no label before the columns. */
const isBare = ({ pieces }: PieceLine, before: number): boolean => pieces.every((piece) => right(piece) > before);
