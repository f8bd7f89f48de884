/**
 * How an element is shown: `absent` has no box at all, with everything in it; `unseen` takes its place but shows nothing
 * in it; `struck` is shown as no longer valid.
 */
export type Showing = 'seen' | 'unseen' | 'absent' | 'struck';

/** Value of a property of an element's style: as computed, or as declared; empty where it has none. */
export type StyleOf = (property: string) => string;

/** What is set so far beside the page stands where no reader comes. */
const FAR = 500;
/** A box of at most this many pixels holds no text. */
const TINY = 1;

const pixels = (value: string): number => (/^-?[\d.]+(?:px)?$/.test(value) ? Number.parseFloat(value) : Number.NaN);

const EDGES = /-?[\d.]+(?=px|[\s,)])/g;
/** Insets that leave nothing: half or more from two sides, or from all. */
const INSET_ALL = /inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%/;

function isClipped(style: StyleOf): boolean {
  const path = style('clip-path');
  if (path && path !== 'none' && (INSET_ALL.test(path) || /circle\(\s*0/.test(path))) return true;
  const clip = style('clip');
  if (!clip.startsWith('rect') || !/absolute|fixed/.test(style('position'))) return false;
  const [top = 0, right = 0, bottom = 0, left = 0] = (clip.match(EDGES) ?? []).map(Number);
  return !clip.includes('auto') && (right - left <= TINY || bottom - top <= TINY);
}

const cutsOff = (style: StyleOf, axis: 'x' | 'y'): boolean =>
  /hidden|clip/.test(style(`overflow-${axis}`) || style('overflow'));

const isTiny = (style: StyleOf): boolean =>
  (['width', 'max-width'].some((side) => pixels(style(side)) <= TINY) && cutsOff(style, 'x')) ||
  (['height', 'max-height'].some((side) => pixels(style(side)) <= TINY) && cutsOff(style, 'y'));

const isFar = (style: StyleOf): boolean =>
  pixels(style('text-indent')) <= -FAR ||
  pixels(style('margin-left')) <= -FAR ||
  (/absolute|fixed|relative/.test(style('position')) &&
    ['left', 'top', 'right', 'bottom'].some((side) => pixels(style(side)) <= -FAR));

/**
 * Whether the style of an element takes all that stands in it from sight, though it has a box: clipped away, of no size,
 * beside the page, scaled to nothing; or strikes it out. Its colour and the size of its font are asked elsewhere.
 */
export function contentShowing(style: StyleOf): Showing {
  if (/line-through/.test(style('text-decoration-line') || style('text-decoration'))) return 'struck';
  const isGone =
    style('content-visibility') === 'hidden' ||
    isClipped(style) ||
    isTiny(style) ||
    isFar(style) ||
    /scale(?:3d|[XY])?\(\s*0\b(?!\.)/.test(style('transform'));
  return isGone ? 'unseen' : 'seen';
}
