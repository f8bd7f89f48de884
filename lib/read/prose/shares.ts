import type { ListPart, PartList } from './list-parts';

/** A share in per cent that the text states for a count: 占30.61%; offsets are those of the compact text. */
export interface Share {
  percent: number;
  part: number;
  /** Null where the text does not say of what. */
  whole: number | null;
  /** Whether the counts give the share. Null where it does not come out but the whole is not certain. */
  holds: boolean | null;
  start: number;
  end: number;
}

/**
 * Maximum deviation, in units of the last printed digit, that rounding or adjusting shares to a sum of 100 explains.
 */
const SLACK = 2;
/** Minimum number of shares that must agree on a whole before another counts as wrong. */
const MIN_AGREE = 2;
/** Maximum number of counts that are tried as the whole of a paragraph's shares. */
const MAX_TRIED = 40;

/** Whether `part` is the printed percentage of `whole`, within rounding. */
export const isAsPrinted = (part: number, whole: number, printed: { value: number; step: number }): boolean =>
  whole > 0 && Math.abs((100 * part) / whole - printed.value) < SLACK * printed.step;

const agrees = ({ amount, share }: ListPart, whole: number): boolean =>
  share !== undefined && isAsPrinted(amount.value, whole, share);

/** The stated count that most of the shares agree on as their whole, if enough do. */
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
 * Returns the shares of a paragraph: those of a list with its whole, others with the count of the paragraph that most
 * of them agree on. Shares of outcomes are returned even without such a count, as the table has the whole. A share is
 * certainly wrong only where the whole is certain: its list adds up, or the other shares agree on it.
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
