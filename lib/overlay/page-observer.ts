import { isElement, isText, nameOf } from '../document/html/nodes';
import { whenIdle } from '../slices';
import { onMove } from './navigation';
import { observeDocuments } from './observe-documents';
import { HOST } from './overlay-host';

/** The page is looked at again once it has been quiet for this long; where it never is, after the second. */
const QUIET = 700;
const LONGEST = 5000;
/** Each look that found nothing new doubles the wait: a page with a ticker is soon left alone. */
const MAX_WAIT = 60_000;
const MAX_LOOKS = 60;

export interface PageObserver {
  signal: AbortSignal;
  /** Called when the page has changed and is quiet again. Gives whether there was something new. */
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
  /** Forgets how long the page had nothing new. */
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
  // What a person does may show another part of the page: it is not made to wait for what a ticker did before.
  const onAct = ({ isTrusted }: Event): void => {
    if (isTrusted) expect();
  };
  const options = { signal, capture: true, passive: true };
  for (const type of ['click', 'keyup', 'change']) document.addEventListener(type, onAct, options);
  document.addEventListener('readystatechange', soon, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** Text that comes and goes, and what shows and hides it. */
const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open', 'width', 'height'],
};

/** Among more nodes than these that came or went at once there is text. */
const MANY = 1000;

const SILENT = new Set(['script', 'style', 'link', 'meta', 'noscript', HOST]);

/** Whether a change may be one of what the page says: elements that never say anything, ours among them, do not. */
function mayShowText({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return holdsPassage(target);
  if (type === 'characterData' || addedNodes.length + removedNodes.length > MANY) return true;
  return [...addedNodes, ...removedNodes].some((node) => {
    if (isElement(node)) return !SILENT.has(nameOf(node));
    return isText(node) && /\S/.test(node.data);
  });
}

/** So much text is a passage: a slide, a menu or a button that comes and goes has less. */
const PASSAGE = 200;
/** Nodes that are looked at to find it; what has more has some. */
const MAX_NODES = 400;

/** Whether there is a passage in an element: to show or hide it is to say something else. */
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
