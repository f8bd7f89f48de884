import { isElement, nameOf } from '../document/html/nodes';

/** Maximum number and depth of frames observed; the rest are left out, as in reading. */
const MAX_FRAMES = 50;
const MAX_DEPTH = 5;

/** Returns the documents of a window and of all frames under it that we may access. */
export function documentsOf(view: Window): Document[] {
  const found: Document[] = [];
  const visit = (window: Window, depth: number): void => {
    try {
      found.push(window.document);
      for (let i = 0; i < Math.min(window.frames.length, MAX_FRAMES) && depth < MAX_DEPTH; i++)
        visit(window.frames[i] as Window, depth + 1);
    } catch {
      // A frame of another origin cannot be accessed.
    }
  };
  visit(view, 0);
  return found;
}

interface DocumentsObserver {
  signal: AbortSignal;
  onMutations(records: MutationRecord[]): void;
  /** Called when a frame, at any depth, has a new document, which is observed from then on. */
  onFrame(): void;
}

/**
 * Observes the documents of a page and its frames, later frames included. Returns a function that adds documents that
 * came without a load event, such as one that never finishes loading.
 */
export function observeDocuments(
  { signal, onMutations, onFrame }: DocumentsObserver,
  what: MutationObserverInit,
): () => void {
  const observer = new MutationObserver(onMutations);
  let followed = new Set<Document>();
  // The parent document gets this event when a frame has a new document; it does not bubble, hence the capture.
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
