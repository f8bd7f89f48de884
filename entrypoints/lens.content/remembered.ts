import { browser } from 'wxt/browser';
import { openSites } from '../../lib/overlay/open-sites';
import { type Placement, placementOn } from '../../lib/overlay/placement';
import { OPEN_SITES_KEY, PLACEMENT_KEY } from '../../lib/settings';

const stored = async (key: string): Promise<unknown> => (await browser.storage.local.get(key))[key];

/** Whether the panel was last open on this site. */
export const wasOpen = async (): Promise<boolean> => openSites(await stored(OPEN_SITES_KEY)).includes(location.host);

/** Returns the overlay's stored placement on this site. */
export const placementHere = async (): Promise<Placement> => placementOn(location.host, await stored(PLACEMENT_KEY));
