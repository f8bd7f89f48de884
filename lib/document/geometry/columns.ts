import { type FigureRows, figureRows, figuresOf, LEADING, type Stretch } from './figure-rows';
import { blankRows, type LabelLine, rowsOfLabels } from './labels';
import { continued } from './lines';
import { partition, partitionUnder } from './partition';
import { type Piece, type PieceLine, pieceLines } from './piece-lines';
import { around, type Box, bottom, centre, middle, type Run, right, type Table, type TableCell } from './types';

/** Lines of a head above the first row of figures. */
const HEAD_LINES = 14;
/** A line further above or below than so many times its height is another paragraph. */
const NEAR = 4;
/** Lines set without more space than their print needs. */
const CLOSE = 0.35;
/** What ends like this is prose. */
const SENTENCE = /[。；;！]$/;

/** Tables without rules, and the runs that belong to none. */
export interface ColumnTables {
  tables: Table[];
  rest: Run[];
}

/**
 * Tables without rules among the runs of a sheet: rows of figures that stand below one another, their columns told by
 * position, their labels by what stands beside them.
 * @param open columns of the table that the sheet before ended with
 */
export function columnTables(runs: Run[], open: Stretch[]): ColumnTables {
  const lines = pieceLines(runs);
  const tables: Table[] = [];
  const taken = new Set<Piece>();
  let free = 0;
  for (const found of figureRows(lines, open)) {
    const form = new ColumnTable(lines, found, free);
    tables.push(form.table());
    for (const piece of form.pieces) taken.add(piece);
    free = form.end;
  }
  if (!tables.length) return { tables, rest: runs };
  const boxes = [...taken];
  const isTaken = (run: Run): boolean =>
    boxes.some(
      (box) => centre(run) >= box.x && centre(run) <= right(box) && middle(run) >= box.y && middle(run) <= bottom(box),
    );
  return { tables, rest: runs.filter((run) => !isTaken(run)) };
}

const rangeOf = ({ box }: PieceLine): Stretch => [box.y, bottom(box)];
const isHeadOf =
  ([start]: Stretch) =>
  (piece: Piece): boolean =>
    centre(piece) > start;

/** Whether one piece stands over another, or over most of it. */
const isOver = (piece: Piece, other: Piece): boolean =>
  Math.min(right(piece), right(other)) - Math.max(piece.x, other.x) > 0.5 * Math.min(piece.width, other.width);

/** Whether a line of a head goes on in the one below: close above it, closer if it stands alone, and aligned with it. */
function isStacked(piece: Piece, below: Piece, isAlone: boolean): boolean {
  const { height } = piece;
  const isAligned = [centre, right, ({ x }: Piece): number => x].some(
    (side) => Math.abs(side(piece) - side(below)) < 0.6 * height,
  );
  return isAligned && below.y - bottom(piece) < (isAlone ? CLOSE : 1) * height;
}

/** One table as it is put together. */
class ColumnTable {
  /** All that the table takes of the sheet. */
  readonly pieces: Piece[] = [];
  /** The line behind its last. */
  readonly end: number;
  private readonly top: number;
  private readonly first: number;
  private readonly before: number;
  private readonly columns: Stretch[];
  private readonly edges: number[];
  private readonly anchors: PieceLine[];
  private readonly cells: TableCell[] = [];

  constructor(
    private readonly lines: PieceLine[],
    { rows, columns }: FigureRows,
    free: number,
  ) {
    this.anchors = rows.map((row) => {
      const own = row.map((number) => lines[number] as PieceLine);
      return { pieces: own.flatMap(({ pieces }) => pieces), box: around(own.map(({ box }) => box)) };
    });
    this.first = rows[0]?.[0] as number;
    this.before = (columns[0] as Stretch)[0];
    this.top = this.headTop(this.first, columns, free);
    this.end = this.labelEnd(rows.at(-1)?.at(-1) as number) + 1;
    this.columns = this.withHeadColumns(columns);
    const inner = this.columns.slice(1).map(([from], i) => (from + (this.columns[i] as Stretch)[1]) / 2);
    const last = this.columns.at(-1) as Stretch;
    this.edges = [this.before - 1, ...inner, last[1] + 1];
  }

  /** Lines above the first row of figures that stand over its columns are its head. */
  private headTop(first: number, columns: Stretch[], free: number): number {
    let top = first;
    const isHead = isHeadOf(columns[0] as Stretch);
    for (let i = first - 1; i >= Math.max(free, first - HEAD_LINES); i--) {
      const { pieces, box } = this.lines[i] as PieceLine;
      const below = this.lines[i + 1] as PieceLine;
      if (below.box.y - bottom(box) > NEAR * box.height || pieces.some(({ text }) => SENTENCE.test(text))) break;
      if (pieces.some(isHead)) top = i;
    }
    return top;
  }

