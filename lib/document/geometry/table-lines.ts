import { cutAtLabels } from './cut-pieces';
import { LEADING } from './figure-rows';
import { type HeadCell, headCells } from './heads';
import { ENUMERATED, type IsLabel } from './label-segments';
import type { Piece, PieceLine } from './piece-lines';
import { around, type Box, bottom, centre, isLevel, right } from './types';

/** Lines of a head above the first row of figures. */
const HEAD_LINES = 14;
/** Lines of a label above one that may be its last. */
const LABEL_LINES = 4;
/** A line further above or below than so many times its height is another paragraph. */
const NEAR = 4;
/** What ends like this is prose. */
const SENTENCE = /[。；;！]$/;

/** Which lines of a sheet a table without rules takes: its heads, its rows of figures and labels, and where labels end and heads begin. */
export class TableLines {
  /** The lines of its first head, of its first row, and behind its last. */
  readonly top: number;
  readonly first: number;
  readonly end: number;
  readonly hasLabels: boolean;
  /** Where the labels end that stand before the figures, and what stands over them. */
  private labelsEnd: number;

  /**
   * @param from the number of its first line of figures
   * @param last that of the last
   * @param free the first line that no other table takes
   * @param before where the figures begin, before which labels stand
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
      first -= this.blankRowLines(lines.slice(free, first).reverse());
      top = this.labelStart(first, free);
    }
    [this.top, this.first] = [top, first];
    this.labelsEnd = this.cornerEnd(labels);
  }

  /** What ends at `x` stands over the labels. */
  endLabelsAt(x: number): void {
    this.labelsEnd = x;
  }

  /** What of the head stands over the labels. */
  cornerPieces(): Piece[] {
    return this.headLines()
      .map(({ pieces }) => pieces.flatMap((piece) => cutAtLabels(piece, this.isLabel)))
      .filter((pieces) => pieces.some((piece) => this.isOverColumns(piece)))
      .flatMap((pieces) => pieces.filter((piece) => !this.isOverColumns(piece)));
  }

  /** Lines above the first row of figures that stand over its columns are its head. */
  private headTop(first: number, free: number): number {
    let top = first;
    const corners: string[] = [];
    const hasLabels = this.labelsEnd > Number.NEGATIVE_INFINITY;
    const isHead = (piece: Piece): boolean => (hasLabels ? this.isOverColumns(piece) : centre(piece) > this.before);
    for (let [i, left] = [first - 1, HEAD_LINES]; i >= free && left > 0; i--) {
      const { pieces, box } = this.lines[i] as PieceLine;
      const below = this.lines[i + 1] as PieceLine;
      if (below.box.y - bottom(box) > NEAR * box.height || pieces.some(({ text }) => SENTENCE.test(text))) break;
      // Two heads above one another have the same corner: the upper one is of another part.
      const own = pieces.flatMap((piece) =>
        right(piece) <= this.before && this.isLabel(piece.text, 'column') ? [piece.text] : [],
      );
      if (own.some((text) => corners.includes(text)) || this.isTitle(pieces)) break;
      corners.push(...own);
      // Rows that are blank may stand between the heads and the first figures.
      if (top < first || !pieces.every((piece) => right(piece) <= this.before)) left--;
      if (pieces.some(isHead)) top = i;
      // Above the heads stand the rows of another table, or what this one belongs to.
      else if (top < first && pieces.some(({ text }) => ENUMERATED.test(text) || this.isLabel(text, 'row'))) break;
    }
    return top;
  }

  /** Whether a line is what stands over a table or a section with a number of its own. */
  private isTitle([piece, ...others]: Piece[]): boolean {
    if (!piece || others.length || right(piece) <= this.before) return false;
    return ENUMERATED.test(piece.text) && !this.isLabel(piece.text, 'column');
  }

  /**
   * Where what stands over the labels ends: where nothing stands right above them, the first of the heads is theirs if it
   * stands in the middle between where they begin and the next head.
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

  /** Whether a piece of the head stands over columns of figures, and not over the labels of their rows. */
  isOverColumns(piece: Piece): boolean {
    return piece.x >= this.labelsEnd;
  }

  /** The lines in which heads stand. */
  headLines(): PieceLine[] {
    return this.lines.slice(this.top, this.first);
  }

  /** Lines above the first row of figures, where no head stands, that its label begins in. */
  private labelStart(first: number, free: number): number {
    let start = first;
    for (; start > free; start--) {
      const [{ pieces, box }, below] = this.lines.slice(start - 1, start + 1) as [PieceLine, PieceLine];
      if (pieces.some((piece) => right(piece) > this.before)) break;
      if (below.box.y - bottom(box) > LEADING * box.height && !this.goesOn(start)) break;
    }
    return start;
  }

  /** Lines below the last row of figures that go on with its label. */
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

  /** Whether a label goes on from above into a line, as all that it says tells. */
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

  /** How many of the lines that follow the rows, or stand above them, are labels of rows that are blank, as all they say tells. */
  private blankRowLines(lines: PieceLine[]): number {
    const near = lines.findIndex(({ pieces, box }, i) => {
      const last = i > 0 && (lines[i - 1] as PieceLine).box;
      const isFar = last && Math.max(box.y - bottom(last), last.y - bottom(box)) > NEAR * box.height;
      return isFar || pieces.some((piece) => right(piece) > this.before);
    });
    const beside = near < 0 ? lines : lines.slice(0, near);
    const labels = headCells(
      beside.flatMap(({ pieces }) => pieces),
      this.isLabel,
    ).filter(({ text }) => this.isLabel(text, 'row'));
    const known = new Set(labels.flatMap(({ pieces }) => pieces));
    // Before a label stands what groups of rows are named, or the part of that which a sheet leaves.
    const isBefore = (piece: Piece, pieces: Piece[]): boolean =>
      pieces.some((label) => known.has(label) && right(piece) <= label.x);
    const other = beside.findIndex(
      ({ pieces }) => !pieces.every((piece) => known.has(piece) || isBefore(piece, pieces)),
    );
    return other < 0 ? beside.length : other;
  }

  /** Where the label of the first row may begin: no label reaches up to what stands over the columns. */
  labelTop(): number {
    let top = this.first;
    while (top > this.top && !(this.lines[top - 1] as PieceLine).pieces.some((piece) => this.isOverColumns(piece)))
      top--;
    return top;
  }
}

const isNextLine = (one: Box, other: Box): boolean =>
  Math.max(one.y, other.y) - Math.min(bottom(one), bottom(other)) < LEADING * other.height;
