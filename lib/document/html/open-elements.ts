import type { Collected } from './collected';
import { TABLE_PARTS } from './elements';
import type { MarkSetting } from './note-marks';
import type { Showing } from './showing';
import type { Tree } from './tree';

/** Maximum number of ancestors that are searched for the outermost hiding element, where each must be asked. */
const MAX_OUTWARD = 200;
/**
 * Maximum number of elements of a page that are looked at closely, which takes a browser some milliseconds; a report
 * has far fewer. Half of them are reserved for the first section and what follows: a site may have endless lists before
 * it.
 */
const MAX_CLOSE = 2000;

/** An element whose children are visited. */
export interface Frame<N> {
  /**
   * The node whose children are visited; those that are listed, from the `from`-th on; and the index of the next one.
   */
  node: N;
  children: ArrayLike<N>;
  from: number;
  next: number;
  name: string;
  block: boolean;
  /** Whether it is never shown, whatever the style. */
  hidden: boolean;
  /** Where the element was opened and will be closed: in visible content, in hidden content, or nowhere. */
  into: Collected<N> | null;
  /** Whether its text is skipped: it is struck, or hidden but keeps its place. */
  mute: boolean;
  /** Whether it is hidden only by being invisible: its content may be visible again. */
  isInvisible: boolean;
  /** How it is shown; null until that was asked. */
  showing: Showing | null;
  /** Whether it was looked at closely. */
  looked: boolean;
  /** How it sets its content, if that is a way in which notes' marks are set. */
  mark: MarkSetting | null;
  pre: boolean;
  isBare: boolean;
  space: number;
  /** Length of the reading when the element was opened. */
  start: number;
  /** The frame's body or shadow root still to visit, with a text space of its own. */
  inner: N | null;
  /** Whether its children are a frame's fallback text: part of the text content, never shown. */
  muted: boolean;
}

/**
 * The open elements of a walk, and how each of them is shown, which the tree is asked only once there is content in it.
 */
export class OpenElements<N> {
  /** From the body inwards. */
  readonly stack: Frame<N>[] = [];
  private closeLooks = 0;
  private maxClose = MAX_CLOSE / 2;

  /**
   * @param tree tells how an element is shown
   * @param seen collects visible content
   * @param hidden collects content hidden by folds
   */
  constructor(
    private readonly tree: Tree<N>,
    private readonly seen: Collected<N>,
    private readonly hidden: Collected<N>,
  ) {}

  /** To be called when the first section begins: the close looks reserved for it may be used. */
  beginSections(): void {
    this.maxClose = MAX_CLOSE;
  }

  /** Opens an element in the collection that gets its content. */
  begin(frame: Frame<N>, into: Collected<N>): void {
    const { node, name, block, isBare } = frame;
    if (block || name === 'br') into.reading.lineBreak(name === 'br');
    into.builder.open(node, name, isBare, into.reading.length);
    frame.into = into;
    frame.start = into.reading.length;
  }

  /**
   * Determines, once, how the element on top is shown, now that there is content in it; `closely` if that may be a
   * report's. Hidden content is removed from the visible, from the outermost element on that is hidden in the same way.
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

  /** Index of the outermost open element that is shown like the top one, as are all between them. */
  private outermost(found: Showing, closely: boolean): number {
    const isSo = (at: number): boolean => this.showingOf(this.stack[at] as Frame<N>, closely) === found;
    const top = this.stack.length - 1;
    if (found !== 'absent') {
      let at = top;
      while (at > 0 && top - at < MAX_OUTWARD && isSo(at - 1)) at--;
      return at;
    }
    // Everything in an element without a box has none either: bisection finds the first, however deep the page is.
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

  /** Content of an invisible element may be visible itself: then it is read at its place. */
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

  /** Hides the open elements from the `outermost` on: folds are kept apart, parts of tables and lines are not. */
  private hide(outermost: number, showing: Showing): void {
    const frames = this.stack.slice(outermost);
    const { name, block } = frames[0] as Frame<N>;
    const isFold = (block || name.includes('-')) && !TABLE_PARTS.has(name);
    const isInvisible = showing === 'unseen' && this.tree.showing((this.stack.at(-1) as Frame<N>).node) === 'unseen';
    // A hidden element that has a box keeps its place in a table.
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
