import { browser } from 'wxt/browser';
import { dictionaryPath } from '../../lib/script/dictionary-global';
import { REMEMBERED_KEY, type Remembered, readRemembered } from '../../lib/script/remembered';
import type { Target } from '../../lib/script/types';
import { sitePattern } from '../../lib/settings';
import { inTurn } from './in-turn';

/** Returns the identifier of a site's registered content scripts. */
const idOf = (site: string): string => `script-of-${site}`;

/** Returns the sites that are always shown in one script. */
export async function remembered(): Promise<Remembered> {
  return readRemembered((await browser.storage.local.get(REMEMBERED_KEY))[REMEMBERED_KEY]);
}

/** Whether the extension may run on a site's pages by itself. */
export const canRemember = (site: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [sitePattern(site)] });

async function unregister(site: string): Promise<void> {
  const ids = [idOf(site)];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids });
}

/** Registers the converter with the browser, which runs it when a page of the site opens without waking our worker. */
async function register(site: string, target: Target): Promise<void> {
  await unregister(site);
  const js = [dictionaryPath(target), 'content-scripts/convert.js'];
  await browser.scripting.registerContentScripts([
    { id: idOf(site), matches: [sitePattern(site)], js, runAt: 'document_end', persistAcrossSessions: true },
  ]);
}

/** Stores that a site's pages open in `target`; `null` deletes that. */
export function remember(site: string, target: Target | null): Promise<void> {
  return inTurn(REMEMBERED_KEY, async () => {
    const { [site]: _, ...others } = await remembered();
    await browser.storage.local.set({ [REMEMBERED_KEY]: target ? { ...others, [site]: target } : others });
    await (target ? register(site, target) : unregister(site));
  });
}

/** Registers all scripts again: browsers drop registered scripts when the extension is updated. */
export async function registerRemembered(): Promise<void> {
  for (const [site, target] of Object.entries(await remembered())) await register(site, target);
}

/** Deletes the scripts of all sites. */
export function forgetRemembered(): Promise<void> {
  return inTurn(REMEMBERED_KEY, async () => {
    for (const site of Object.keys(await remembered())) await unregister(site);
    await browser.storage.local.remove(REMEMBERED_KEY);
  });
}
