import { allCells, type FigureSet, mapFigures, numberIn, type TableCell, tablesIn, textOf } from './figures';

interface Zeros {
  blanks: boolean;
  exact: boolean;
  zero: string;
}

/**
 * Returns a set with zeros printed as `zero`. Where the markup does not keep blank cells, they are filled: with the sum
 * that the row identity requires, otherwise with 0. Where cells run together, zeros stay 0.
 */
export function zeros(set: FigureSet, { blanks, exact, zero }: Zeros): FigureSet {
  const filled = blanks ? set : fillBlanks(set);
  const mark = (zero === '' && !blanks) || !exact ? '0' : zero;
  return mapFigures(filled, (text) => (text === '0' ? mark : text));
}

/** Returns a set without blank cells: filled with the sum of a row identity, or with 0 elsewhere. */
export function fillBlanks(set: FigureSet): FigureSet {
  const sums = new Map<string, number>();
  for (const { id: table, identities } of tablesIn(set)) {
    for (const { left, right } of identities) {
      const whole = right[0];
      if (!whole || !left.every(({ row }) => row === whole.row)) continue;
      const parts = left.map((cell) => numberIn(textOf(set, { table, ...cell })) ?? 0);
      sums.set(
        `${table} ${whole.row} ${whole.column}`,
        parts.reduce((a, b) => a + b, 0),
      );
    }
  }
  return mapFigures(set, (text, { table, row, column }) => text || String(sums.get(`${table} ${row} ${column}`) ?? 0));
}

/** Returns a function from a cell to its index on the form, for families that change only some cells. */
export function positions(set: FigureSet): (cell: TableCell) => number {
  const order = new Map(allCells(set).map(({ table, row, column }, index) => [`${table} ${row} ${column}`, index]));
  return ({ table, row, column }) => order.get(`${table} ${row} ${column}`) ?? 0;
}

/** １２３ for 123. */
export const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** 1,234 for 1234. */
export const grouped = (text: string, comma: string): string =>
  text.replace(/\d{4,}(?!\d)/, (digits, at: number) =>
    text[at - 1] === '.' ? digits : digits.replace(/\B(?=(\d{3})+$)/g, comma),
  );

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一百二十三 for 123; returns other texts than whole numbers below 1000 unchanged. */
export function chinese(text: string, zero = '〇'): string {
  if (!/^\d{1,3}$/.test(text)) return text;
  const value = Number(text);
  if (value === 0) return zero;
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const head = hundreds ? `${DIGITS[hundreds]}百` : '';
  const gap = hundreds && !tens && ones ? '零' : '';
  const middle = tens ? `${tens === 1 && !hundreds ? '' : DIGITS[tens]}十` : '';
  return `${head}${gap}${middle}${ones ? DIGITS[ones] : ''}`;
}
