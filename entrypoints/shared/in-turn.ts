import { browser } from 'wxt/browser';

/**
 * Runs changes of a stored value one after another over all windows and the background, so that none overwrites
 * another.
 */
export const inTurn = <T>(key: string, change: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`gongkai-lens-${key}`, change) as Promise<T>;

/**
 * Changes the value stored under a key, based on its current value.
 * @param change returns the new value, or undefined to leave it as it is
 */
export const changeStored = (key: string, change: (stored: unknown) => unknown): Promise<void> =>
  inTurn(key, async () => {
    const changed = change((await browser.storage.local.get(key))[key]);
    if (changed !== undefined) await browser.storage.local.set({ [key]: changed });
  });
