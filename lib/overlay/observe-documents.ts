import { isElement, nameOf } from '../document/html/nodes';

/** Of a page with more frames than these, or deeper ones, the others are left out, as in reading. */
const MAX_FRAMES = 50;
const MAX_DEPTH = 5;

/** The documents of a window and of all frames under it that we may read. */
export function documentsOf(view: Window): Document[] {
  const found: Document[] = [];
  const visit = (window: Window, depth: number): void => {
    try {
      found.push(window.document);
      for (let i = 0; i < Math.min(window.frames.length, MAX_FRAMES) && depth < MAX_DEPTH; i++)
        visit(window.frames[i] as Window, depth + 1);
    } catch {
      // A frame of another origin is none of ours.
    }
  };
  visit(view, 0);
  return found;
}

interface DocumentsObserver {
  signal: AbortSignal;
  onMutations(records: MutationRecord[]): void;
  /** A frame, at whatever depth, has another document, which is observed from then on. */
  onFrame(): void;
}

/**
 * Observes a page: its document and those of its frames, which are part of it, the ones that come later too. Gives what
 * takes in documents that came without telling, as one whose loading never ends.
 */
export function observeDocuments(
  { signal, onMutations, onFrame }: DocumentsObserver,
  what: MutationObserverInit,
): () => void {
  const observer = new MutationObserver(onMutations);
  let followed = new Set<Document>();
  // A frame tells the document it is in when it has another one of its own; that event does not bubble.
  const onLoad = ({ target }: Event): void => {
    if (!isFrame(target as Node)) return;
    follow();
    onFrame();
  };
  function follow(): void {
    if (signal.aborted) return;
    const documents = documentsOf(window);
    for (const document of documents) {
      if (followed.has(document)) continue;
      observer.observe(document, what);
      document.addEventListener('load', onLoad, true);
    }
    followed = new Set(documents);
  }
  follow();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const document of followed) document.removeEventListener('load', onLoad, true);
  });
  return follow;
}

const isFrame = (node: Node): boolean => isElement(node) && /^i?frame$/.test(nameOf(node));
