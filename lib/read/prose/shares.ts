import type { ListPart, PartList } from './list-parts';

/** A share that the text gives a count: 占30.61%. */
export interface Share {
  percent: number;
  part: number;
  /** Null where the text does not say of what. */
  whole: number | null;
  /** Null where nothing is sure of the whole. */
  holds: boolean | null;
  start: number;
  end: number;
}

/** Beyond so many units of the last digit printed a share is no rounding, and nothing made to add to a hundred. */
const SLACK = 2;
/** Shares that must agree on a whole before one of them is called wrong by it. */
const MIN_AGREE = 2;
/** Counts of a paragraph that are tried as the whole of its shares. */
const MAX_TRIED = 40;

/** Whether so many of a whole are the per cent that are printed, as far as those are rounded. */
export const isAsPrinted = (part: number, whole: number, printed: { value: number; step: number }): boolean =>
  whole > 0 && Math.abs((100 * part) / whole - printed.value) < SLACK * printed.step;

const agrees = ({ amount, share }: ListPart, whole: number): boolean =>
  share !== undefined && isAsPrinted(amount.value, whole, share);

/** The whole that most shares of a run agree on, if enough do. */
function wholeOf(run: ListPart[], stated: number[]): number | null {
  const tried = [...new Set(stated)].slice(0, MAX_TRIED);
  const counted = tried.map((whole) => ({ whole, count: run.filter((part) => agrees(part, whole)).length }));
  const best = counted.sort((a, b) => b.count - a.count)[0];
  return best && best.count >= MIN_AGREE && best.count > run.length / 2 ? best.whole : null;
}

const shareOf = (part: ListPart, whole: number | null, holds: boolean | null): Share => {
  const { amount, share, start, end } = part;
  return { percent: share?.value ?? 0, part: amount.value, whole, holds, start, end };
};

/**
 * The shares of a paragraph: those of a list by its whole, others by the count of the paragraph that most of them agree on;
 * of outcomes also where there is none (the table has it).
 * A share is wrong for certain only where the whole is sure: its list adds up, or the other shares agree on it.
 * @param counts every count of the paragraph, in order
 */
export function sharesOf(lists: PartList[], counts: ListPart[]): Share[] {
  const listed = lists.flatMap(({ whole, parts, holds }): Share[] => {
    const shared = parts.filter(({ share }) => share);
    const agreeing = shared.filter((part) => agrees(part, whole.amount.value)).length;
    const isSure = holds === true || (agreeing >= MIN_AGREE && agreeing > shared.length / 2);
    return shared.map((part) => {
      const isRight = agrees(part, whole.amount.value);
      return shareOf(part, whole.amount.value, isRight || (isSure && !part.amount.atLeast ? isRight : null));
    });
  });
  const inLists = new Set(lists.flatMap(({ parts }) => parts));
  const loose = counts.filter((part) => part.share && !inLists.has(part));
  const stated = counts.filter(({ share }) => !share).map(({ amount }) => amount.value);
  const whole = wholeOf(loose, stated);
  return [
    ...listed,
    ...loose
      .filter(({ isOutcome }) => whole !== null || isOutcome)
      .map((part) =>
        shareOf(part, whole, whole === null ? null : agrees(part, whole) || (part.amount.atLeast ? null : false)),
      ),
  ];
}
