import { namedReports, reportLinks } from './links';
import { type ListPage, nextPage, samePage } from './next-page';
import { failureOf } from './result';
import type { Item } from './types';

/** So many pages of a list are read, and so many addresses taken from them. */
export const MOST_LIST_PAGES = 20;
export const MOST_ADDRESSES = 500;

/**
 * Why no more of a list was read: `last` it has no next page · `stopped` somebody stopped it · `pages`, `addresses` there were as
 * many as are read at most · `away` a page led to another host · `failed` a page could not be read.
 */
export type ListEnd = 'last' | 'stopped' | 'pages' | 'addresses' | 'away' | 'failed';

/** What was found on a list so far. */
export interface Followed {
  addresses: string[];
  /** Pages of the list that were read. */
  pages: number;
}

export interface FollowOptions {
  /** Reads a page of the list. @throws PageFailure where it cannot be read */
  read(address: string, signal: AbortSignal): Promise<ListPage>;
  /** Resolves when the host may be asked again. */
  rest(signal: AbortSignal): Promise<void>;
  onProgress(followed: Followed): void;
  signal: AbortSignal;
}

/** What a list came to, with why it ended there. */
export type FollowedList = Followed & { end: ListEnd; failure?: Item['failure'] };

/** Whether a list has another page. */
export const goesOn = (first: ListPage): boolean => nextPage(first, new Set([samePage(first.url)])) !== null;

/** Addresses of the reports of a list, from its first page on through the pages that follow. Never throws. */
export async function followList(first: ListPage, options: FollowOptions): Promise<FollowedList> {
  const { read, rest, onProgress, signal } = options;
  // Where the first page names its reports, other long titles on a later one are none.
  const pick = namedReports(first.links, first.url).length > 0 ? namedReports : reportLinks;
  const found = new Set(pick(first.links, first.url));
  const seen = new Set([samePage(first.url)]);
  const pages = { read: 1 };
  const now = (): Followed => ({ addresses: [...found].slice(0, MOST_ADDRESSES), pages: pages.read });
  const ended = (end: ListEnd): FollowedList => ({ ...now(), end });
  try {
    for (let next = nextPage(first, seen); ; ) {
      if (found.size > MOST_ADDRESSES) return ended('addresses');
      if (next === null) return ended('last');
      if (pages.read === MOST_LIST_PAGES) return ended('pages');
      onProgress(now());
      const page = await read(next, signal);
      if (new URL(page.url).host !== new URL(first.url).host) return ended('away');
      pages.read += 1;
      for (const each of [next, page.url]) seen.add(samePage(each));
      for (const address of pick(page.links, page.url)) found.add(address);
      onProgress(now());
      next = nextPage(page, seen);
      // After the last page too: the reports of the host are read next.
      await rest(signal);
    }
  } catch (error) {
    return signal.aborted ? ended('stopped') : { ...ended('failed'), failure: failureOf(error) };
  }
}
