import { namedReports, reportLinks } from './links';
import { type ListPage, nextPage, samePage } from './next-page';
import { failureOf } from './result';
import type { Item } from './types';

/** Maximum number of pages read of one list, and of addresses taken from it. */
export const MOST_LIST_PAGES = 20;
export const MOST_ADDRESSES = 500;

/**
 * Why following a list ended: `last` no next page · `stopped` by the user · `pages`, `addresses` the maximum was
 * reached · `away` a page led to another host · `failed` a page could not be read.
 */
export type ListEnd = 'last' | 'stopped' | 'pages' | 'addresses' | 'away' | 'failed';

/** What has been found on a list so far. */
export interface Followed {
  addresses: string[];
  /** Number of pages of the list that were read. */
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

/** The result of following a list, with why it ended. */
export type FollowedList = Followed & { end: ListEnd; failure?: Item['failure'] };

/** Whether a list has a next page. */
export const goesOn = (first: ListPage): boolean => nextPage(first, new Set([samePage(first.url)])) !== null;

/** Returns the addresses of a list's reports, from its first page on through the pages that follow. Never rejects. */
export async function followList(first: ListPage, options: FollowOptions): Promise<FollowedList> {
  const { read, rest, onProgress, signal } = options;
  // If the first page has links named as reports, other long titles on later pages are not reports.
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
      // Also after the last page, because reports of the same host are read next.
      await rest(signal);
    }
  } catch (error) {
    return signal.aborted ? ended('stopped') : { ...ended('failed'), failure: failureOf(error) };
  }
}
