import { foldedPairs } from './folded-pairs';

/** Values in `foldedUnits` other than a replacement. */
const SAME = 0;
export const DROP = 1;
export const SEVERAL = 2;
/** A note mark, dropped after the figure or word that it belongs to; elsewhere replaced by `severalUnits`. */
export const NOTE = 3;
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
const LOOK_ALIKES = '“"”"„"「"」"『"』"‘\'’\'〔[〕]【[】]〈《〉》—-–-―-−-‐-‑-─-━-═-○〇◯〇﹑、│|┃|║|';
/** Box-drawing characters for corners and crossings in tables typed as text. */
const CROSSINGS: [number, number] = [0x250c, 0x256c];
/**
 * Invisible characters: controls, and those that Unicode calls default ignorable (joiners, directional marks, variation
 * selectors, fillers, byte order marks and annotation marks).
 */
const INVISIBLE: [number, number][] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
];
const BLANK = [0x09, 0x0b, 0x0c, 0x0d, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x2800, 0x3000];
/** High surrogate of plane 14: variation selectors and tags, all of them invisible. */
export const IGNORABLE_PAIR = 0xdb40;

/** Superscript figures and brackets, and figures in circles, whose NFKC form is the plain figure or bracket. */
const NOTES: [number, number][] = [
  [0xb2, 0xb3],
  [0xb9, 0xb9],
  [0x2070, 0x2079],
  [0x207d, 0x207e],
  [0x2460, 0x2473],
  [0x24ea, 0x24ea],
  [0x3251, 0x325f],
  [0x32b1, 0x32bf],
];
/**
 * Figures in filled, double or dingbat circles, which have no such form: the first character of a run, and its number.
 */
const NOTES_FROM: [first: number, count: number, says: number][] = [
  [0x24eb, 10, 11],
  [0x24f5, 10, 1],
  [0x24ff, 1, 0],
  [0x2776, 10, 1],
  [0x2780, 10, 1],
  [0x278a, 10, 1],
];

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
  for (const [from, to] of foldedPairs()) units[from] = to;
  units.fill('+'.charCodeAt(0), CROSSINGS[0], CROSSINGS[1] + 1);
  for (let i = 0; i < LOOK_ALIKES.length; i += 2) units[LOOK_ALIKES.charCodeAt(i)] = LOOK_ALIKES.charCodeAt(i + 1);
  for (let unit = 0x2000; unit <= 0x200a; unit++) units[unit] = SPACE;
  for (const unit of BLANK) units[unit] = SPACE;
  for (const [first, last] of INVISIBLE) units.fill(DROP, first, last + 1);
  const note = (unit: number, says: string): void => {
    units[unit] = NOTE;
    several.set(unit, says);
  };
  for (const [first, last] of NOTES) {
    for (let unit = first; unit <= last; unit++) note(unit, String.fromCharCode(unit).normalize('NFKC'));
  }
  for (const [first, count, says] of NOTES_FROM) for (let i = 0; i < count; i++) note(first + i, String(says + i));
  units[NEWLINE] = SAME;
  return units;
}

/**
 * Returns for each UTF-16 unit: 0 where it stays, otherwise the unit it folds to, DROP, SEVERAL or NOTE (see
 * `severalUnits`).
 */
export function foldedUnits(): Uint16Array {
  table ??= build();
  return table;
}

/** Returns the characters that a SEVERAL or NOTE unit stands for (㈠ → (一)); '' for other units. */
export const severalUnits = (unit: number): string => several.get(unit) ?? '';

/** Whether a UTF-16 unit is a Han character of the BMP. */
export const isHan = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007;
