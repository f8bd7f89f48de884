import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { carriesForm, looksLikeAddress, looksLikeTitle } from '../lib/detect/gate';
import { ask } from './background/ask';

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
  Array.from(document.querySelectorAll<HTMLIFrameElement>('iframe, frame')).flatMap(
    (frame) => frame.contentDocument ?? [],
  );

const isCandidate = (): boolean => looksLikeAddress(location.pathname) || [document, ...framed()].some(looksRight);

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  runAt: 'document_idle',
  main() {
    const visit = new AbortController();
    const tell = (): boolean => {
      // An extension that was updated or taken away leaves its scripts behind.
      if (!browser.runtime?.id) visit.abort();
      if (visit.signal.aborted) return false;
      if (!isCandidate()) return false;
      visit.abort();
      ask({ type: 'detected' }).catch(() => undefined);
      return true;
    };
    if (tell()) return;
    let timer: ReturnType<typeof setTimeout>;
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(tell, QUIET);
    });
    observer.observe(document, { childList: true, subtree: true });
    const stop = (): void => {
      observer.disconnect();
      clearTimeout(timer);
    };
    visit.signal.addEventListener('abort', stop);
    setTimeout(() => visit.abort(), PATIENCE);
  },
});
