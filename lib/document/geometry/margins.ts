import { linesOfRuns, textOf } from './lines';
import { around, type Block, bottom, type Run, type Sheet } from './types';

/** A line with letters may be a running foot: a row of figures may be the same on two sheets by chance. */
const LETTER = /\p{L}/u;

/** The part of a sheet's height, at the top and at the bottom, in which a page number may stand. */
const MARGIN = 0.12;
const PAGE_NUMBER = /^(?:[-—–·.\s]*\d{1,4}[-—–·.\s]*|第\s*\d+\s*页.*|page \d+.*|\d+\s*\/\s*\d+)$/i;
/** Maximum difference in height, in points, between lines repeated on two sheets. */
const SAME_PLACE = 4;

/** Returns the blocks of a sheet without its page number. */
export function withoutMargins(blocks: Block[], height: number): Block[] {
  return blocks.filter(
    (block) =>
      block.type === 'table' ||
      (bottom(block.box) > MARGIN * height && block.box.y < (1 - MARGIN) * height) ||
      !PAGE_NUMBER.test(block.text),
  );
}

/** Removes a separate top line in the margin that also stands on the previous sheet: it is no head of a table. */
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
 * Removes a separate bottom line in the margin that also stands on the next sheet, apart from its numbers. The last
 * sheet keeps it, as it may say something about the document.
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

/** A line in a margin that is only a page number. */
interface Numbered {
  runs: Run[];
  number: number;
  /** Distance of its top from the top, and from the bottom, of the sheet. */
  top: number;
  foot: number;
}

/**
 * Removes page numbers: lines in a margin where an adjacent sheet has the adjacent number in the same position. Beside
 * an otherwise blank table, a page number would be its only figure.
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

/** Removes the first line of sheets where it is the same on three or more; the first sheet keeps it. */
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
