import { messageIn } from '../locales';
import type { ExportSentences } from '../locales/exported';
import { sayOptions } from '../locales/options';
import { editionIdOf } from '../model/cells';
import type { AuditDocument, Finding } from '../model/schema';
import type { PrintedGrid } from './grid';
import { titleOf } from './outline-facts';
import { excerptOf } from './papers/excerpt';
import { isAlternative } from './suspects';
import { webAddress } from './text';

/** A line of text in a picture; `x` is where it begins, or ends for a figure, and `y` its middle, in points. */
export interface PictureText {
  text: string;
  x: number;
  y: number;
  font: keyof typeof FONTS;
  isFigure?: true;
}

/** A cell of a picture; `ring` is set for a suspect: in every option, or in one of several. */
export interface PictureBox {
  x: number;
  y: number;
  width: number;
  height: number;
  isHead: boolean;
  ring: 'certain' | 'alternative' | null;
}

/** The contents of a picture, in points. */
export interface Picture {
  width: number;
  height: number;
  boxes: PictureBox[];
  texts: PictureText[];
}

const FAMILY = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const FONTS = {
  title: `600 16px ${FAMILY}`,
  text: `14px ${FAMILY}`,
  cell: `13px ${FAMILY}`,
  small: `12px ${FAMILY}`,
};
const LINES = { title: 26, text: 22, cell: 18, small: 18 };
const COLORS = {
  ground: '#fff',
  ink: '#1b2330',
  muted: '#55606f',
  head: '#f5f7fa',
  line: '#9aa3af',
  error: '#a32100',
  mark: '#fdeee8',
};
const MARGIN = 20;
const PAD = 8;
/** Maximum width of the first column and of the others; longer text wraps. */
const WIDEST = { label: 260, other: 110 };
const LEAST = 480;

/** Returns the width of a text in a font, in points. */
export type Measure = (text: string, font: keyof typeof FONTS) => number;

/**
 * Returns a picture of the rows that a finding is about: the report's title, the message, the rows with suspect cells
 * ringed, how these could be changed, and the address. Made from the audit alone, never from the page. Null where a
 * finding is about no rows.
 */
export function pictureOf(
  document: AuditDocument,
  finding: Finding,
  sentences: ExportSentences,
  measure: Measure,
): Picture | null {
  const { lang } = sentences;
  const grid = excerptOf(document, finding, lang);
  if (!grid) return null;
  const { columns, rows } = sizesOf(grid, measure);
  const inner = Math.max(LEAST, sum(columns));
  const texts: PictureText[] = [];
  let y = MARGIN;
  const write = (text: string, font: keyof typeof FONTS): void => {
    for (const line of linesOf(text, inner, (part) => measure(part, font))) {
      texts.push({ text: line, x: MARGIN, y: y + LINES[font] / 2, font });
      y += LINES[font];
    }
  };
  write(titleOf(document, sentences), 'title');
  write(messageIn(finding, lang), 'text');
  y += PAD;
  const boxes: PictureBox[] = [];
  for (const [i, row] of grid.entries()) {
    let x = MARGIN;
    for (const [j, { text, doubts }] of row.entries()) {
      const [width, height] = [columns[j] as number, rows[i] as number];
      const isHead = i === 0 || j === 0;
      const ring = doubts.length ? (isAlternative(doubts) ? 'alternative' : 'certain') : null;
      boxes.push({ x, y, width, height, isHead, ring });
      for (const [k, line] of linesOf(text, width - 2 * PAD, (part) => measure(part, 'cell')).entries()) {
        const at = { text: line, y: y + PAD + LINES.cell * (k + 0.5), font: 'cell' as const };
        texts.push(isHead ? { ...at, x: x + PAD } : { ...at, x: x + width - PAD, isFigure: true });
      }
      x += width;
    }
    y += rows[i] as number;
  }
  y += PAD;
  for (const line of sayOptions(finding.suspects, lang, editionIdOf(document.report))) write(line, 'text');
  const source = webAddress(document.page.url) ?? document.page.file;
  if (source) write(source, 'small');
  return { width: inner + 2 * MARGIN, height: y + MARGIN, boxes, texts };
}

