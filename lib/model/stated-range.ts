/** A number as prose says it: exact, rounded (1.2万, 约30), or at least (30余). */
interface StatedNumber {
  value: number;
  rounded?: number | undefined;
  atLeast?: boolean | undefined;
}

/** Returns the largest power of ten that divides a whole number: 100 for 1600, which may be rounded to hundreds. */
export function openPlaces(value: number): number {
  let power = 1;
  while (value !== 0 && value % (power * 10) === 0) power *= 10;
  return power;
}

/** Returns the range of numbers that a stated one may stand for: 1.2万 is 11,500 to 12,499, 30余 is 30 to 39. */
export function statedRange({ value, rounded, atLeast }: StatedNumber): [least: number, most: number] {
  if (atLeast) return [value, value + Math.max(openPlaces(value), 10) - 1];
  return rounded ? [value - rounded / 2, value + rounded / 2 - 1] : [value, value];
}
