import { isElement, isText as isTextNode, nameOf } from '../document/html/nodes';
import { onMove } from './navigation';
import { HOST } from './overlay-host';

/** The page is looked at again once it has been quiet for this long; where it never is, after the second. */
const QUIET = 700;
const LONGEST = 5000;
/** Each look that found nothing new doubles the wait: a page with a ticker is soon left alone. */
const MAX_WAIT = 60_000;
const MAX_LOOKS = 60;

export interface PageObserver {
  signal: AbortSignal;
  /** Called when the page has changed and is quiet again. Tells whether what it says had changed. */
  onQuiet(): Promise<boolean>;
  /** Called at once on every change: the page may have taken our element away. */
  onChange(): void;
}

/** Follows a page that fills or rewrites itself after it was read, within bounds, and never looks at what we do. */
export function observePage({ signal, onQuiet, onChange }: PageObserver): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let wait = QUIET;
  let looks = 0;

  const look = async (): Promise<void> => {
    follow();
    wait = (await onQuiet()) ? QUIET : Math.min(wait * 2, MAX_WAIT);
  };
  const soon = (): void => {
    if (signal.aborted || looks >= MAX_LOOKS) return;
    clearTimeout(timer);
    since ||= performance.now();
    const left = Math.max(0, Math.max(LONGEST, wait) - (performance.now() - since));
    timer = setTimeout(
      () => {
        looks++;
        // What changes from here on until the page is idle is seen by this look or waits for one of its own.
        since = 0;
        whenIdle(look);
      },
      Math.min(wait, left),
    );
  };
  const moved = onMove(signal, () => {
    [looks, wait] = [0, QUIET];
    soon();
  });
  const observer = new MutationObserver((records) => {
    moved();
    onChange();
    if (records.some(isText)) soon();
  });
  const followed = new Set<Document>();
  const onLoad = ({ target }: Event): void => {
    if (target instanceof Element && isFrame(target)) soon();
  };
  /** Documents of same-origin frames are part of the page; the root may have been replaced. */
  function follow(): void {
    for (const document of documents(window)) {
      if (followed.has(document)) continue;
      followed.add(document);
      observer.observe(document, { childList: true, characterData: true, subtree: true });
      // A frame tells its owner when it has another document.
      document.addEventListener('load', onLoad, true);
    }
  }
  follow();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const document of followed) document.removeEventListener('load', onLoad, true);
  });
}

const isFrame = ({ localName }: Element): boolean => localName === 'iframe' || localName === 'frame';

/** Among more nodes than these that came or went at once there is text. */
const MANY = 1000;

const SILENT = new Set(['script', 'style', 'link', 'meta', 'noscript', HOST]);

/** Whether a change may be one of text: elements that never say anything, ours among them, are not. */
function isText({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'characterData' || addedNodes.length + removedNodes.length > MANY) return true;
  return [...addedNodes, ...removedNodes].some((node) => {
    if (isElement(node)) return !SILENT.has(nameOf(node));
    return isTextNode(node) && /\S/.test(node.data);
  });
}

/** The documents of a window and of all frames under it that we may read. */
export function documents(view: Window): Document[] {
  const found: Document[] = [];
  const visit = (window: Window, depth: number): void => {
    try {
      found.push(window.document);
      for (let i = 0; i < Math.min(window.frames.length, 50) && depth < 5; i++)
        visit(window.frames[i] as Window, depth + 1);
    } catch {
      // A frame of another origin is none of ours.
    }
  };
  visit(view, 0);
  return found;
}

function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => act(), { timeout: 1000 });
  else setTimeout(act);
}
