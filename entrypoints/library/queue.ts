import { audit } from '../../lib/audit';
import { keyOf, type Store } from '../../lib/library';
import { QueueController, type Wanted } from '../../lib/library/batch/controller';
import { resultOf } from '../../lib/library/batch/result';
import { SavedBatch } from '../../lib/library/batch/saved-batch';
import type { PageResult } from '../../lib/library/batch/types';
import type { Language } from '../../lib/locales';
import { applyDismissals } from '../../lib/model/dismissals';
import { readAddress } from '../shared/read-address';
import { requireAccess } from './access';
import { workerClock } from './clock';

/** Opens the queue stored on this device, and resumes it unless another tab works on it. */
export async function openQueue(store: Store, language: Language): Promise<QueueController> {
  const work = (url: string, signal: AbortSignal) => auditAddress(url, signal, store, language);
  // Only pages of the extension receive this channel.
  const channel = new BroadcastChannel('gongkai-lens-batch');
  const pass = (wanted: Wanted) => channel.postMessage(wanted);
  const queue = new QueueController(await SavedBatch.open(), work, holdLock, workerClock(), pass);
  channel.addEventListener('message', ({ data }: MessageEvent<Wanted>) => {
    if (!queue.state.elsewhere) void queue.add(data.urls, data.delay, data.again);
  });
  await queue.open();
  return queue;
}

/** Reads, audits and saves one page. The library runs the rules across years. */
async function auditAddress(url: string, signal: AbortSignal, store: Store, language: Language): Promise<PageResult> {
  await requireAccess(url);
  const document = audit(await readAddress(url, signal), { language });
  signal.throwIfAborted();
  const kept = (await store.save(document, 'batch')).document;
  await store.tasks.answered(url, keyOf(kept));
  return resultOf(applyDismissals(kept, await store.dismissals.of(kept)).document);
}

/**
 * Takes the lock until this page is closed, so that two tabs never request the same pages. Resolves to whether it was
 * free.
 */
function holdLock(): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request('gongkai-lens-batch', { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise(() => {}) : null;
    });
  });
}
