import { browser } from 'wxt/browser';

/** Our windows and the background change what is stored one after another, or one would write over what another just did. */
export const inTurn = <T>(key: string, change: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`gongkai-lens-${key}`, change) as Promise<T>;

/**
 * Changes what is stored under a key, from what it is now.
 * @param change gives what is to be kept, or undefined where it is to stay as it is
 */
export const changeStored = (key: string, change: (stored: unknown) => unknown): Promise<void> =>
  inTurn(key, async () => {
    const changed = change((await browser.storage.local.get(key))[key]);
    if (changed !== undefined) await browser.storage.local.set({ [key]: changed });
  });