  /** A column may be blank in all rows: then only its head shows it. */
  private withHeadColumns(columns: Stretch[]): Stretch[] {
    const heads = this.lines
      .slice(this.top, this.first)
      .flatMap(({ pieces }) => pieces)
      .filter((piece) => piece.x > this.before);
    const lowest = heads.filter((piece) => heads.every((other) => other.y <= piece.y || !isOver(piece, other)));
    const blank = lowest.filter((piece) =>
      columns.every(([from, to]) => {
        const at = (from + to) / 2;
        return (at < piece.x || at > right(piece)) && (centre(piece) < from || centre(piece) > to);
      }),
    );
    // A head that stands over other columns than its figures is one apart, and tells nothing of them.
    const isAligned = columns.every(([from, to]) =>
      lowest.some((piece) => piece.x <= (from + to) / 2 && right(piece) >= (from + to) / 2),
    );
    if (!isAligned) return columns;
    const added = blank.map((piece): Stretch => [centre(piece) - 1, centre(piece) + 1]);
    return [...columns, ...added].sort((a, b) => a[0] - b[0]);
  }

  /** Lines below the last row of figures that go on with its label. */
  private labelEnd(last: number): number {
    let end = last;
    for (let i = last + 1; i < this.lines.length; i++) {
      const { pieces, box } = this.lines[i] as PieceLine;
      const above = this.lines[i - 1] as PieceLine;
      if (box.y - bottom(above.box) > LEADING * box.height) break;
      if (pieces.some((piece) => right(piece) > this.before)) break;
      end = i;
    }
    return end;
  }

  table(): Table {
    const heads = this.addHeads();
    const groups = this.addLabels(heads);
    this.addFigures(heads, groups + 1);
    const { pieces, cells, edges, anchors } = this;
    return {
      type: 'table',
      ruled: false,
      box: around(pieces),
      edges: [...Array.from({ length: groups + 1 }, (_, i) => (edges[0] as number) - groups - 1 + i), ...edges],
      rows: heads + anchors.length,
      figures: this.columns,
      cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    };
  }

  /** Which column of figures a place is in. */
  private columnAt(x: number): number {
    const at = this.edges.findIndex((edge, i) => i > 0 && x < edge);
    return at < 0 ? this.edges.length - 2 : at - 1;
  }

  /** Columns that a piece of the head reaches over. */
  private spanOf(piece: Piece): [number, number] {
    return [this.columnAt(piece.x + piece.width / 4), this.columnAt(right(piece) - piece.width / 4)];
  }

  /**
   * The head: what stands over several columns in rows of its own, then one row with the lines over each column put
   * together.
   * @returns how many rows it has
   */
  private addHeads(): number {
    const over = this.lines
      .slice(this.top, this.first)
      .flatMap(({ pieces }) => pieces)
      .filter((piece) => centre(piece) > this.before);
    const single = new Map<number, Piece[]>();
    const spanning: Piece[] = [];
    for (const piece of over.reverse()) {
      const [from, to] = this.spanOf(piece);
      const below = single.get(from)?.at(-1);
      const isAlone = over.every((other) => other === piece || Math.abs(middle(other) - middle(piece)) > 2);
      if (to > from || (below && !isStacked(piece, below, isAlone))) spanning.push(piece);
      else single.set(from, [...(single.get(from) ?? []), piece]);
    }
    const levels = [...new Set(spanning.map((piece) => Math.round(middle(piece))))].sort((a, b) => a - b);
    let above: Stretch[] = [];
    for (const [row, level] of levels.entries()) {
      const heads = spanning.filter((piece) => Math.round(middle(piece)) === level);
      above = this.addLevel(heads, row, above);
    }
    for (const [column, pieces] of single) {
      this.add(pieces.reverse(), { row: levels.length, column: column - this.edges.length, rowspan: 1, colspan: 1 });
    }
    const corner = this.lines
      .slice(this.top, this.first)
      .filter(({ pieces }) => pieces.some(isHeadOf([this.before, 0])))
      .flatMap(({ pieces }) => pieces.filter((piece) => right(piece) <= this.before));
    const rows = levels.length + (single.size ? 1 : 0);
    if (corner.length && rows)
      this.add(corner, { row: rows - 1, column: -this.edges.length - 1, rowspan: 1, colspan: 1 });
    return rows;
  }

  /**
   * Heads side by side, each over the columns whose middle it stands over, within those of the head above it.
   * @returns the columns of each, first and last
   */
  private addLevel(heads: Piece[], row: number, above: Stretch[]): Stretch[] {
    const sorted = heads.sort((a, b) => a.x - b.x);
    const whole: Stretch = [0, this.columns.length - 1];
    const within = sorted.map((piece) => {
      const at = this.columnAt(centre(piece));
      return above.find(([from, to]) => at >= from && at <= to) ?? whole;
    });
    return sorted.map((piece, i) => {
      const [from, to] = within[i] as Stretch;
      const beside = sorted.filter((_, k) => within[k] === within[i]);
      const of = partitionUnder(
        this.columns.slice(from, to + 1),
        beside.map((each) => [each.x, right(each)]),
      );
      const own = of.flatMap((head, k) => (beside[head] === piece ? [from + k] : []));
      const column = own[0] ?? this.columnAt(centre(piece));
      const colspan = own.length || 1;
      this.add([piece], { row, column: column - this.edges.length, rowspan: 1, colspan });
      return [column, column + colspan - 1];
    });
  }

