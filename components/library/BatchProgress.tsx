import { useState } from 'preact/hooks';
import type { Queue } from '../../lib/library/batch/controller';
import { isOver, summaryOf } from '../../lib/library/batch/summary';
import type { Batch } from '../../lib/library/batch/types';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { Confirm } from '../shared/Confirm';
import { useLanguage } from '../shared/language';

export interface BatchProgressProps {
  batch: Batch;
  queue: Queue;
  /** Whether another tab does the work. */
  idle: boolean;
}

/** The progress of the queue, with buttons to control it. */
export function BatchProgress({ batch, queue, idle }: BatchProgressProps) {
  const all = LIBRARY_WORDS[useLanguage()];
  const words = all.batch;
  const [asking, setAsking] = useState(false);
  const { total, states, stoppedHosts } = summaryOf(batch);
  const ended = total - states.waiting - states.running;
  const over = isOver(batch);
  const state = over ? words.over : batch.paused ? words.paused : words.running;
  return (
    <section class="progress" aria-label={words.progress}>
      <progress max={total} value={ended} aria-label={words.progress} />
      <p>
        <strong role="status">{state}</strong> {words.ended(ended, total)}
        {states.failed > 0 && ` · ${words.unread(states.failed)}`}
      </p>
      {stoppedHosts.length > 0 && (
        <p class="notice warning" role="status">
          <span aria-hidden="true">! </span>
          {words.stopped(states.stopped, stoppedHosts.join(', '))}
        </p>
      )}
      {!idle && (
        <div class="actions">
          {!over && !batch.paused && (
            <button type="button" onClick={queue.pause}>
              {words.pause}
            </button>
          )}
          {!over && batch.paused && (
            <button type="button" class="primary" onClick={queue.resume}>
              {words.resume}
            </button>
          )}
          {states.failed + states.stopped > 0 && (
            <button type="button" onClick={queue.retry}>
              {words.retry(states.failed + states.stopped)}
            </button>
          )}
          <button type="button" onClick={() => (over ? void queue.clear() : setAsking(true))}>
            {words.clear}
          </button>
        </div>
      )}
      {asking && (
        <Confirm
          title={words.clearTitle}
          action={words.clear}
          cancel={all.cancel}
          onConfirm={() => void queue.clear()}
          onClose={() => setAsking(false)}
        >
          <p>{words.clearText(states.waiting)}</p>
        </Confirm>
      )}
    </section>
  );
}
