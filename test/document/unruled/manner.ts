import { grouped } from '../../generate/dress';
import { allCells, type FigureSet, mapFigures, textOf } from '../../generate/figures';
import { type Cell, cell, type Grid, hasFigures, slots } from '../../generate/grid';
import { type Random, seeded } from '../../generate/random';
import { type Part, partsOf } from '../written/article';
import { type Further, furtherOf, PLAIN, partsFurther, printedFurther } from './further';

export const MAKERS = ['chromium', 'libre', 'report'] as const;
export type Maker = (typeof MAKERS)[number];

type Side = 'left' | 'center' | 'right';

/** How a report without rules is typeset. */
export interface Manner {
  size: number;
  font: string;
  digits: string;
  zero: string;
  thousands: boolean;
  label: Side | 'justify';
  figure: Side;
  /** Columns differ in their alignment. */
  isMixed: boolean;
  head: Side | 'same';
  valign: 'middle' | 'top' | 'bottom';
  labelValign: 'middle' | 'top';
  pad: number;
  padY: number;
  leading: number;
  /** Letter spacing of labels and heads, and of figures, in sizes of the print. */
  spacing: number;
  figureSpacing: number;
  /** Maximum number of points by which figures are raised or lowered. */
  shift: number;
  landscape: boolean;
  isShort: boolean;
  repeat: boolean;
  split: boolean;
  bold: boolean;
  prose: boolean;
  footer: '' | 'number' | 'dashes' | 'of';
  header: boolean;
  remark: boolean;
  beside: boolean;
  even: boolean;
  narrow: boolean;
  firstWidth: number;
  stretch: number;
  further: Further;
}

/**
 * Draws the typesetting of a report by its seed and maker; without `isFurther` with the features of the first sets
 * only.
 */
export function mannerOf(seed: number, maker: Maker, isFurther: boolean): { manner: Manner; random: Random } {
  const random = seeded(seed * 6151 + MAKERS.indexOf(maker) * 92821 + 29);
  const size = random.pick([6, 7, 8, 8.5, 9, 9, 10, 10.5, 11, 12]);
  const manner: Manner = {
    size,
    font: random.pick(['WenQuanYi Micro Hei', 'WenQuanYi Micro Hei', 'WenQuanYi Micro Hei Mono']),
    digits: random.pick(['', '', 'DejaVu Sans', 'DejaVu Serif', 'DejaVu Sans Condensed', 'DejaVu Sans Mono']),
    zero: random.pick(['0', '0', '0', '0', '', '/', '—', '-', 'mixed', 'mixed']),
    thousands: random.chance(0.25),
    label: random.pick(['left', 'left', 'center', 'justify', 'right']),
    figure: random.pick(['center', 'center', 'right', 'right', 'left']),
    isMixed: false,
    head: random.pick(['center', 'center', 'left', 'same', 'right']),
    valign: random.pick(['middle', 'middle', 'top', 'bottom']),
    labelValign: random.pick(['middle', 'middle', 'top']),
    pad: random.pick([0, 1, 2, 4, 6]),
    padY: random.pick([0, 1, 2, 4, 6]),
    leading: random.pick([1.05, 1.2, 1.4, 1.6]),
    spacing: random.pick([0, 0, 0, 0.05, 0.1, 0.2]),
    figureSpacing: random.pick([0, 0, 0, 0.03, 0.08]),
    shift: random.pick([0, 0, 0, 1, 2]),
    landscape: size > 9 ? random.chance(0.6) : random.chance(0.25),
    isShort: random.chance(0.25),
    repeat: random.chance(0.5),
    split: random.chance(0.4),
    bold: random.chance(0.3),
    prose: random.chance(0.85),
    footer: random.pick(['', 'number', 'dashes', 'of']),
    header: random.chance(0.3),
    remark: random.chance(0.35),
    beside: random.chance(0.12),
    even: random.chance(0.35),
    narrow: random.chance(0.3),
    firstWidth: 1 + random.fraction() * 2.5,
    stretch: random.fraction() * 0.8,
    further: PLAIN,
  };
  // Nobody could distinguish columns of different alignment without any space between them.
  manner.isMixed = random.chance(0.15) && manner.pad > 0;
  if (isFurther) {
    manner.further = furtherOf(random);
    manner.spacing = random.pick([manner.spacing, manner.spacing, 0.3, 0.45]);
  }
  return { manner, random };
}

