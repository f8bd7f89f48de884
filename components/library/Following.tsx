import { useMemo, useRef, useState } from 'preact/hooks';
import {
  type Followed,
  type FollowedList,
  followList,
  MOST_ADDRESSES,
  MOST_LIST_PAGES,
} from '../../lib/library/batch/follow-list';
import type { ListPage } from '../../lib/library/batch/next-page';
import { fill } from '../../lib/locales/fill';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { useLanguage } from '../shared/language';
import { sayFailure } from './say-failure';
import type { Services } from './services';

/** The state of following a list. */
export interface FollowingState {
  followed: Followed | FollowedList | null;
  isBusy: boolean;
  /** Reads the pages after the first. @param delay milliseconds between them */
  follow(first: ListPage, delay: number): Promise<FollowedList>;
  stop(): void;
}

/** Returns a function that resolves after so many milliseconds, and rejects if the signal is aborted before. */
const resting = (milliseconds: number) => (signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });

/** Follows the pages of one list at a time. */
export function useFollowing({ readList }: Pick<Services, 'readList'>): FollowingState {
  const [followed, setFollowed] = useState<Followed | FollowedList | null>(null);
  const running = useRef<AbortController | null>(null);
  const actions = useMemo(
    () => ({
      follow: async (first: ListPage, delay: number) => {
        running.current?.abort();
        const own = new AbortController();
        running.current = own;
        const show = (now: Followed) => running.current === own && setFollowed(now);
        const { signal } = own;
        const ended = await followList(first, { read: readList, rest: resting(delay), onProgress: show, signal });
        show(ended);
        return ended;
      },
      stop: () => running.current?.abort(),
    }),
    [readList],
  );
  return { ...actions, followed, isBusy: followed !== null && !('end' in followed) };
}

/** The progress of following a list, with a button to stop it; afterwards why it ended. */
export function Following({ following: { followed, isBusy, stop } }: { following: FollowingState }) {
  const language = useLanguage();
  const words = LIBRARY_WORDS[language].batch;
  if (!followed) return null;
  return (
    <div class="actions following">
      <span role="status" class="actions">
        <span>{words.following(followed.pages, followed.addresses.length)}</span>
        {'end' in followed && followed.end !== 'last' && (
          <span class="notice warning">
            {fill(words.followEnds[followed.end], {
              pages: MOST_LIST_PAGES,
              addresses: MOST_ADDRESSES,
              page: followed.pages + 1,
              reason: followed.failure ? sayFailure(followed.failure, language) : '',
            })}
          </span>
        )}
      </span>
      {isBusy && (
        <button type="button" onClick={stop}>
          {words.followingStop}
        </button>
      )}
    </div>
  );
}
