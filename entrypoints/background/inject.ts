import { browser } from 'wxt/browser';
import type { LENS } from '../shared/lens';

/** Runs files in a tab. Injecting a file twice into a page does nothing. */
export async function inject(tabId: number, files: string[], injectImmediately = false): Promise<void> {
  // The cast is needed because the build makes the dictionaries, so WXT's list of scripts does not have them.
  await browser.scripting.executeScript({ target: { tabId }, files: files as (typeof LENS)[], injectImmediately });
}
