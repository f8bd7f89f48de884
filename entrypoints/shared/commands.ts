import { browser } from 'wxt/browser';
import type { Command } from '../../components/options/services';

/** Returns the commands of the extension with their current keys. */
export async function commands(): Promise<Command[]> {
  // Firefox for Android has no commands.
  const all = (await browser.commands?.getAll()) ?? [];
  return all.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
}