  /** A cell; columns of figures count from below 0 until it is known how many columns of labels there are. */
  private add(pieces: Piece[], slot: Pick<TableCell, 'row' | 'column' | 'rowspan' | 'colspan'>, between = ''): void {
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
    const members = this.lines.slice(Math.max(this.top, this.labelTop(this.first)), this.end);
    const left = members.map(({ pieces }) => pieces.filter((piece) => right(piece) <= this.before));
    const parting = partingOf(left);
    const isGroup = (piece: Piece): boolean => right(piece) <= parting;
    const labels = left
      .map((pieces) => pieces.filter((piece) => !isGroup(piece)))
      .filter((pieces) => pieces.length)
      .map((pieces) => ({ pieces, box: around(pieces) }));
    this.addBlankRows(labels);
    const anchors = this.anchors.map(rangeOf);
    const of = rowsOfLabels(
      labels,
      this.anchors.map(({ box }) => box),
    );
    const groups = groupColumns(left.flat().filter(isGroup));
    for (const row of anchors.keys()) {
      const own = labels.filter((_, i) => of[i] === row).flatMap(({ pieces }) => pieces);
      if (own.length) this.add(own, { row: heads + row, column: groups.length, rowspan: 1, colspan: 1 });
    }
    if (labels.length === 0) this.addLabelsBehind(heads, groups.length + this.edges.length);
    const isFree = anchors.map((_, row) =>
      labels.every(({ pieces }, i) => of[i] !== row || pieces.every((piece) => piece.x >= parting)),
    );
    for (const [column, cells] of groups.entries()) this.addGroups(cells, column, heads, isFree, anchors);
    for (const cell of this.cells) if (cell.column < 0) cell.column += this.edges.length + groups.length + 1;
    return groups.length;
  }

  /** A label beside which no figure stands is a row of blank cells, not a part of its neighbours. */
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
      .slice(this.first, this.end)
      .map(({ pieces }) => pieces.filter(({ x }) => x > behind))
      .filter((pieces) => pieces.length)
      .map((pieces) => ({ pieces, box: around(pieces) }));
    const anchors = this.anchors.map(rangeOf);
    if (labels.length) this.edges.push(right(around(labels.map(({ box }) => box))));
    const of = rowsOfLabels(
      labels,
      this.anchors.map(({ box }) => box),
    );
    for (const row of anchors.keys()) {
      const own = labels.filter((_, i) => of[i] === row).flatMap(({ pieces }) => pieces);
      if (own.length) this.add(own, { row: heads + row, column, rowspan: 1, colspan: 1 });
    }
  }

  /** Where the label of the first row may begin: no label reaches up to what stands over the columns. */
  private labelTop(first: number): number {
    let top = first;
    const isHead = isHeadOf([this.before, 0]);
    while (top > this.top && !(this.lines[top - 1] as PieceLine).pieces.some(isHead)) top--;
    return top;
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
    for (const [row, anchor] of this.anchors.entries()) {
      const columns: Piece[][] = this.edges.slice(1).map(() => []);
      for (const piece of figuresOf(anchor)) columns[this.columnAt(centre(piece))]?.push(piece);
      for (const [column, pieces] of columns.entries()) {
        const slot = { row: heads + row, column: shift + column, rowspan: 1, colspan: 1 };
        // Two figures above one another in a row may be one, or not: that is for a person to say.
        if (pieces.length) this.add(pieces, slot, '\n');
        else {
          const x = this.edges[column] as number;
          const width = (this.edges[column + 1] as number) - x;
          this.cells.push({ ...slot, box: { ...anchor.box, x, width }, text: '' });
        }
      }
    }
  }
}

/** Where groups end and labels begin: the place that parts most of the lines that have both. */
function partingOf(lines: Piece[][]): number {
  const gaps = lines.flatMap((pieces): Stretch[] => {
    const [group, label] = pieces.slice(-2);
    return group && label ? [[right(group), label.x]] : [];
  });
  let [best, count] = [Number.NEGATIVE_INFINITY, 0];
  for (const [, x] of gaps) {
    const parted = gaps.filter(([from, to]) => from <= x && to >= x).length;
    if (parted > count || (parted === count && x > best)) [best, count] = [x, parted];
  }
  return best;
}

/** Cells of groups, column by column: lines of one cell follow closely. */
function groupColumns(pieces: Piece[]): Piece[][][] {
  const columns: { from: number; to: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && piece.x < last.to) {
      last.to = Math.max(last.to, right(piece));
      last.pieces.push(piece);
    } else columns.push({ from: piece.x, to: right(piece), pieces: [piece] });
  }
  return columns.map((column) => {
    const cells: Piece[][] = [];
    for (const piece of column.pieces.sort((a, b) => a.y - b.y)) {
      const last = cells.at(-1);
      const above = last?.at(-1);
      if (last && above && piece.y - bottom(above) <= LEADING * piece.height) last.push(piece);
      else cells.push([piece]);
    }
    return cells;
  });
}
