import { isElement, isText, nameOf } from '../document/html/nodes';
import { whenIdle } from '../slices';
import { onMove } from './navigation';
import { observeDocuments } from './observe-documents';
import { HOST } from './overlay-host';

/** The page is read again after it has been quiet for QUIET, or at the latest after LONGEST (milliseconds). */
const QUIET = 700;
const LONGEST = 5000;
/** Each look that finds nothing new doubles the wait, up to MAX_WAIT, so a page with a ticker is soon left alone. */
const MAX_WAIT = 60_000;
const MAX_LOOKS = 60;

export interface PageObserver {
  signal: AbortSignal;
  /** Called when the page has changed and is quiet again. Resolves to whether there was something new. */
  onQuiet(): Promise<boolean>;
  /** Called at once on every change: the page may have removed our element. */
  onChange(): void;
}

/** Observes a page that fills or rewrites itself after it was read, within limits, and ignores our own changes. */
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
        // Changes from here until the page is idle are seen by this look or schedule another one.
        since = 0;
        whenIdle(look);
      },
      Math.min(wait, left),
    );
  };
  /** Resets the wait and the number of looks. */
  const expect = (): void => {
    [looks, wait] = [0, QUIET];
  };
  const moved = onMove(signal, () => {
    expect();
    soon();
  });
  const onMutations = (records: MutationRecord[]): void => {
    moved();
    onChange();
    if (records.some(mayShowText)) soon();
  };
  const follow = observeDocuments({ signal, onMutations, onFrame: soon }, WATCHED);
  // A person's action may show another part of the page, which must not wait because of an earlier ticker.
  const onAct = ({ isTrusted }: Event): void => {
    if (isTrusted) expect();
  };
  const options = { signal, capture: true, passive: true };
  for (const type of ['click', 'keyup', 'change']) document.addEventListener(type, onAct, options);
  document.addEventListener('readystatechange', soon, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** Changes of text, and of attributes that show or hide it. */
const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'width', 'height'],
};

/** More nodes added or removed at once than this are assumed to contain text. */
const MANY = 1000;

const SILENT = new Set(['script', 'style', 'link', 'meta', 'noscript', HOST]);

/** Whether a change may change the text that is shown. Elements that never show text, ours among them, do not. */
function mayShowText({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return holdsPassage(target);
  if (type === 'characterData' || addedNodes.length + removedNodes.length > MANY) return true;
  return [...addedNodes, ...removedNodes].some((node) => {
    if (isElement(node)) return !SILENT.has(nameOf(node));
    return isText(node) && /\S/.test(node.data);
  });
}

/** Minimum number of characters of a passage: a slide, a menu or a button has less. */
const PASSAGE = 200;
/** Maximum number of text nodes searched for a passage; an element with more is assumed to have one. */
const MAX_NODES = 400;

/** Whether an element holds a passage, so that showing or hiding it changes what the page says. */
function holdsPassage(element: Node): boolean {
  const walker = (element.ownerDocument ?? document).createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let nodes = 0; nodes < MAX_NODES; nodes++) {
    const node = walker.nextNode();
    if (!node) return false;
    length += (node as Text).data.trim().length;
    if (length >= PASSAGE) return true;
  }
  return true;
}
