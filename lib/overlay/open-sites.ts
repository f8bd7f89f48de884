/** Of more sites than these nobody remembers it either. */
const MAX_SITES = 200;

/** The sites on which the panel was left open, among what is stored: newest last; what cannot be read is none. */
export const openSites = (stored: unknown): string[] =>
  Array.isArray(stored) ? stored.filter((site) => typeof site === 'string') : [];

/** The same once the panel is open on a site, or no longer. Nothing is kept of sites where it is not. */
export function withOpenSite(stored: unknown, site: string, isOpen: boolean): string[] {
  const others = openSites(stored).filter((other) => other !== site);
  return isOpen ? [...others, site].slice(-MAX_SITES) : others;
}
