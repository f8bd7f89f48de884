import { linesOfRuns, textOf } from './lines';
import { around, type Block, bottom, type Run, type Sheet } from './types';

/** A row of figures may stand alike on two sheets; what has letters there is printed beneath all. */
const LETTER = /\p{L}/u;

/** The lowest and highest part of a sheet in which a page number may stand. */
const MARGIN = 0.12;
const PAGE_NUMBER = /^(?:[-—–·.\s]*\d{1,4}[-—–·.\s]*|第\s*\d+\s*页.*|page \d+.*|\d+\s*\/\s*\d+)$/i;
/** What stands alike on two sheets stands no more points higher or lower. */
const SAME_PLACE = 4;

/** What a sheet holds without its page number. */
export function withoutMargins(blocks: Block[], height: number): Block[] {
  return blocks.filter(
    (block) =>
      block.type === 'table' ||
      (bottom(block.box) > MARGIN * height && block.box.y < (1 - MARGIN) * height) ||
      !PAGE_NUMBER.test(block.text),
  );
}

/** Sheets without the line in the margin above all others that stands alike on the sheet before: it is no head of a table. */
export function withoutRunningHeads(sheets: Sheet[]): Sheet[] {
  const heads = sheets.map(({ runs, height }) => {
    const [first, next] = linesOfRuns(runs.filter(({ y }) => y < 2 * MARGIN * height));
    const [box, below] = [first && around(first), next && around(next)];
    const isApart = box && box.y < MARGIN * height && (!below || below.y - bottom(box) > box.height);
    return isApart && first ? { runs: first, text: textOf(first), y: box.y } : null;
  });
  return sheets.map((sheet, i) => {
    const [head, before] = [heads[i], heads[i - 1]];
    const isSame = head && before && head.text === before.text && Math.abs(head.y - before.y) < SAME_PLACE;
    return isSame ? { ...sheet, runs: sheet.runs.filter((run) => !head.runs.includes(run)) } : sheet;
  });
}

/**
 * Sheets without the line in the margin below all others that stands alike on the next sheet but for its numbers: the last sheet
 * keeps it, for what it says of the document.
 */
export function withoutRunningFeet(sheets: Sheet[]): Sheet[] {
  const feet = sheets.map(({ runs, height }) => {
    const lines = linesOfRuns(runs.filter((run) => bottom(run) > (1 - 2 * MARGIN) * height));
    const [box, above] = [lines.at(-1), lines.at(-2)].map((line) => line && around(line));
    const isApart = box && box.y > (1 - MARGIN) * height && (!above || box.y - bottom(above) > box.height);
    const own = lines.at(-1);
    return isApart && own ? { runs: own, text: textOf(own).replace(/\d+/g, '0'), y: box.y } : null;
  });
  return sheets.map((sheet, i) => {
    const [foot, next] = [feet[i], feet[i + 1]];
    const isSame =
      foot && next && LETTER.test(foot.text) && foot.text === next.text && Math.abs(foot.y - next.y) < SAME_PLACE;
    return isSame ? { ...sheet, runs: sheet.runs.filter((run) => !foot.runs.includes(run)) } : sheet;
  });
}

/** A line in a margin that says nothing but a number of pages. */
interface Numbered {
  runs: Run[];
  number: number;
  /** How far from the top, or from the foot, it stands. */
  top: number;
  foot: number;
}

/**
 * Sheets without their page numbers: lines in a margin of which the next sheet, or the one before, has the next number, or the one
 * before, in the same place. Beside a table in which nothing is printed one would be its only figure.
 */
export function withoutPageNumbers(sheets: Sheet[]): Sheet[] {
  const all = sheets.map(numbersOf);
  const isNext = (one: Numbered, other: Numbered): boolean =>
    other.number === one.number + 1 &&
    (Math.abs(one.top - other.top) < SAME_PLACE || Math.abs(one.foot - other.foot) < SAME_PLACE);
  return sheets.map((sheet, i) => {
    const told = (all[i] ?? []).filter(
      (own) => all[i + 1]?.some((next) => isNext(own, next)) || all[i - 1]?.some((before) => isNext(before, own)),
    );
    const runs = new Set(told.flatMap((own) => own.runs));
    return runs.size ? { ...sheet, runs: sheet.runs.filter((run) => !runs.has(run)) } : sheet;
  });
}

function numbersOf({ runs, height }: Sheet): Numbered[] {
  const isMargin = (run: Run): boolean => bottom(run) < MARGIN * height || run.y > (1 - MARGIN) * height;
  return linesOfRuns(runs.filter(isMargin)).flatMap((own) => {
    const text = textOf(own);
    const number = PAGE_NUMBER.test(text) ? Number(/\d+/.exec(text)?.[0]) : Number.NaN;
    const { y } = around(own);
    return Number.isNaN(number) ? [] : [{ runs: own, number, top: y, foot: height - y }];
  });
}

/** A first line that stands alike on three sheets and more is a running head: the first sheet keeps it. */
export function dropRunningHeads(pages: Block[][]): void {
  const heads = new Map<string, number>();
  const headOf = (blocks: Block[]): string | null => (blocks[0]?.type === 'line' ? blocks[0].text : null);
  for (const blocks of pages) {
    const head = headOf(blocks);
    if (head) heads.set(head, (heads.get(head) ?? 0) + 1);
  }
  for (const blocks of pages.slice(1)) {
    const head = headOf(blocks);
    if (head && (heads.get(head) ?? 0) >= 3) blocks.shift();
  }
}
