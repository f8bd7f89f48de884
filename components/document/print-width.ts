/** The font of the text layer, the same as in the style sheet. */
const FONT = 'sans-serif';
/** Text is measured at this size in pixels, because browsers round the widths of small print. */
const SIZE = 100;

let context: CanvasRenderingContext2D | null | undefined;

/** Returns the width of text in the font of the text layer, in font sizes; 0 if it cannot be measured. */
export function printWidth(text: string): number {
  if (context === undefined) {
    context = document.createElement('canvas').getContext('2d');
    if (context) context.font = `${SIZE}px ${FONT}`;
  }
  return context ? context.measureText(text).width / SIZE : 0;
}

/** Returns the number of lines of text that breaks at any character once a line is full. @param width in font sizes */
export function linesIn(text: string, width: number, widthOf = printWidth): number {
  let lines = 1;
  let taken = 0;
  for (const character of text) {
    const own = character === '\n' ? 0 : widthOf(character);
    const isFull = taken > 0 && taken + own > width;
    if (character === '\n' || isFull) {
      lines++;
      taken = 0;
    }
    taken += own;
  }
  return lines;
}

/** Extra width in font sizes, because browsers break lines that are exactly full. */
const SLACK = 0.02;

/** Returns the smallest width, in font sizes, in which text takes at most so many lines. */
export function widthInLines(text: string, lines: number, widthOf = printWidth): number {
  let [least, most] = [0, widthOf(text) + SLACK];
  for (let i = 0; i < 12; i++) {
    const width = (least + most) / 2;
    if (linesIn(text, width, widthOf) > lines) least = width;
    else most = width;
  }
  // A line is at least as wide as its widest character.
  return Math.max(most, ...Array.from(text, widthOf)) + SLACK;
}