/** Returns the figures of a set as they are printed; their values stay the same. */
export function printedAs(set: FigureSet, { zero, thousands, further }: Manner, random: Random): FigureSet {
  const mark = (): string => (zero === 'mixed' ? random.pick(['0', '0', '', '/', '—', '-']) : zero);
  const marked = further === PLAIN ? set : printedFurther(set, further, random);
  return mapFigures(marked, (text) => (text === '0' ? mark() : thousands ? grouped(text, ',') : text));
}

/** Returns the expected figures: as printed where nothing is counted, otherwise as plain numbers. */
export function expectedOf(set: FigureSet, printed: FigureSet): FigureSet {
  const texts = new Map(allCells(set).map((at) => [`${at.table} ${at.row} ${at.column}`, textOf(set, at)]));
  return mapFigures(printed, (text, at) =>
    /[\d０-９]/.test(text) ? (texts.get(`${at.table} ${at.row} ${at.column}`) ?? text) : text,
  );
}

/** Returns the parts of a report, with the drawn remarks and notes. */
export function partsIn(set: FigureSet, { prose, remark, beside, further }: Manner, random: Random): Part[] {
  const all = further === PLAIN ? partsOf(set) : partsFurther(partsOf(set), further, random);
  const parts = all.filter((part) => prose || 'table' in part || /^[一二三四五六]、|报告$/.test(part.text));
  return parts.flatMap((part): Part[] => {
    if (!('table' in part)) return [part];
    const isTall = part.table.length > 12;
    const table = beside && isTall ? withNote(part.table, random) : part.table;
    const note = `注：${random.integer(1, 12)}. 本表统计${random.integer(2, 90)}个单位的数据，其中${random.integer(1, 900)}件为上年结转。`;
    return remark ? [{ table }, { text: note }] : [{ table }];
  });
}

/** Adds a column of remarks after the figures, with one cell beside all rows. */
function withNote(grid: Grid, random: Random): Grid {
  const note: Cell = cell('note', `另有${random.integer(3, 40)}件由窗口受理`, 1, grid.length);
  return grid.map((row, i) => (i === 0 ? [...row, note] : row));
}

/** Returns the width of each column of a grid as a part of 1. */
export function widthsOf(grid: Grid, { even, narrow, firstWidth, stretch }: Manner, random: Random): number[] {
  const rows = slots(grid);
  const columns = rows[0]?.length ?? 0;
  const holds = (x: number, kind: Cell['kind']): boolean =>
    rows.some((row) => row[x]?.cell.kind === kind && row[x]?.cell.width === 1);
  const widths = Array.from({ length: columns }, (_, x) => {
    if (holds(x, 'note')) return 1.2;
    if (even) return 1;
    const isLabel = !holds(x, 'figure') && holds(x, 'label');
    const own = narrow ? 0.7 : 1;
    return (isLabel ? firstWidth + 0.6 : own) + random.fraction() * stretch;
  });
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => width / sum);
}

/** Returns the number of rows above the figures. */
export const headRows = (grid: Grid): number => Math.max(0, grid.findIndex(hasFigures));

const SIDES: Side[] = ['left', 'center', 'right'];

/** Returns the alignment of a cell that begins in column `x`. */
export function sideOf({ kind }: Cell, x: number, { figure, head, label, isMixed }: Manner): Side | 'justify' {
  const own = isMixed ? (SIDES[(x * 7) % 3] as Side) : figure;
  if (kind === 'figure') return own;
  if (kind === 'head') return head === 'same' ? own : head;
  return kind === 'note' ? 'left' : label;
}

export const heightOf = ({ kind }: Cell, { valign, labelValign }: Manner): Manner['valign'] => {
  if (kind === 'figure') return valign;
  return kind === 'head' || kind === 'corner' || kind === 'note' ? 'middle' : labelValign;
};
