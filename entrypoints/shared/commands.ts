import { browser } from 'wxt/browser';
import type { Command } from '../../components/options/services';

/** The commands of the extension with the keys that they have at the moment. */
export async function commands(): Promise<Command[]> {
  // Firefox for Android has none.
  const all = (await browser.commands?.getAll()) ?? [];
  return all.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
}
