import type { Kept } from '../../components/popup/state';
import type { Store } from '../../lib/library';
import type { AuditDocument } from '../../lib/model/schema';
import { urlOf } from '../../lib/text/address';

/** Maximum number of recent audits shown, as fit without scrolling. */
const MAX_KEPT = 4;

/** Opens the library only when needed: the verdict must not wait for a database. */
const use = async <T>(work: (store: Store) => Promise<T>): Promise<T> =>
  (await import('../../lib/library')).withStore(work);

/** Returns the last audits of a page's site, newest first; empty if the library cannot be read. */
export async function keptOf(url: string): Promise<Kept[]> {
  if (!/^https?:/.test(url)) return [];
  try {
    const { host } = new URL(url);
    const { entries } = await use((store) => store.list({ text: host, limit: 50 }));
    const own = entries.filter((entry) => urlOf(entry.url ?? '')?.host === host);
    return own.slice(0, MAX_KEPT);
  } catch {
    return [];
  }
}

/** Saves an audit in the library. @throws StoreError */
export const keep = (audit: AuditDocument): Promise<unknown> => use((store) => store.save(audit));