/** Widths of a grid's columns, and heights of its rows, in points. */
function sizesOf(grid: PrintedGrid, measure: Measure): { columns: number[]; rows: number[] } {
  const columns = (grid[0] ?? []).map((_, j) => {
    const widest = Math.max(...grid.map((row) => measure(row[j]?.text ?? '', 'cell')));
    return Math.min(j === 0 ? WIDEST.label : WIDEST.other, Math.ceil(widest) + 2 * PAD);
  });
  const rows = grid.map((row) => {
    const lines = row.map(
      ({ text }, j) => linesOf(text, (columns[j] as number) - 2 * PAD, (part) => measure(part, 'cell')).length,
    );
    return Math.max(1, ...lines) * LINES.cell + 2 * PAD;
  });
  return { columns, rows };
}

const sum = (numbers: number[]): number => numbers.reduce((all, each) => all + each, 0);

const CLOSING = /^[，。；：、！？）”》〕」』]/;

/**
 * Splits a text into lines of a width: between words, or anywhere within a word that is too long and in Chinese text.
 */
function linesOf(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[\x21-\x7e\u00a1-\u024f]+\s*|\s+|./gsu) ?? []) {
    if (measure((line + word).trimEnd()) <= width) {
      line += word;
      continue;
    }
    // Closing punctuation must not begin a line, so the character before it moves with it.
    const carried = CLOSING.test(word) ? line.slice(-1) : '';
    if (line) lines.push(line.slice(0, line.length - carried.length).trimEnd());
    line = carried;
    for (const character of word) {
      if (line && measure(line + character) > width) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** The part of a canvas context that drawing uses. */
type Canvas = Pick<
  CanvasRenderingContext2D,
  'fillRect' | 'strokeRect' | 'fillText' | 'setLineDash' | 'scale' | 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'font'
> & { textAlign: CanvasTextAlign; textBaseline: CanvasTextBaseline };

/** Returns a `Measure` that uses a canvas context. */
export const measureOn =
  (canvas: Pick<CanvasRenderingContext2D, 'measureText' | 'font'>): Measure =>
  (text, font) => {
    canvas.font = FONTS[font];
    return canvas.measureText(text).width;
  };

/** Draws a picture. @param scale pixels per point, so that it is sharp on any screen */
export function drawPicture(picture: Picture, canvas: Canvas, scale: number): void {
  canvas.scale(scale, scale);
  canvas.fillStyle = COLORS.ground;
  canvas.fillRect(0, 0, picture.width, picture.height);
  canvas.textBaseline = 'middle';
  for (const { x, y, width, height, isHead, ring } of picture.boxes) {
    if (isHead || ring) {
      canvas.fillStyle = ring ? COLORS.mark : COLORS.head;
      canvas.fillRect(x, y, width, height);
    }
    canvas.lineWidth = 1;
    canvas.strokeStyle = COLORS.line;
    canvas.strokeRect(x + 0.5, y + 0.5, width, height);
  }
  // Rings are drawn last, over the borders of neighbouring cells.
  canvas.lineWidth = 2;
  canvas.strokeStyle = COLORS.error;
  for (const { x, y, width, height, ring } of picture.boxes) {
    if (!ring) continue;
    canvas.setLineDash(ring === 'alternative' ? [5, 3] : []);
    canvas.strokeRect(x + 2, y + 2, width - 3, height - 3);
  }
  canvas.setLineDash([]);
  for (const { text, x, y, font, isFigure } of picture.texts) {
    canvas.font = FONTS[font];
    canvas.fillStyle = font === 'small' ? COLORS.muted : COLORS.ink;
    canvas.textAlign = isFigure ? 'right' : 'left';
    canvas.fillText(text, x, y);
  }
}
