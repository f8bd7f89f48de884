import { unpackPairs } from './fold-pairs';
import { FOLD_TABLE } from './fold-table.generated';

/** Marks in `foldedUnits` besides a plain replacement. */
const SAME = 0;
export const DROP = 1;
export const SEVERAL = 2;
const SPACE = 0x20;
const NEWLINE = 0x0a;

const several = new Map<number, string>();
let table: Uint16Array | null = null;

/** Blocks whose characters have a compatibility form: full width, radicals, enclosed, compatibility ideographs. */
const COMPATIBILITY: [number, number][] = [
  [0x2460, 0x24ff],
  [0x2e80, 0x2fdf],
  [0x3000, 0x3000],
  [0x3200, 0x33ff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xffef],
];
const LOOK_ALIKES = '“"”"„"「"」"『"』"‘\'’\'〔[〕]【[】]〈《〉》—-–-―-−-‐-‑-─-━-○〇◯〇﹑、';
const INVISIBLE = [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x2060, 0xfeff, 0xfe0f];
const BLANK = [0x09, 0x0b, 0x0c, 0x0d, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000];

function build(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (const [first, last] of COMPATIBILITY) {
    for (let unit = first; unit <= last; unit++) {
      const form = String.fromCharCode(unit).normalize('NFKC');
      if (form === String.fromCharCode(unit)) continue;
      if (form.length === 1) units[unit] = form.charCodeAt(0);
      else {
        units[unit] = SEVERAL;
        several.set(unit, form);
      }
    }
  }
  for (const [from, to] of unpackPairs(FOLD_TABLE)) units[from] = to;
  for (let i = 0; i < LOOK_ALIKES.length; i += 2) units[LOOK_ALIKES.charCodeAt(i)] = LOOK_ALIKES.charCodeAt(i + 1);
  for (let unit = 0x2000; unit <= 0x200a; unit++) units[unit] = SPACE;
  for (const unit of BLANK) units[unit] = SPACE;
  for (const unit of INVISIBLE) units[unit] = DROP;
  units[0] = DROP;
  units[1] = DROP;
  units[NEWLINE] = SAME;
  return units;
}

/** For each UTF-16 unit: 0 where it stays as it is, else the unit it folds to, DROP, or SEVERAL (see `severalUnits`). */
export function foldedUnits(): Uint16Array {
  table ??= build();
  return table;
}

/** The characters that one compatibility character stands for (㈠ → (一)). */
export const severalUnits = (unit: number): string => several.get(unit) ?? '';

/** Whether a UTF-16 unit is a Han character of the BMP. */
export const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007;
