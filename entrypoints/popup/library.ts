import type { Kept } from '../../components/popup/state';
import type { AuditDocument } from '../../lib/audit/schema';

/** As many of the last audits as fit without scrolling. */
const MAX_KEPT = 4;

/** The library is opened only when it is needed: the verdict must not wait for a database. */
const open = async () => (await import('../../lib/store')).openStore();

/** The last audits of a page's site, newest first; none where the library cannot be read. */
export async function keptOf(url: string): Promise<Kept[]> {
  if (!/^https?:/.test(url)) return [];
  try {
    const { host } = new URL(url);
    const store = await open();
    const { entries } = await store.list({ text: host, limit: 50 });
    store.close();
    const own = entries.filter((entry) => entry.url && URL.canParse(entry.url) && new URL(entry.url).host === host);
    return own.slice(0, MAX_KEPT);
  } catch {
    return [];
  }
}

/** Keeps an audit in the library. @throws where it cannot */
export async function keep(audit: AuditDocument): Promise<void> {
  const store = await open();
  await store.save(audit);
  store.close();
}
