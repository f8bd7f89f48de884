import type { Collected } from './collected';
import { TABLE_PARTS } from './elements';
import type { MarkSetting } from './note-marks';
import type { Showing } from './showing';
import type { Tree } from './tree';

/** How far out the element is looked for that hides others, where each on the way has to be asked. */
const MAX_OUTWARD = 200;
/**
 * So many elements of a page are looked at closely, which takes a browser some milliseconds; a report has far fewer. Half of
 * them are kept for its first section and what stands behind: before that a site may have lists without end.
 */
const MAX_CLOSE = 2000;

/** An element whose children are visited. */
export interface Frame<N> {
  /** Whose children are visited: those that are listed, from the `from`-th on, and which of them is next. */
  node: N;
  children: ArrayLike<N>;
  from: number;
  next: number;
  name: string;
  block: boolean;
  /** Never shown, whatever the style. */
  hidden: boolean;
  /** Where the element was opened, and is closed: in what is seen, behind a fold, or nowhere. */
  into: Collected<N> | null;
  /** Whether its text is read: not where it is struck, or hidden within its place. */
  mute: boolean;
  /** Whether it is hidden by being invisible alone: what is in it may be seen again. */
  isInvisible: boolean;
  /** How it is shown, once that was asked. */
  showing: Showing | null;
  /** Whether it was looked at closely. */
  looked: boolean;
  /** How it sets what stands in it, if as marks of notes are set. */
  mark: MarkSetting | null;
  pre: boolean;
  isBare: boolean;
  space: number;
  /** Reading length when the element was opened. */
  start: number;
  /** Extra children (frame or shadow root) still to visit, with a text space of their own. */
  inner: N | null;
  /** Children that are fallback text of a frame: part of the text content, never shown. */
  muted: boolean;
}

/** The elements that are open in a walk, and how each of them is shown: asked of the tree only once something stands in it. */
export class OpenElements<N> {
  /** From the body inwards. */
  readonly stack: Frame<N>[] = [];
  private closeLooks = 0;
  private maxClose = MAX_CLOSE / 2;

  /**
   * @param tree says how an element is shown
   * @param seen what a reader sees
   * @param hidden what folds hide
   */
  constructor(
    private readonly tree: Tree<N>,
    private readonly seen: Collected<N>,
    private readonly hidden: Collected<N>,
  ) {}

  /** The first section begins: the looks that were kept for it may be taken. */
  beginSections(): void {
    this.maxClose = MAX_CLOSE;
  }

  /** Opens an element where what is in it goes. */
  begin(frame: Frame<N>, into: Collected<N>): void {
    const { node, name, block, isBare } = frame;
    if (block || name === 'br') into.reading.lineBreak(name === 'br');
    into.builder.open(node, name, isBare, into.reading.length);
    frame.into = into;
    frame.start = into.reading.length;
  }

  /**
   * Asks how the element on top is shown, once, now that something stands in it; `closely` where that is what a report
   * says. What is hidden is taken out of what is seen, from the outermost element that is hidden so.
   */
  ask(closely: boolean): void {
    const { stack } = this;
    const top = stack.at(-1) as Frame<N>;
    if (top.isInvisible && top.showing === null) this.reappear(top);
    if (top.into !== this.seen || top.mute || (top.showing !== null && (top.looked || !closely))) return;
    const found = this.showingOf(top, closely);
    if (found === 'seen') return;
    const outermost = this.outermost(found, closely);
    if (found === 'struck') for (const frame of stack.slice(outermost)) frame.mute = true;
    else this.hide(outermost, found);
  }

  /** The place among the open elements of the outermost that is shown as the top is, with all between them. */
  private outermost(found: Showing, closely: boolean): number {
    const isSo = (at: number): boolean => this.showingOf(this.stack[at] as Frame<N>, closely) === found;
    const top = this.stack.length - 1;
    if (found !== 'absent') {
      let at = top;
      while (at > 0 && top - at < MAX_OUTWARD && isSo(at - 1)) at--;
      return at;
    }
    // What is in an element without a box has none either: halving finds the first, however deep the page goes.
    let [from, to] = [0, top];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (isSo(middle)) to = middle;
      else from = middle + 1;
    }
    return to;
  }

  private showingOf(frame: Frame<N>, closely: boolean): Showing {
    frame.showing ??= this.tree.showing(frame.node);
    if (frame.showing === 'seen' && closely && !frame.looked && this.closeLooks < this.maxClose) {
      this.closeLooks++;
      frame.looked = true;
      frame.showing = this.tree.lookCloser(frame.node);
    }
    return frame.showing;
  }

  /** What is in an element that is not visible may be visible itself: it is seen where it stands. */
  private reappear(top: Frame<N>): void {
    if (this.tree.showing(top.node) !== 'seen' || this.tree.lookCloser(top.node) !== 'seen') return;
    const { stack } = this;
    let from = stack.length - 1;
    const isSeen = (frame: Frame<N> | undefined): boolean =>
      frame?.isInvisible === true && frame.showing === null && this.tree.showing(frame.node) === 'seen';
    while (isSeen(stack[from - 1])) from--;
    const frames = stack.slice(from);
    for (const frame of frames) {
      frame.isInvisible = false;
      frame.mute = false;
      if (frame.into === this.hidden) this.hidden.builder.drop();
    }
    for (const frame of frames) if (frame.into === this.hidden) this.begin(frame, this.seen);
  }

  /** Elements from the `outermost` open one on are hidden: a fold is kept apart, parts of tables and of lines are not. */
  private hide(outermost: number, showing: Showing): void {
    const frames = this.stack.slice(outermost);
    const { name, block } = frames[0] as Frame<N>;
    const isFold = (block || name.includes('-')) && !TABLE_PARTS.has(name);
    const isInvisible = showing === 'unseen' && this.tree.showing((this.stack.at(-1) as Frame<N>).node) === 'unseen';
    // What is hidden but has a box keeps its place in a table.
    const keepsPlace = showing === 'unseen' && !isFold;
    for (const frame of frames) {
      frame.isInvisible = isInvisible;
      if (keepsPlace) frame.mute = true;
      else {
        this.seen.builder.drop();
        frame.into = null;
      }
    }
    if (isFold) for (const frame of frames) this.begin(frame, this.hidden);
  }
}
