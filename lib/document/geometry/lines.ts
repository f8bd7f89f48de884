import { around, type Box, bottom, type Line, middle, type Run, right } from './types';

/** A wider gap than this, in sizes of the print, is a space between words. */
const BLANK = 0.3;
/** Maximum gap between ideographs of one word in a justified line, in sizes of the print. */
const SPACED = 1.5;
/** The same text printed again closer than this, in sizes of the print, is the same text made bold. */
const SAME_PLACE = 0.3;

/** Runs side by side overlap by less than this part of the narrower one. */
const UNDER = 0.25;
/** Only this many last runs of a line are compared. */
const MAX_COMPARED = 200;

const WORD = /[\p{L}\p{N}]/u;
const IDEOGRAPH = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[\ud840-\ud8bf]/;

/** The space, or nothing, between two ideographs. */
const BETWEEN = new RegExp(`(?<=${IDEOGRAPH.source}) ?(?=${IDEOGRAPH.source})`, 'g');
const MIN_SPACED = 2;

/** Returns the width of a text in halves of its size: an ideograph is twice as wide as a digit. */
export const halves = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (IDEOGRAPH.test(character) ? 2 : 1), 0);

/** Groups runs into lines from top to bottom, each from left to right. */
export function linesOfRuns(runs: Run[]): Run[][] {
  const lines: { box: Box; runs: Run[] }[] = [];
  for (const run of [...runs].sort((a, b) => middle(a) - middle(b))) {
    // A line may reach lower than the top of the next, so the last few are tried.
    const line = lines.slice(-3).find(({ box, runs: own }) => isBeside(box, run) && !isUnder(run, own));
    if (line) {
      line.runs.push(run);
      line.box = around([line.box, run]);
    } else lines.push({ box: { ...run }, runs: [run] });
  }
  return lines.map((line) => withoutRepeats(line.runs.sort((a, b) => a.x - b.x)));
}

function isBeside(line: Box, run: Box): boolean {
  const shared = Math.min(bottom(line), bottom(run)) - Math.max(line.y, run.y);
  return shared > 0.5 * Math.min(line.height, run.height);
}

/** Whether a run stands above or below one of a line: a figure centred beside two lines does not join them. */
const isUnder = (run: Run, line: Run[]): boolean =>
  line.slice(-MAX_COMPARED).some((other) => {
    const shared = Math.min(right(run), right(other)) - Math.max(run.x, other.x);
    const apart = Math.abs(middle(run) - middle(other));
    return shared > UNDER * Math.min(run.width, other.width) && apart > SAME_PLACE * run.height;
  });

/** Removes text printed a second time with a small offset, which makes it look bold. */
function withoutRepeats(line: Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of line) {
    const reach = SAME_PLACE * run.height;
    const isRepeat = kept
      .slice(-8)
      .some(
        (other) => other.text === run.text && Math.abs(other.x - run.x) < reach && Math.abs(other.y - run.y) < reach,
      );
    if (!isRepeat) kept.push(run);
  }
  return kept;
}

/** Returns the text of runs side by side, with a space where there is a gap. */
export function textOf(line: Run[]): string {
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const run of line) {
    const isSpaced = IDEOGRAPH.test(text.at(-1) ?? '') && IDEOGRAPH.test(run.text[0] ?? '');
    const gap = (isSpaced ? SPACED : BLANK) * run.height;
    if (run.x - end > gap && !/\s$/.test(text) && !/^\s/.test(run.text)) text += ' ';
    text += run.text;
    end = right(run);
  }
  return withoutSpacing(text.replace(/\s+/g, ' ').trim());
}

/** Removes spaces between ideographs where they follow most of them: such a text is letter-spaced. */
function withoutSpacing(text: string): string {
  const set = Array.from(text.matchAll(BETWEEN), ([blank]) => blank);
  if (set.length < MIN_SPACED || 2 * set.filter(Boolean).length < set.length) return text;
  return text.replace(BETWEEN, '').replace(/^([（(]?\d{1,2}) (?=[.．、）)])/, '$1');
}

export function lineOf(runs: Run[]): Line {
  const size = Math.max(...runs.map(({ height }) => height));
  return { type: 'line', text: textOf(runs), box: around(runs), size };
}

/** Joins two consecutive pieces of text, where the break between them is only that of a full line. */
export function continued(before: string, after: string): string {
  const last = before.at(-1) ?? '';
  const first = after[0] ?? '';
  const isLatin = WORD.test(last) && WORD.test(first) && !IDEOGRAPH.test(last) && !IDEOGRAPH.test(first);
  const isNumber = /[\d.,]/.test(last) && /[\d.,]/.test(first);
  return before + (isLatin && !isNumber ? ' ' : '') + after;
}
