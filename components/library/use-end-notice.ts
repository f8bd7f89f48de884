import { useEffect, useState } from 'preact/hooks';
import type { QueueState } from '../../lib/library/batch/controller';
import { isOver } from '../../lib/library/batch/summary';
import type { Watched } from './hooks';

const isLookedAt = (): boolean => !document.hidden && document.hasFocus();

/**
 * Returns whether the queue ended while nobody looked at the page, until somebody does. Subscribes to the queue
 * directly, because a hidden page renders no frames.
 */
export function useEndNotice(queue: Watched<QueueState>): boolean {
  const [isEnded, setEnded] = useState(false);
  useEffect(() => {
    const isAtWork = (): boolean => queue.state.batch !== null && !isOver(queue.state.batch);
    let wasAtWork = isAtWork();
    const unsubscribe = queue.subscribe(() => {
      const isNow = isAtWork();
      // A queue that was cleared has not ended.
      if (isNow || queue.state.batch === null) setEnded(false);
      else if (wasAtWork && !isLookedAt()) setEnded(true);
      wasAtWork = isNow;
    });
    const look = (): void => {
      if (isLookedAt()) setEnded(false);
    };
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      unsubscribe();
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [queue]);
  return isEnded;
}
