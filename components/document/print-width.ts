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
