import { ENUMERATED, type IsLabel } from './label-segments';
import { repeatedRows } from './repeated-rows';
import { blocksOf } from './sheet-blocks';
import {
  around,
  type Block,
  bottom,
  centre,
  HAN,
  type Line,
  middle,
  type Run,
  right,
  type Sheet,
  type Table,
} from './types';

/** Maximum number of lines of heads at the foot of a sheet. */
const MAX_LINES = 8;
/** Maximum gap between them, in sizes of their print. */
const NEAR = 4;
/** How prose ends. */
const SENTENCE = /[。；;！]$/;

/**
 * Reads a sheet whose first table has its heads, or a part of them, at the foot of the previous sheet, as if all of
 * them stood above the table. Applies only where they are then the heads of a form, each over its column.
 * @param ended the previous sheet and its blocks
 * @param plain the blocks of the sheet when read by itself
 * @returns the blocks of the sheet; null where this does not apply
 */
export function withHeadsOf(
  ended: { sheet: Sheet; blocks: Block[] },
  sheet: Sheet,
  plain: Block[],
  isLabel: IsLabel,
): Block[] | null {
  const first = plain.find((block) => block.type === 'table');
  if (!first || first.ruled || (first.hasHeads && first.isHeaded)) return null;
  const lines = lastLines(ended.blocks, isLabel);
  if (!lines.length) return null;
  const foot = around(lines.map(({ box }) => box));
  const runs = ended.sheet.runs.filter((run) => run.y >= foot.y - 1 && bottom(run) <= bottom(foot) + 1);
  const top = Math.min(...sheet.runs.map(({ y }) => y));
  const by = top - bottom(foot);
  const moved = runs.map((run): Run => ({ ...run, y: run.y + by }));
  const blocks = blocksOf({ ...sheet, runs: [...moved, ...sheet.runs] }, undefined, isLabel);
  const table = blocks.find((block) => block.type === 'table');
  if (!table?.hasHeads || !table.isHeaded || !isFormHeaded(table, isLabel)) return null;
  // Lines of the previous sheet that did not become part of the table remain there.
  return blocks.filter(({ box }) => bottom(box) > top);
}

/**
 * Reads a sheet that begins by repeating the heads of an earlier table, although another table has begun since, as if
 * they were not there: word processors repeat the first rows of a table on each sheet, whatever heads follow further
 * down. Applies only where the rest of the sheet then continues what the previous sheet ended with.
 * @param earlier the blocks of each earlier sheet
 * @param plain the blocks of the sheet when read by itself
 * @param read returns the blocks of the sheet without some runs; null where they do not continue the previous sheet
 * @returns the blocks of the sheet; null where this does not apply
 */
export function withoutHeadsAgain(
  earlier: Block[][],
  sheet: Sheet,
  plain: Block[],
  read: (sheet: Sheet) => Block[] | null,
): Block[] | null {
  const first = plain.find((block) => block.type === 'table');
  if (!first?.heads) return null;
  const ended = earlier.at(-1) ?? [];
  const isAgain = (table: Block): boolean =>
    table.type === 'table' && table.heads > 0 && repeatedRows(table, first.cells) >= first.heads;
  // If it shares a row label with an earlier table that has these heads, they are its own heads.
  const labels = ({ heads, cells }: Table): string[] =>
    cells.flatMap(({ row, text }) => (row >= heads && HAN.test(text) ? [text] : []));
  const isSame = (table: Block): boolean =>
    table.type === 'table' && isAgain(table) && labels(table).some((text) => labels(first).includes(text));
  if (!earlier.flat().some(isAgain) || earlier.flat().some(isSame) || (ended.at(-1) && isAgain(ended.at(-1) as Block)))
    return null;
  const heads = first.cells.filter(({ row }) => row < first.heads).map(({ box }) => box);
  const isHead = (run: Run): boolean =>
    heads.some(
      (box) => middle(run) > box.y && middle(run) < bottom(box) && centre(run) > box.x && centre(run) < right(box),
    );
  return read({ ...sheet, runs: sheet.runs.filter((run) => !isHead(run)) });
}

/** Returns the last lines of a sheet, back to a sentence, a title, a wide gap or a table. */
function lastLines(blocks: Block[], isLabel: IsLabel): Line[] {
  const lines: Line[] = [];
  for (const block of [...blocks].reverse()) {
    if (block.type === 'table' || lines.length === MAX_LINES) break;
    const isTitle = ENUMERATED.test(block.text) && !isLabel(block.text);
    const below = lines[0];
    const isFar = below !== undefined && below.box.y - bottom(block.box) > NEAR * block.size;
    if (isTitle || isFar || SENTENCE.test(block.text)) break;
    lines.unshift(block);
  }
  return lines;
}

/** Whether a row of a table holds the heads of all columns of a form, in their order. */
const isFormHeaded = ({ cells, rows, figures }: Table, isLabel: IsLabel): boolean =>
  Array.from({ length: rows }, (_, row) => row).some((row) => {
    const texts = cells
      .filter((cell) => cell.row === row && cell.text)
      .sort((a, b) => a.column - b.column)
      .map(({ text }) => text);
    return isLabel(texts.slice(-figures.length).join('\n'), 'heads');
  });
