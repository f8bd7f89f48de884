import { chinese, fullWidth, grouped, positions } from '../dress';
import { family } from '../family';
import { type FigureSet, mapFigures, numberIn } from '../figures';
import { table } from '../markup';

export const fullWidthDigits = family({
  id: 'full-width-digits',
  description: 'full-width digits',
  print: (set) => mapFigures(set, fullWidth),
  render: (grid) => table(grid),
});

export const thousands = family({
  id: 'thousands',
  description: 'thousands separators, half-width and full-width',
  print: (set) => {
    const place = positions(set);
    return mapFigures(set, (text, cell) => grouped(text, place(cell) % 2 ? '，' : ','));
  },
  render: (grid) => table(grid),
});

/** Prints every third plain count in Chinese numerals. */
function someChinese(set: FigureSet): FigureSet {
  const place = positions(set);
  return mapFigures(set, (text, cell) => (place(cell) % 3 === 0 && numberIn(text) !== null ? chinese(text) : text));
}

export const chineseNumerals = family({
  id: 'chinese-numerals',
  description: 'Chinese numerals in some cells',
  print: someChinese,
  render: (grid) => table(grid),
});
