/**
 * How an element is shown. `absent`: neither it nor anything in it has a box; `unseen`: it takes up space but shows
 * nothing; `struck`: it is shown as no longer valid.
 */
export type Showing = 'seen' | 'unseen' | 'absent' | 'struck';

/** Returns the value of a property of an element's style, computed or declared; empty where it has none. */
export type StyleOf = (property: string) => string;

/** Distance in pixels from which content beside the page is where no reader gets. */
const FAR = 900;
/** Maximum side, in pixels, of a box that can show no text. */
const TINY = 1;
/** Maximum font size, in pixels, that nobody can read. */
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

/**
 * Whether a box has no width or height and cuts off its content. Most boxes cut nothing off, which is checked first.
 */
function isTiny(style: StyleOf): boolean {
  const across = style('overflow-y') || style('overflow');
  if (!across || across === 'visible') return false;
  const along = style('overflow-x') || style('overflow');
  const is = (sides: string[]): boolean => sides.some((side) => pixels(style(side)) <= TINY);
  return (
    (CUTS_OFF.test(across) && is(['height', 'max-height'])) || (CUTS_OFF.test(along) && is(['width', 'max-width']))
  );
}

/** Whether a style, by its numbers alone, moves an element off the page or scales it to nothing. */
export const isSetAside = (style: StyleOf): boolean =>
  pixels(style('margin-left')) <= -FAR ||
  /scale(?:3d|[XY])?\(\s*0\b(?!\.)/i.test(style('transform')) ||
  (/absolute|fixed|relative/.test(style('position')) &&
    ['left', 'top', 'right', 'bottom'].some((side) => pixels(style(side)) <= -FAR));

/**
 * Tells whether the style of an element hides all of its content although it has a box (clipped, without size, indented
 * off the page), or strikes it out. Colour, font size and position are checked elsewhere.
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
