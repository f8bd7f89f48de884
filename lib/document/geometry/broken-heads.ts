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

/** The lines of heads that a sheet ends with are no more, nor further apart than so many times their height. */
const MAX_LINES = 8;
const NEAR = 4;
/** What ends like this is prose. */
const SENTENCE = /[。；;！]$/;

/**
 * A sheet that begins with a table whose heads stand at the foot of the one before, or of whose heads a part does: as if all of them
 * stood above it. Only where they are then the heads of a form, each over its column.
 * @param ended the sheet before, and what it holds
 * @param plain what the sheet holds by itself
 * @returns null where that is not so
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
  // What is not of the table stands on the sheet before.
  return blocks.filter(({ box }) => bottom(box) > top);
}

/**
 * A sheet that begins with the heads of an earlier table again, where another was begun behind that: word processors print the first
 * rows of a table over its part on each sheet, whatever heads stand further below. As if they did not stand there, only where what
 * is left then goes on with what the sheet before ended with.
 * @param earlier what each sheet before holds
 * @param read gives what the sheet holds without some runs
 * @returns null where that is not so
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
  // A row with the label of one beneath those heads is one of such a table.
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

/** The lines that a sheet ends with, up to a sentence, a title or a table. */
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

/** Whether a row of a table says what all columns of a form are named, in their order. */
const isFormHeaded = ({ cells, rows, figures }: Table, isLabel: IsLabel): boolean =>
  Array.from({ length: rows }, (_, row) => row).some((row) => {
    const texts = cells
      .filter((cell) => cell.row === row && cell.text)
      .sort((a, b) => a.column - b.column)
      .map(({ text }) => text);
    return isLabel(texts.slice(-figures.length).join('\n'), 'heads');
  });
