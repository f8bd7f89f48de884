import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { send } from '../lib/messaging/send';
import { onMove } from '../lib/overlay/navigation';
import { carriesForm, looksLikeAddress, looksLikeTitle } from '../lib/read/kind/gate';

/** Content that arrives after load is looked at again once the page has been quiet for this long, for a while. */
const QUIET = 800;
const PATIENCE = 30_000;

function looksRight(page: Document): boolean {
  const titles = page.querySelectorAll('meta[name="ArticleTitle" i], meta[name="ColumnName" i], h1, h2');
  const named = Array.from(titles)
    .slice(0, 20)
    .map((node) => node.getAttribute('content') ?? node.textContent ?? '');
  return [page.title, ...named].some(looksLikeTitle) || carriesForm(page.body?.textContent ?? '');
}

/** Documents of same-origin frames; others are not ours to read. */
const framed = (): Document[] =>
  // To look for frames costs as much as to look for titles, and most pages have none.
  Array.from(window.length ? document.querySelectorAll<HTMLIFrameElement>('iframe, frame') : []).flatMap(
    (frame) => frame.contentDocument ?? [],
  );

const isCandidate = (): boolean => looksLikeAddress(location.pathname) || [document, ...framed()].some(looksRight);

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  runAt: 'document_idle',
  main() {
    const visit = new AbortController();
    let quiet: ReturnType<typeof setTimeout>;
    let patience: ReturnType<typeof setTimeout>;
    const look = (): void => {
      // An extension that was updated or taken away leaves its scripts behind.
      if (!browser.runtime?.id) visit.abort();
      if (visit.signal.aborted || !isCandidate()) return;
      visit.abort();
      send(browser.runtime, { type: 'detected' }).catch(() => undefined);
    };
    const soon = (): void => {
      clearTimeout(quiet);
      quiet = setTimeout(look, QUIET);
    };
    const observer = new MutationObserver(soon);
    const watch = (): void => {
      observer.observe(document, { childList: true, subtree: true });
      clearTimeout(patience);
      patience = setTimeout(() => observer.disconnect(), PATIENCE);
    };
    visit.signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(patience);
    });
    look();
    if (visit.signal.aborted) return;
    watch();
    // A site of one page shows another under the same document, however long it has been open.
    onMove(visit.signal, () => {
      watch();
      soon();
    });
  },
});
