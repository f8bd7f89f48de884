import type { Side } from '../annotate/reveal';

/** Where the user wants the overlay on a site. */
export interface Placement {
  /** Which side of the window the panel is at. */
  side: Side;
  /** The panel's width in pixels; null for the default. The same on every site. */
  width: number | null;
  tab: {
    side: Side;
    /** How far down the window, in percent. */
    top: number;
    /** Whether the tab is hidden on this site; the panel then opens from the toolbar. */
    isAway: boolean;
  };
}

export const DEFAULT_PLACEMENT: Placement = { side: 'end', width: null, tab: { side: 'end', top: 38, isAway: false } };

export const WIDTHS = { least: 300, most: 900, usual: 400 } as const;
/** Limits in percent that keep the whole tab on the screen. */
const TOPS = { least: 2, most: 85 } as const;
/** Maximum number of sites stored; the longest unused are dropped. */
const MAX_SITES = 200;

const clamp = (value: number, { least, most }: { least: number; most: number }): number =>
  Math.round(Math.min(Math.max(value, least), most));

/** Returns the nearest width, in pixels, that the panel can have. */
export const widthOf = (pixels: number): number => clamp(pixels, WIDTHS);
/** Returns the nearest position, in percent of the window's height, that the tab can have. */
export const topOf = (percent: number): number => clamp(percent, TOPS);

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const sideOf = (value: unknown): Side => (value === 'start' ? 'start' : 'end');
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Returns the placement on a site from what is stored; whatever is missing or invalid gets its default. */
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

/** Returns the sites with a stored placement. */
export const placedSites = (stored: unknown): string[] => Object.keys(fieldsOf(fieldsOf(stored).sites));

/**
 * Returns what to store after a site's placement changed. Default placements are not stored, and the longest unused are
 * dropped.
 */
export function withPlacement(stored: unknown, site: string, { side, width, tab }: Placement): Fields {
  const others = Object.entries(fieldsOf(fieldsOf(stored).sites)).filter(([name]) => name !== site);
  const { side: usual, tab: usualTab } = DEFAULT_PLACEMENT;
  const isUsual = side === usual && JSON.stringify(tab) === JSON.stringify(usualTab);
  const sites = isUsual ? others : [...others, [site, { side, tab }] as const].slice(-MAX_SITES);
  return { width, sites: Object.fromEntries(sites) };
}
