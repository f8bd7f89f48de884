import { cutAtLabels } from './cut-pieces';
import { LEADING } from './figure-rows';
import { type HeadCell, headCells } from './heads';
import { ENUMERATED, type IsLabel } from './label-segments';
import type { Piece, PieceLine } from './piece-lines';
import { around, type Box, bottom, centre, isLevel, right } from './types';

/** Maximum number of lines of heads above the first row of figures. */
const HEAD_LINES = 14;
/** Number of lines before a line, and from it on, that show whether a label continues in it. */
const LABEL_LINES = 4;
/** A line further from the next than this, in heights of the line, is another paragraph. */
const NEAR = 4;
/** How prose ends. */
const SENTENCE = /[。；;！]$/;

/** The lines of a sheet that belong to a table without rules: its heads, and its rows of labels and figures. */
export class TableLines {
  /** Indices of the line of its first head, of the first line of its rows, and of the line after its last. */
  readonly top: number;
  readonly first: number;
  readonly end: number;
  readonly hasLabels: boolean;
  /** x at which the row labels and the heads over them end, and the heads of columns may begin. */
  private labelsEnd: number;

  /**
   * @param from index of its first line of figures
   * @param last index of its last line of figures
   * @param free index of the first line above it that belongs to no other table
   * @param before x at which the first column of figures begins: labels stand to its left
   */
  constructor(
    private readonly lines: PieceLine[],
    from: number,
    last: number,
    free: number,
    private readonly before: number,
    private readonly isLabel: IsLabel,
  ) {
    let first = from;
    const end = this.labelEnd(last) + 1;
    const below = this.blankRowLines(lines.slice(end));
    this.end = below ? this.labelEnd(end + below - 1) + 1 : end;
    const labels = lines
      .slice(first, this.end)
      .flatMap(({ pieces }) => pieces.filter((piece) => right(piece) <= before));
    this.hasLabels = labels.length > 0;
    this.labelsEnd = labels.length ? right(around(labels)) : Number.NEGATIVE_INFINITY;
    let top = this.headTop(first, free);
    if (top === first) {
      first -= this.blankRowLines(lines.slice(free, first).reverse(), lines.slice(first, first + LABEL_LINES));
      top = this.labelStart(first, free);
    }
    [this.top, this.first] = [top, first];
    this.labelsEnd = this.cornerEnd(labels);
  }

  /** Sets x at which the row labels and the heads over them end. */
  endLabelsAt(x: number): void {
    this.labelsEnd = x;
  }

  /** Returns the pieces that stand over the row labels, in lines that also hold heads of columns. */
  cornerPieces(): Piece[] {
    return this.headLines()
      .map(({ pieces }) => pieces.flatMap((piece) => cutAtLabels(piece, this.isLabel)))
      .filter((pieces) => pieces.some((piece) => this.isOverColumns(piece)))
      .flatMap((pieces) => pieces.filter((piece) => !this.isOverColumns(piece)));
  }

  /** Returns the index of the first line of heads, which stand over the columns; `first` where there are none. */
  private headTop(first: number, free: number): number {
    let top = first;
    const corners: string[] = [];
    const hasLabels = this.labelsEnd > Number.NEGATIVE_INFINITY;
    const isHead = (piece: Piece): boolean => (hasLabels ? this.isOverColumns(piece) : centre(piece) > this.before);
    for (let [i, left] = [first - 1, HEAD_LINES]; i >= free && left > 0; i--) {
      const { pieces, box } = this.lines[i] as PieceLine;
      const below = this.lines[i + 1] as PieceLine;
      if (below.box.y - bottom(box) > NEAR * box.height || pieces.some(({ text }) => SENTENCE.test(text))) break;
      // A head over the labels that occurs again further up belongs to another part of the form.
      const own = pieces.flatMap((piece) =>
        right(piece) <= this.before && this.isLabel(piece.text, 'column') ? [piece.text] : [],
      );
      if (own.some((text) => corners.includes(text)) || this.isTitle(pieces)) break;
      corners.push(...own);
      // Blank rows between the heads and the first figures do not count.
      if (top < first || !pieces.every((piece) => right(piece) <= this.before)) left--;
      if (pieces.some(isHead)) top = i;
      // Above the heads are the rows of another table, or the section that this one belongs to.
      else if (top < first && pieces.some((piece) => ENUMERATED.test(piece.text) || this.isRowOnly(piece))) break;
    }
    return top;
  }

  /** Whether a piece is a row label that is not the head of a column too: 总计 may be either. */
  private isRowOnly({ text }: Piece): boolean {
    return this.isLabel(text, 'row') && !this.isLabel(text, 'column');
  }

  /** Whether a line is the enumerated title of a table or section. */
  private isTitle([piece, ...others]: Piece[]): boolean {
    if (!piece || others.length || right(piece) <= this.before) return false;
    return ENUMERATED.test(piece.text) && !this.isLabel(piece.text, 'column');
  }

