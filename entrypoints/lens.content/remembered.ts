import { browser } from 'wxt/browser';
import { openSites } from '../../lib/overlay/open-sites';
import { type Placement, placementOn } from '../../lib/overlay/placement';
import { OPEN_SITES_KEY, PLACEMENT_KEY } from '../../lib/settings';

const stored = async (key: string): Promise<unknown> => (await browser.storage.local.get(key))[key];

/** Whether the panel was open the last time on this site. */
export const wasOpen = async (): Promise<boolean> => openSites(await stored(OPEN_SITES_KEY)).includes(location.host);

/** Where a person wanted the overlay to be on this site the last time. */
export const placementHere = async (): Promise<Placement> => placementOn(location.host, await stored(PLACEMENT_KEY));
