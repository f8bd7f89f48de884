/** Maximum number of sites stored; the oldest are dropped. */
const MAX_SITES = 200;

/** Returns the sites on which the panel was left open, newest last; empty if what is stored cannot be read. */
export const openSites = (stored: unknown): string[] =>
  Array.isArray(stored) ? stored.filter((site) => typeof site === 'string') : [];

/**
 * Returns the sites to store after the panel was opened or closed on a site. Nothing is kept of sites where it is
 * closed.
 */
export function withOpenSite(stored: unknown, site: string, isOpen: boolean): string[] {
  const others = openSites(stored).filter((other) => other !== site);
  return isOpen ? [...others, site].slice(-MAX_SITES) : others;
}
