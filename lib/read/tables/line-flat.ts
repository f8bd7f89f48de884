import { type FormTable, formCells, type TableId } from '../../forms';
import type { Figure } from '../../model/schema';
import { hanOnly } from '../../text/numbers';
import type { Source } from '../source';
import { figureAt } from './cells';
import { chunksOf, placed, type Region, UNREAD } from './flat-figures';
import { fromLabel, isLineInOrder, underForeignHeads } from './flat-heads';
import { tableKeys } from './keys';
import { type Slot, slotsOf, tokensOf } from './payload';
import { groupSplits, isSum } from './split';

const MIN_RESULT_LABELS = 5;
/** Maximum number of digits of a figure in a line, on average. */
const MAX_DIGITS = 6;

/** A run of figures (a spreadsheet writes 1.0), of signs and words for none, and of their separators. */
const RUN = /(?:[\d/|-]|(?<=[\s|])无(?=[\s|]|$))(?:[\d\s|/-]|(?<=\d)\.0(?!\d)|(?<=[\s|])无(?=[\s|]|$))*/g;

/**
 * Returns the figures of a table of the layout `line` in running text: they may be in one run, between their labels, or
 * run together. If they are there but it is not known which is which, all cells are unread.
 */
export function readLineFlat(source: Source, region: Region, form: FormTable): Figure[] {
  const { text } = source.folded;
  const table = form.id;
  const cells = formCells(form);
  const labels = labelRanges(text, region, table);
  const make = (slots: Slot[], recovered?: string[]): Figure[] =>
    cells.map(({ row, columnForm }, i) => {
      const figure = figureAt(source, table, row, columnForm, slots[i] as Slot);
      return recovered ? { ...figure, recovered } : figure;
    });
  const unreadLine = (range: Region): Figure[] =>
    cells.map(({ row, columnForm }) => figureAt(source, table, row, columnForm, { ...range, value: UNREAD }));
  const runs = Array.from(text.slice(0, region.end).matchAll(RUN), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ start, end }) => start >= region.start && !isCut(text, start, end));
  const first = labels[0];
  if (!first || labels.length < MIN_RESULT_LABELS) {
    const under = runs.find(({ start }) =>
      endsInCutHeads(text.slice(Math.max(region.start, start - MAX_HEADS), start), form),
    );
    const line = under && firstLine(text, under);
    const slots = line && slotsOf(text, line.start, line.end, cells.length);
    return slots ? make(slots) : [];
  }
  /** Whether the heads before a run show which figure is which, by themselves or with the sums. */
  const isKnown = ({ start, end }: Region, hasSums: () => boolean): boolean => {
    const strange = underForeignHeads(text, region.start, [{ start, end: region.end }], table)[0];
    if (strange) return strange === 'renamed' && hasSums();
    return isLineInOrder(text.slice(region.start, end), table);
  };
  const fromHeads = (run: Region): Figure[] => unreadLine(fromLabel(text, run, labelsOf(table)));
  for (const run of runs) {
    // If only some digits are separate, their number may fit by chance: the sums decide whether each is a figure.
    const slots = slotsOf(text, run.start, run.end, cells.length, (digits) => addUp(digits, form));
    if (slots) return isKnown(run, () => addUp(slots, form)) ? make(slots) : fromHeads(run);
  }
  const tokens = runs.filter(({ start }) => start > first).flatMap(({ start, end }) => tokensOf(text, start, end));
  const behind = { start: tokens[0]?.start ?? first, end: tokens.at(-1)?.end ?? first };
  if (tokens.length === cells.length && tokens.every(({ value }) => value.kind !== 'text'))
    return isKnown(behind, () => addUp(tokens, form)) ? make(tokens) : fromHeads(behind);
  const size = form.blocks[0]?.columns.length as number;
  for (const run of runs) {
    const chunks = chunksOf(text, run);
    if (!chunks || chunks.join('').length < cells.length) continue;
    if (!isKnown(run, () => false)) return fromHeads(run);
    const found = groupSplits(chunks, cells.length / size, size);
    if (found.length === 1)
      return make(placed(text, run, found[0] as number[]), form.identities.map(({ rule }) => rule).slice(0, 1));
    return unreadLine(run);
  }
  // There are more or fewer figures than the form has, so it is not known which is which.
  const [line = ''] = /^[^。]*/.exec(text.slice(first, region.end)) ?? [];
  const digits = Array.from(line.matchAll(/\d/g), ({ index }) => first + index);
  const [from, to] = [digits[0] ?? first, (digits.at(-1) ?? first) + 1];
  const isLine = digits.length > cells.length / 2 && digits.length < MAX_DIGITS * cells.length;
  return isLine ? fromHeads({ start: from, end: to }) : [];
}

/** Whether a run of figures was cut at a sign that no figure of a line has: 18 0.5% 29. */
const isCut = (text: string, start: number, end: number): boolean =>
  /[.%]$/.test(text.slice(start - 1, start)) || /^[.%]/.test(text.slice(end, end + 1));

/** Whether in every group of a line the last figure is the sum of the others. */
function addUp(slots: Slot[], { blocks }: FormTable): boolean {
  const size = blocks[0]?.columns.length as number;
  const groups = slots.flatMap((_, i) => (i % size ? [] : [slots.slice(i, i + size)]));
  return groups.every(isSum);
}

/** The first line with text in a range; null where there is none. */
function firstLine(text: string, { start, end }: Region): Region | null {
  const found = /[^\n]+/.exec(text.slice(start, end));
  return found && { start: start + found.index, end: start + found.index + found[0].length };
}

/**
 * Maximum number of Han characters in heads over several labels, and of characters in all heads with their separators.
 */
const MAX_OVER = 30;
const MAX_HEADS = 400;

/**
 * Whether a text ends in the heads of a table of which no label is whole: on a printed sheet the lines of a cell are
 * beside those of its neighbours (结果 结果 其他, then 维持 纠正 结果). Such heads have every character of the labels at least as
 * often as the form, and hardly any other.
 */
function endsInCutHeads(before: string, form: FormTable): boolean {
  const sentence = Math.max(before.lastIndexOf('。'), before.lastIndexOf(';'));
  const heads = hanOnly(before.slice(sentence + 1));
  const labels = formCells(form)
    .map(({ columnForm }) => hanOnly(columnForm.label))
    .join('');
  if (heads.length > labels.length + MAX_OVER) return false;
  const countOf = (text: string, character: string): number => text.split(character).length;
  return [...new Set(labels)].every((character) => countOf(heads, character) >= countOf(labels, character));
}

const labelsOf = (table: TableId): string[] => tableKeys(table).columns.flatMap(({ key }) => key.keys);

function labelRanges(text: string, { start, end }: Region, table: TableId): number[] {
  const labels = tableKeys(table).columns.map(({ key }) => [...(key.keys[0] as string)].join('\\s*'));
  return Array.from(text.slice(start, end).matchAll(new RegExp(labels.join('|'), 'g')), ({ index }) => start + index);
}
