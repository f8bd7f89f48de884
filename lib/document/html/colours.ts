/** Red, green, blue from 0 to 255 and opacity from 0 to 1. */
export type Colour = readonly [number, number, number, number];

export const WHITE: Colour = [255, 255, 255, 1];

/** The colour names by which pages hide text; others are unknown. */
const NAMES: Record<string, Colour> = {
  white: WHITE,
  black: [0, 0, 0, 1],
  transparent: [0, 0, 0, 0],
};
const HEX = /^#(?:([\da-f])([\da-f])([\da-f])|([\da-f]{2})([\da-f]{2})([\da-f]{2}))$/;
const FUNCTION = /^rgba?\(([^)]*)\)$/;

/** Parses a colour of a style or an attribute; null where it is unknown. */
export function colourOf(value: string): Colour | null {
  const text = value.trim().toLowerCase();
  const named = NAMES[text];
  if (named) return named;
  const hex = HEX.exec(text)?.slice(1).filter(Boolean);
  if (hex) {
    const [red = 0, green = 0, blue = 0] = hex.map((digits) => Number.parseInt(digits.repeat(2 / digits.length), 16));
    return [red, green, blue, 1];
  }
  const parts =
    FUNCTION.exec(text)?.[1]
      ?.split(/[\s,/]+/)
      .filter(Boolean) ?? [];
  const [red, green, blue, opacity = 1] = parts.map((part) => (part.endsWith('%') ? Number.NaN : Number(part)));
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [red, green, blue, opacity].some(Number.isNaN) ? null : [red, green, blue, opacity];
}

/** Maximum difference of a channel, of 255, that no eye can see. */
const ALIKE = 4;

/** Whether text of one colour is invisible on a background of another. */
export const isLost = (text: Colour, ground: Colour): boolean =>
  text[3] === 0 ||
  (text[3] === 1 && [0, 1, 2].every((i) => Math.abs((text[i] as number) - (ground[i] as number)) <= ALIKE));
