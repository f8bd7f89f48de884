/** The font of the text layer; the style sheet has the same. */
const FONT = 'sans-serif';
/** Measured at this size: browsers round the widths of small print. */
const SIZE = 100;

let context: CanvasRenderingContext2D | null | undefined;

/** How wide a browser prints text in the font of the text layer, in sizes of its print; 0 where it cannot tell. */
export function printWidth(text: string): number {
  if (context === undefined) {
    context = document.createElement('canvas').getContext('2d');
    if (context) context.font = `${SIZE}px ${FONT}`;
  }
  return context ? context.measureText(text).width / SIZE : 0;
}

/** In how many lines text is set that is broken wherever a line is full. */
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

/** A browser breaks lines that are full to the last hair. */
const SLACK = 0.02;

/** The least width in which text is set in no more than so many lines, where it can be. */
export function widthInLines(text: string, lines: number, widthOf = printWidth): number {
  let [least, most] = [0, widthOf(text) + SLACK];
  for (let i = 0; i < 12; i++) {
    const width = (least + most) / 2;
    if (linesIn(text, width, widthOf) > lines) least = width;
    else most = width;
  }
  // No line is narrower than the widest of its characters.
  return Math.max(most, ...Array.from(text, widthOf)) + SLACK;
}
