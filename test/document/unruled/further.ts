import { type FigureSet, mapFigures } from '../../generate/figures';
import { type Cell, cell, type Grid, widthOf } from '../../generate/grid';
import type { Random } from '../../generate/random';
import type { Part } from '../written/article';

/** Features of typesetting that only the later sets of reports have. */
export interface Further {
  /** Labels and heads are justified: their letters are spread over the width of their cells. */
  spread: boolean;
  /** Heads are broken after so many letters; with 1 they are set vertically. */
  headBreak: number;
  /** Enumerated labels are indented by so many letters. */
  indent: number;
  /** Which zeros are left blank: those after the last figure of a row, whole rows, or whole columns. */
  blank: '' | 'tail' | 'rows' | 'columns';
  /** Horizontal rules only: under every row, or above, below and under the heads. */
  across: '' | 'rows' | 'three';
  /** Lines of text above and below tables. */
  between: boolean;
  /** Minimum height of a row in points. */
  rowHeight: number;
  /** Full-width digits. */
  isWide: boolean;
  /** The sheet is turned by a quarter. */
  isTurned: boolean;
  /** The parts of the first table are side by side. */
  isBeside: boolean;
  /** Headers and footers with several texts. */
  isSigned: boolean;
  /** Alternate rows of each table are shaded. */
  isStriped: boolean;
}

export const PLAIN: Further = {
  spread: false,
  headBreak: 0,
  indent: 0,
  blank: '',
  across: '',
  between: false,
  rowHeight: 0,
  isWide: false,
  isTurned: false,
  isBeside: false,
  isSigned: false,
  isStriped: false,
};

/** Draws one or two features: no report has all of them. */
export function furtherOf(random: Random): Further {
  const all: Further = {
    spread: true,
    headBreak: random.pick([1, 2, 3, 4]),
    indent: random.pick([0.5, 1, 2]),
    blank: random.pick(['tail', 'rows', 'columns']),
    across: random.pick(['rows', 'three']),
    between: true,
    rowHeight: random.pick([18, 30, 45]),
    isWide: true,
    isTurned: true,
    isBeside: true,
    isSigned: true,
    isStriped: true,
  };
  const names = Object.keys(all) as (keyof Further)[];
  const [one, other] = [random.pick(names), random.pick(names)];
  return { ...PLAIN, [one]: all[one], ...(random.chance(0.6) && { [other]: all[other] }) };
}

const WIDE = 0xff10 - 0x30;

/** Returns the figures as printed with these features: some zeros blank, digits full-width. */
export function printedFurther(set: FigureSet, { blank, isWide }: Further, random: Random): FigureSet {
  const chosen = new Map<string, boolean>();
  const isChosen = (name: string): boolean => {
    if (!chosen.has(name)) chosen.set(name, random.chance(0.4));
    return chosen.get(name) as boolean;
  };
  const isBlank = (table: string, row: string, column: string): boolean => {
    if (blank === 'rows') return isChosen(`${table} ${row}`);
    if (blank === 'columns') return isChosen(`${table} ${column}`);
    const texts = Object.entries(set.figures[table]?.[row] ?? {});
    const at = texts.findIndex(([name]) => name === column);
    return blank === 'tail' && isChosen(`${table} ${row}`) && texts.slice(at).every(([, text]) => text === '0');
  };
  return mapFigures(set, (text, { table, row, column }) => {
    if (text === '0' && isBlank(table, row, column)) return '';
    return isWide ? text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + WIDE)) : text;
  });
}

/** Returns the parts of a report with the features that concern tables and the text around them. */
export function partsFurther(parts: Part[], { headBreak, between, isBeside }: Further, random: Random): Part[] {
  return parts.flatMap((part): Part[] => {
    if (!('table' in part)) return [part];
    const beside = isBeside ? partsBeside(part.table) : part.table;
    const table = headBreak ? beside.map((row) => row.map((each) => broken(each, headBreak))) : beside;
    if (!between) return [{ table }];
    const day = `${random.integer(1, 12)}月${random.integer(1, 28)}日`;
    return [
      { text: random.pick(['单位：件', '统计单位：件、万元', '（单位：件）']) },
      { table },
      {
        text: random.pick([
          `填表人：王某　审核人：李某　联系电话：8765${random.integer(1000, 9999)}`,
          `填报日期：${day}`,
        ]),
      },
    ];
  });
}

function broken(each: Cell, length: number): Cell {
  if (each.kind !== 'head' || each.width > 1) return each;
  return { ...each, text: each.text.replace(new RegExp(`(.{${length}})(?!$)`, 'gu'), '$1\n') };
}

/** Returns a table of several parts below one another, each with heads of its own, as two halves side by side. */
function partsBeside(grid: Grid): Grid {
  const width = widthOf(grid);
  const starts = grid.flatMap((row, i) => (row.length === 1 && row[0]?.width === width ? [i] : []));
  if (starts.length < 2) return grid;
  const half = starts[Math.ceil(starts.length / 2)] as number;
  const [left, right] = [grid.slice(0, half), grid.slice(half)];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
    ...(left[i] ?? [cell('note', '', width)]),
    cell('note', ''),
    ...(right[i] ?? [cell('note', '', width)]),
  ]);
}