  /**
   * Returns x at which the heads over the labels end. Where nothing stands directly above the labels, the first head is
   * theirs if it is centred in a cell that begins where they begin and ends before the next head.
   */
  private cornerEnd(labels: Piece[]): number {
    const { labelsEnd } = this;
    if (!labels.length) return labelsEnd;
    const pieces = this.headLines()
      .flatMap(({ pieces }) => pieces.flatMap((piece) => cutAtLabels(piece, this.isLabel)))
      .sort((a, b) => a.x - b.x);
    let end = labelsEnd;
    const [first] = pieces;
    if (first && first.x >= labelsEnd && right(first) <= this.before) {
      const next = pieces.find((piece) => piece.x >= right(first) && isLevel(piece, first));
      if (next && 2 * centre(first) - around(labels).x <= next.x) end = right(first);
    }
    for (const piece of pieces.filter((each) => right(each) <= this.before)) {
      const isPart = pieces.some((other) => other !== piece && other.x < labelsEnd && isNextLine(other, piece));
      if (piece.x < labelsEnd || (piece.x < end && isPart)) end = Math.max(end, right(piece));
    }
    return end;
  }

  /** Whether a piece of a head stands over columns of figures, not over the labels of their rows. */
  isOverColumns(piece: Piece): boolean {
    return piece.x >= this.labelsEnd;
  }

  /** Returns the lines that hold heads. */
  headLines(): PieceLine[] {
    return this.lines.slice(this.top, this.first);
  }

  /** Returns the index of the line in which the label of the first row begins, where no heads stand above it. */
  private labelStart(first: number, free: number): number {
    let start = first;
    for (; start > free; start--) {
      const [{ pieces, box }, below] = this.lines.slice(start - 1, start + 1) as [PieceLine, PieceLine];
      if (pieces.some((piece) => right(piece) > this.before)) break;
      if (below.box.y - bottom(box) > LEADING * box.height && !this.goesOn(start)) break;
    }
    return start;
  }

  /** Returns the index of the last line that continues the label of the last row. */
  private labelEnd(last: number): number {
    let end = last;
    for (let i = last + 1; i < this.lines.length; i++) {
      const { pieces, box } = this.lines[i] as PieceLine;
      const above = this.lines[i - 1] as PieceLine;
      if (pieces.some((piece) => right(piece) > this.before)) break;
      if (box.y - bottom(above.box) > LEADING * box.height && !this.goesOn(i)) break;
      end = i;
    }
    return end;
  }

  /** Whether a label continues from above into a line: one known label has lines on both sides. */
  private goesOn(line: number): boolean {
    const from = Math.max(0, line - LABEL_LINES);
    const left = this.lines
      .slice(from, line + LABEL_LINES)
      .map(({ pieces }) => pieces.filter((piece) => right(piece) <= this.before));
    const [above, below] = [left.slice(0, line - from).flat(), left.slice(line - from).flat()];
    const isOver = ({ isKnown, pieces }: HeadCell): boolean =>
      isKnown && pieces.some((piece) => above.includes(piece)) && pieces.some((piece) => below.includes(piece));
    return headCells([...above, ...below], this.isLabel).some(isOver);
  }

  /**
   * Returns how many lines next to the rows hold only known labels of blank rows.
   * @param lines the lines below the rows, or those above them from the nearest on
   * @param rest the first lines of the rows, in which a label may go on that begins above its figures
   */
  private blankRowLines(lines: PieceLine[], rest: PieceLine[] = []): number {
    const near = lines.findIndex(({ pieces, box }, i) => {
      const last = i > 0 && (lines[i - 1] as PieceLine).box;
      const isFar = last && Math.max(box.y - bottom(last), last.y - bottom(box)) > NEAR * box.height;
      return isFar || pieces.some((piece) => right(piece) > this.before);
    });
    const beside = near < 0 ? lines : lines.slice(0, near);
    const isLeft = (piece: Piece): boolean => right(piece) <= this.before;
    const labels = headCells(
      [...beside.flatMap(({ pieces }) => pieces), ...rest.flatMap(({ pieces }) => pieces.filter(isLeft))],
      this.isLabel,
    ).filter(({ text }) => this.isLabel(text, 'row'));
    const known = new Set(labels.flatMap(({ pieces }) => pieces));
    // To the left of a label may stand the name of a group of rows, or the part of it on this sheet.
    const isBefore = (piece: Piece, pieces: Piece[]): boolean =>
      pieces.some((label) => known.has(label) && right(piece) <= label.x);
    const other = beside.findIndex(
      ({ pieces }) => !pieces.every((piece) => known.has(piece) || isBefore(piece, pieces)),
    );
    return other < 0 ? beside.length : other;
  }

  /** Returns the index of the first line in which the first row's label may begin: below all heads of columns. */
  labelTop(): number {
    let top = this.first;
    while (top > this.top && !(this.lines[top - 1] as PieceLine).pieces.some((piece) => this.isOverColumns(piece)))
      top--;
    return top;
  }
}

const isNextLine = (one: Box, other: Box): boolean =>
  Math.max(one.y, other.y) - Math.min(bottom(one), bottom(other)) < LEADING * other.height;
