import { browser } from 'wxt/browser';
import { OPEN_SITES_KEY as KEY } from '../../lib/settings';

/** Of more sites than these nobody remembers it either. */
const MAX_SITES = 200;

/** Sites on which the panel was left open, newest last, under one key so that they can be deleted together. */
async function sites(): Promise<string[]> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return Array.isArray(kept) ? kept.filter((site) => typeof site === 'string') : [];
}

/** Whether the panel was open the last time on this site. */
export const wasOpen = async (): Promise<boolean> => (await sites()).includes(location.host);

/** Remembers whether the panel is open on this site. Nothing is kept of sites where it is not, nor of private windows. */
export async function rememberOpen(isOpen: boolean): Promise<void> {
  if (browser.extension?.inIncognitoContext) return;
  const known = await sites();
  const others = known.filter((site) => site !== location.host);
  if (!isOpen && others.length === known.length) return;
  await browser.storage.local.set({ [KEY]: isOpen ? [...others, location.host].slice(-MAX_SITES) : others });
}
