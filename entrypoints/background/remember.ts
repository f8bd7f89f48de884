import type { Message } from '../../lib/messaging/messages';
import { withOpenSite } from '../../lib/overlay/open-sites';
import { withPlacement } from '../../lib/overlay/placement';
import { OPEN_SITES_KEY, PLACEMENT_KEY } from '../../lib/settings';
import { urlOf } from '../../lib/text/address';
import { changeStored } from '../shared/in-turn';

type ToRemember = Extract<Message, { type: 'remember' | 'place' }>;

/**
 * Stores a user's changes to the panel for a page's site. All tabs send them here, since simultaneous changes by two
 * tabs would overwrite each other.
 * @param sender the address of the page
 */
export async function rememberOfSite(message: ToRemember, sender: string | undefined): Promise<void> {
  const site = urlOf(sender ?? '')?.host;
  if (!site) return;
  if (message.type === 'remember')
    await changeStored(OPEN_SITES_KEY, (stored) => withOpenSite(stored, site, message.isOpen));
  else await changeStored(PLACEMENT_KEY, (stored) => withPlacement(stored, site, message.placement));
}
