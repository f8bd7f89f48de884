import type { Side } from '../annotate/reveal';

/** Where a person wants the overlay to be on a site. */
export interface Placement {
  /** Which side of the window the panel is at. */
  side: Side;
  /** The panel's width in pixels; null as it comes. The same on every site. */
  width: number | null;
  tab: {
    side: Side;
    /** How far down the window, in percent. */
    top: number;
    /** Put away: the tab is not shown on this site, and the panel opens from the toolbar. */
    isAway: boolean;
  };
}

export const DEFAULT_PLACEMENT: Placement = { side: 'end', width: null, tab: { side: 'end', top: 38, isAway: false } };

export const WIDTHS = { least: 300, most: 900, usual: 400 } as const;
/** The tab stays on the screen whole. */
const TOPS = { least: 2, most: 85 } as const;
/** Of more sites than these nobody remembers it either. */
const MAX_SITES = 200;

const clamp = (value: number, { least, most }: { least: number; most: number }): number =>
  Math.round(Math.min(Math.max(value, least), most));

/** A width that the panel can have. */
export const widthOf = (pixels: number): number => clamp(pixels, WIDTHS);
/** How far down the window the tab can be. */
export const topOf = (percent: number): number => clamp(percent, TOPS);

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const sideOf = (value: unknown): Side => (value === 'start' ? 'start' : 'end');
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** The placement on a site among what is stored; whatever is missing or cannot be read is as it comes. */
export function placementOn(site: string, stored: unknown): Placement {
  const { width, sites } = fieldsOf(stored);
  const all = fieldsOf(sites);
  const { side, tab } = fieldsOf(Object.hasOwn(all, site) ? all[site] : null);
  const { side: tabSide, top, isAway } = fieldsOf(tab);
  return {
    side: sideOf(side),
    width: isNumber(width) ? widthOf(width) : null,
    tab: {
      side: sideOf(tabSide),
      top: isNumber(top) ? topOf(top) : DEFAULT_PLACEMENT.tab.top,
      isAway: isAway === true,
    },
  };
}

/** The sites that something is kept of. */
export const placedSites = (stored: unknown): string[] => Object.keys(fieldsOf(fieldsOf(stored).sites));

/** What is stored, with a site's placement; nothing is kept of a site where all is as it comes, nor of the longest unused. */
export function withPlacement(stored: unknown, site: string, { side, width, tab }: Placement): Fields {
  const others = Object.entries(fieldsOf(fieldsOf(stored).sites)).filter(([name]) => name !== site);
  const { side: usual, tab: usualTab } = DEFAULT_PLACEMENT;
  const isUsual = side === usual && JSON.stringify(tab) === JSON.stringify(usualTab);
  const sites = isUsual ? others : [...others, [site, { side, tab }] as const].slice(-MAX_SITES);
  return { width, sites: Object.fromEntries(sites) };
}
