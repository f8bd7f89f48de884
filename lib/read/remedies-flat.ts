import { formCells, type TableFormat, tableFormat } from '../forms';
import type { Figure } from '../model/schema';
import { figureAt } from './cells';
import { chunksOf, placed, type Region, UNREAD } from './flat-figures';
import { KEYS } from './keys';
import { type Slot, slotsOf, tokensOf } from './payload';
import type { Source } from './source';
import { groupSplits } from './split';

const MIN_RESULT_LABELS = 5;

/** Remedies table from running text: fifteen figures in one run or between their labels, or run together. */
export function readRemediesFlat(source: Source, region: Region): Figure[] {
  const { text } = source.folded;
  const format = tableFormat('2021', 'remedies') as TableFormat;
  const cells = formCells(format);
  const labels = labelRanges(text, region);
  const first = labels[0];
  if (!first || labels.length < MIN_RESULT_LABELS) return [];
  const make = (slots: Slot[], recovered?: string[]): Figure[] =>
    cells.map(({ row, columnFormat }, i) => {
      const figure = figureAt(source, 'remedies', row, columnFormat, slots[i] as Slot);
      return recovered ? { ...figure, recovered } : figure;
    });
  const runs = Array.from(text.slice(0, region.end).matchAll(/[\d/|-][\d\s|/-]*/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ start }) => start >= region.start);
  for (const run of runs) {
    const slots = slotsOf(text, run.start, run.end, cells.length);
    if (slots) return make(slots);
  }
  const tokens = runs.filter(({ start }) => start > first).flatMap(({ start, end }) => tokensOf(text, start, end));
  if (tokens.length === cells.length && tokens.every(({ value }) => value.kind !== 'text')) return make(tokens);
  const size = format.blocks[0]?.columns.length as number;
  for (const run of runs) {
    const chunks = chunksOf(text, run);
    if (!chunks || chunks.join('').length < cells.length) continue;
    const found = groupSplits(chunks, cells.length / size, size);
    if (found.length === 1) return make(placed(text, run, found[0] as number[]), ['totals.remedies']);
    return cells.map(({ row, columnFormat }) =>
      figureAt(source, 'remedies', row, columnFormat, { ...run, value: UNREAD }),
    );
  }
  return [];
}

function labelRanges(text: string, { start, end }: Region): number[] {
  const labels = KEYS.remedies.columns.map(({ key }) => [...(key.keys[0] as string)].join('\\s*'));
  return Array.from(text.slice(start, end).matchAll(new RegExp(labels.join('|'), 'g')), ({ index }) => start + index);
}
