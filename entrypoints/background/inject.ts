import { browser } from 'wxt/browser';
import type { LENS } from '../shared/lens';

/** Runs files in a tab. Each guards itself: a second injection into the same page does nothing. */
export async function inject(tabId: number, files: string[], injectImmediately = false): Promise<void> {
  // Dictionaries are made by the build, so that WXT's list of scripts does not have them.
  await browser.scripting.executeScript({ target: { tabId }, files: files as (typeof LENS)[], injectImmediately });
}
