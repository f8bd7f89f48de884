import { browser } from 'wxt/browser';
import { hashOf } from '../../components/library/route';
import type { Services } from '../../components/library/services';
import { summaryOf } from '../../lib/check/summary';
import { fileOf, piecesOf, type Store } from '../../lib/library';
import type { Queue } from '../../lib/library/batch/controller';
import { applyDismissals } from '../../lib/model/dismissals';
import { sitePattern } from '../../lib/settings';
import { openFiles } from '../shared/given-files';
import { chooseOnPage, pageOpener } from '../shared/open-page';
import { hasSidePanel, openSidePanel } from '../shared/side-panel';
import { taskServicesOf } from '../shared/task-services';
import { listIn, readList } from './lists';
import { askForTabs, hidesTabs, readableTabs } from './tabs';

/** The services of the library's views, by the library and the browser. */
export function servicesOf(store: Store, queue: Queue): Services {
  let windowId: number | undefined;
  const findWindow = () => void browser.windows.getCurrent().then(({ id }) => (windowId = id));
  findWindow();
  // A tab may be moved to another window.
  addEventListener('focus', findWindow);
  const workBeside = async (task: string): Promise<void> => {
    if (windowId !== undefined) await openSidePanel(windowId, hashOf({ screen: 'task', id: task }));
  };
  return {
    entries: async () => (await store.list({ limit: Number.POSITIVE_INFINITY })).entries,
    document: async (key) => {
      const kept = await store.get(key);
      return kept && applyDismissals(kept.document, await store.dismissals.of(kept.document)).document;
    },
    versions: (key) => store.versions(key),
    ofIssuer: (issuer) => store.ofIssuer(issuer),
    summary: async (document) => {
      const evidence = await store.previousOf(document);
      return summaryOf(document, evidence?.document, evidence?.doubt);
    },
    remove: async (keys) => {
      for (const key of keys) await store.remove(key);
    },
    distrust: (key, isDistrusted) => store.distrust(key, isDistrusted),
    proposed: () => store.dismissals.proposed(),
    settle: (proposed, isAccepted) => store.dismissals.settleProposed(proposed, isAccepted),
    importFile: (file, { signal, onProgress }) => {
      let read = 0;
      const pieces = piecesOf(file, (bytes) => {
        read = bytes;
      });
      const told = (records: number) => onProgress(records, file.size ? read / file.size : null);
      return store.importAll(pieces, { from: file.name, signal, onProgress: told });
    },
    exportAll: ({ signal, onProgress }) => fileOf(store.exportAll(), signal, (records) => onProgress(records, null)),
    finishImport: (onBegin) => store.finishImport(onBegin),
    auditFiles: (files) => void openFiles(files),
    openOptions: () => void browser.runtime.openOptionsPage(),
    tabs: readableTabs,
    hidesTabs,
    askForTabs,
    listIn,
    readList,
    allow: (hosts) => browser.permissions.request({ origins: hosts.map(sitePattern) }),
    queue,
    tasks: taskServicesOf(store, {
      openAt: pageOpener(chooseOnPage),
      workBeside: hasSidePanel() ? workBeside : null,
    }),
  };
}
