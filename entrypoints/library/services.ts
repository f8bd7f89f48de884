import { browser } from 'wxt/browser';
import type { Services } from '../../components/library/services';
import type { Store } from '../../lib/library';
import type { Queue } from '../../lib/library/batch/controller';
import { applyDismissals } from '../../lib/model/dismissals';
import { sitePattern } from '../../lib/settings';
import { openFiles } from '../shared/document-page';
import { askForTabs, hidesTabs, linksOf, readableTabs } from './tabs';

/** What the views ask for, answered by the library and the browser. */
export function servicesOf(store: Store, queue: Queue): Services {
  return {
    entries: async () => (await store.list({ limit: Number.POSITIVE_INFINITY })).entries,
    document: async (key) => {
      const kept = await store.get(key);
      return kept && applyDismissals(kept.document, await store.dismissals.of(kept.document)).document;
    },
    versions: (key) => store.versions(key),
    ofIssuer: (issuer) => store.ofIssuer(issuer),
    remove: async (keys) => {
      for (const key of keys) await store.remove(key);
    },
    importText: (text) => store.importAll(text),
    exportAll: async () => {
      const lines: string[] = [];
      for await (const line of store.exportAll()) lines.push(line);
      return lines;
    },
    auditFiles: (files) => void openFiles(files),
    openOptions: () => void browser.runtime.openOptionsPage(),
    tabs: readableTabs,
    hidesTabs,
    askForTabs,
    linksOf,
    allow: (hosts) => browser.permissions.request({ origins: hosts.map(sitePattern) }),
    queue,
  };
}
