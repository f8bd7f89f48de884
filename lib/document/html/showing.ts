/**
 * How an element is shown: `absent` has no box at all, with everything in it; `unseen` takes its place but shows nothing
 * in it; `struck` is shown as no longer valid.
 */
export type Showing = 'seen' | 'unseen' | 'absent' | 'struck';

/** Value of a property of an element's style: as computed, or as declared; empty where it has none. */
export type StyleOf = (property: string) => string;

/** What is set so far beside the page stands where no reader comes. */
const FAR = 900;
/** A box of at most this many pixels holds no text. */
const TINY = 1;
/** Letters of so many pixels, or of a point, are read by nobody. */
export const TINY_LETTERS = 1.5;

const pixels = (value: string): number =>
  value && /^-?[\d.]+(?:px)?$/.test(value) ? Number.parseFloat(value) : Number.NaN;

const EDGES = /-?[\d.]+(?=px|[\s,)])/g;
/** Insets that leave nothing: half or more from two sides, or from all. */
const INSET_ALL = /inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%/;

function isClipped(style: StyleOf): boolean {
  const path = style('clip-path');
  if (path && path !== 'none' && (INSET_ALL.test(path) || /circle\(\s*0/.test(path))) return true;
  const position = style('position');
  if (position !== 'absolute' && position !== 'fixed') return false;
  const clip = style('clip');
  if (!clip.startsWith('rect') || clip.includes('auto')) return false;
  const [top = 0, right = 0, bottom = 0, left = 0] = (clip.match(EDGES) ?? []).map(Number);
  return right - left <= TINY || bottom - top <= TINY;
}

const CUTS_OFF = /hidden|clip/;
const FADED = /opacity\(\s*0*(?:\.0+)?%?\s*\)/;

/** A box of no width or height, which cuts off what stands in it. Most boxes cut nothing off, and are asked no more. */
function isTiny(style: StyleOf): boolean {
  const across = style('overflow-y') || style('overflow');
  if (!across || across === 'visible') return false;
  const along = style('overflow-x') || style('overflow');
  const is = (sides: string[]): boolean => sides.some((side) => pixels(style(side)) <= TINY);
  return (
    (CUTS_OFF.test(across) && is(['height', 'max-height'])) || (CUTS_OFF.test(along) && is(['width', 'max-width']))
  );
}

/** Whether style sets an element off the page or scales it to nothing, by its numbers alone: a browser says where it is. */
export const isSetAside = (style: StyleOf): boolean =>
  pixels(style('margin-left')) <= -FAR ||
  /scale(?:3d|[XY])?\(\s*0\b(?!\.)/i.test(style('transform')) ||
  (/absolute|fixed|relative/.test(style('position')) &&
    ['left', 'top', 'right', 'bottom'].some((side) => pixels(style(side)) <= -FAR));

/**
 * Whether the style of an element takes all that stands in it from sight, though it has a box: clipped away, of no size,
 * indented off the page; or strikes it out. Its colour, the size of its font and its place are asked elsewhere.
 */
export function contentShowing(style: StyleOf): Showing {
  if ((style('text-decoration-line') || style('text-decoration')).includes('line-through')) return 'struck';
  const isGone =
    style('content-visibility') === 'hidden' ||
    FADED.test(style('filter')) ||
    isClipped(style) ||
    isTiny(style) ||
    pixels(style('text-indent')) <= -FAR;
  return isGone ? 'unseen' : 'seen';
}
