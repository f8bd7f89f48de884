import { browser } from 'wxt/browser';
import { type Placement, placementOn, withPlacement } from '../../lib/overlay/placement';
import { OPEN_SITES_KEY, PLACEMENT_KEY } from '../../lib/settings';

/** Of more sites than these nobody remembers it either. */
const MAX_SITES = 200;

/** Sites on which the panel was left open, newest last, under one key so that they can be deleted together. */
async function sites(): Promise<string[]> {
  const { [OPEN_SITES_KEY]: kept } = await browser.storage.local.get(OPEN_SITES_KEY);
  return Array.isArray(kept) ? kept.filter((site) => typeof site === 'string') : [];
}

/** Of private windows nothing is kept. */
const isPrivate = (): boolean => browser.extension?.inIncognitoContext === true;

/** Whether the panel was open the last time on this site. */
export const wasOpen = async (): Promise<boolean> => (await sites()).includes(location.host);

/** Remembers whether the panel is open on this site. Nothing is kept of sites where it is not. */
export async function rememberOpen(isOpen: boolean): Promise<void> {
  if (isPrivate()) return;
  const known = await sites();
  const others = known.filter((site) => site !== location.host);
  if (!isOpen && others.length === known.length) return;
  await browser.storage.local.set({ [OPEN_SITES_KEY]: isOpen ? [...others, location.host].slice(-MAX_SITES) : others });
}

const placements = async (): Promise<unknown> => (await browser.storage.local.get(PLACEMENT_KEY))[PLACEMENT_KEY];

/** Where a person wanted the overlay to be on this site the last time. */
export const placementHere = async (): Promise<Placement> => placementOn(location.host, await placements());

/** Remembers where a person wants the overlay to be on this site. */
export async function rememberPlacement(placement: Placement): Promise<void> {
  if (isPrivate()) return;
  await browser.storage.local.set({ [PLACEMENT_KEY]: withPlacement(await placements(), location.host, placement) });
}
