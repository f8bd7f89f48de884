import { urlOf } from '../../text/address';
import type { Page } from '../page';
import { Collected } from './collected';
import { BLOCK, FIELDS, HEADING, HIDDEN, STRUCK, TABLE_PARTS } from './elements';
import { maySayFigure, mediumOf } from './media';
import { asMark, type MarkSetting, markSetting, mayBeMark } from './note-marks';
import type { Showing } from './showing';
import { type TextIndex, TextSpaces } from './text-spaces';
import { childrenOf, LISTED, type Tree } from './tree';
import { withBreaks } from './typed-table';

/** Beyond these a page is no report; reading stops there and says so. */
const MAX_TEXT = 1_000_000;
/** Text that is never shown counts here too. */
const MAX_CONTENT = 4_000_000;
const MAX_NODES = 1_500_000;
const MAX_MEDIA = 10_000;
const MAX_META = 1000;
/** What stands behind so many characters of an attribute says nothing to us. */
const MAX_ATTRIBUTE = 4000;
/** How far out the element is looked for that hides others, where each on the way has to be asked. */
const MAX_OUTWARD = 200;

/** Nodes opened or closed in one step. */
const STEP = 200;

/** What makes a line of its own of an element that is none by its name. */
const BLOCK_STYLE = /display\s*:\s*(?:block|flex|grid)(?![\w-])/i;
const PRE_STYLE = /white-space(?:-collapse)?\s*:\s*(?:pre|break-spaces|preserve)/i;

const SEEN = /\S/;
/** Whether anything of a text is seen: of most the first character tells. */
function isSeen(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || (first >= 0x3400 && first <= 0x9fff) || SEEN.test(text);
}
/** Where a figure or a label of a report may stand: what hides there is looked for closely. */
const TELLING = /\d|^\s*[（(〔【]?[一二三四五六七八九十第]/;
/**
 * So many elements of a page are looked at closely, which takes a browser some milliseconds; a report has far fewer. Half of
 * them are kept for its first section and what stands behind: before that a site may have lists without end.
 */
const MAX_CLOSE = 2000;
const FIRST_SECTION = /^\s*第?一/;

interface Frame<N> {
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

/** What the children of the body inherit. */
const OUTSIDE = { hidden: false, mute: false, isInvisible: false, mark: null, pre: false };
/** A picture of a figure says what it shows. */
const CELLS = new Set(['td', 'th']);
const FIGURE_SHOWN = /^\s*\d[\d,.]*\s*$/;

/** One walk over a body, without recursion: the depth of a page is not ours to choose. */
export class Walk<N> {
  private nodes = 0;
  private closeLooks = 0;
  private maxClose = MAX_CLOSE / 2;
  private isBased = false;
  /** Whether the text before was a figure in an element that sets marks. */
  private isSetSmall = false;
  /** What pictures in the cell are said to show, where that is a figure, and whether any shows what is not said. */
  private pictured = '';
  private isPictured = false;
  /** Whether the cell has words, or a field with a value. */
  private isCellWritten = false;
  private truncated = false;
  private readonly spaces = new TextSpaces<N>();
  private readonly meta = new Map<string, string>();
  private readonly tree: Tree<N>;
  private readonly seen: Collected<N>;
  private readonly hidden: Collected<N>;
  private readonly stack: Frame<N>[] = [];

  constructor(
    tree: Tree<N>,
    private base: string | null,
  ) {
    this.tree = { ...tree, attribute: (node, name) => tree.attribute(node, name)?.slice(0, MAX_ATTRIBUTE) ?? null };
    this.seen = new Collected(this.tree);
    this.hidden = new Collected(this.tree);
  }

  /** Collects `<meta>` from the document's head, and the address to which others are relative. */
  metadata(root: N): void {
    const { tree } = this;
    for (const child of childrenOf(tree, root)) {
      if (tree.type(child) !== 1 || tree.name(child) !== 'head') continue;
      for (const node of childrenOf(tree, child)) {
        this.takeMeta(node);
        if (tree.type(node) === 1 && tree.name(node) === 'base') this.takeBase(tree.attribute(node, 'href'));
      }
    }
  }

  /** The first base of a page holds. */
  private takeBase(address: string | null): void {
    if (address === null || this.isBased) return;
    this.isBased = true;
    this.base = urlOf(address, this.base)?.href ?? this.base;
  }

  private takeMeta(node: N): void {
    if (this.tree.type(node) !== 1 || this.tree.name(node) !== 'meta') return;
    const named = this.tree.attribute(node, 'name') ?? this.tree.attribute(node, 'property');
    const name = named?.trim().toLowerCase();
    const content = this.tree.attribute(node, 'content')?.trim();
    if (name && content && !this.meta.has(name) && this.meta.size < MAX_META) this.meta.set(name, content);
  }

  /** Walks everything under `body`, in steps of a fraction of a millisecond. */
  *body(body: N): Generator<void, void> {
    const { stack } = this;
    this.open(body, { ...OUTSIDE, into: this.seen, space: this.spaces.open() });
    let steps = 0;
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      if (this.truncated) break;
      if (++steps % STEP === 0) yield;
      const child = frame.children[frame.next++];
      if (child !== undefined) this.visit(child, frame);
      else if (frame.children.length === LISTED) {
        frame.from += LISTED;
        this.list(frame, frame.children[LISTED - 1] as N);
      } else if (frame.inner !== null) this.enter(frame, frame.inner);
      else this.leave();
    }
    while (stack.length) this.leave();
  }

  private list(frame: Frame<N>, before: N | null): void {
    frame.children = this.tree.children(frame.node, frame.from, before);
    frame.next = 0;
  }

  /** Goes on with the frame or shadow tree within an element, which hides all of it where it is hidden itself. */
  private enter(frame: Frame<N>, inner: N): void {
    this.ask(false);
    if (frame.into === this.seen) frame.showing = null;
    frame.node = inner;
    frame.from = 0;
    this.list(frame, null);
    frame.space = this.spaces.open();
    frame.inner = null;
    frame.muted = false;
  }

  private visit(node: N, frame: Frame<N>): void {
    if (++this.nodes > MAX_NODES) this.truncated = true;
    const type = this.tree.type(node);
    if (type === 3) this.text(node, frame);
    else if (type === 1) this.open(node, frame);
  }

  private open(
    node: N,
    around: Pick<Frame<N>, 'hidden' | 'into' | 'mute' | 'isInvisible' | 'mark' | 'pre' | 'space'>,
  ): void {
    const { tree } = this;
    const name = tree.name(node);
    const isBare = tree.isBare(node);
    const style = isBare ? null : tree.attribute(node, 'style');
    const hidden = around.hidden || HIDDEN.has(name);
    const into = hidden ? null : around.into;
    if (name === 'meta') this.takeMeta(node);
    const frame: Frame<N> = {
      node,
      children: tree.children(node, 0, null),
      from: 0,
      next: 0,
      name,
      block: BLOCK.has(name) || (style !== null && BLOCK_STYLE.test(style)),
      hidden,
      into,
      mute: around.mute || STRUCK.has(name),
      isInvisible: around.isInvisible && !STRUCK.has(name),
      showing: null,
      looked: false,
      mark: around.mark ?? markSetting(tree, node, name, isBare, style),
      pre: around.pre || name === 'pre' || (style !== null && PRE_STYLE.test(style)),
      isBare,
      space: around.space,
      start: 0,
      inner: hidden ? null : tree.inner(node),
      muted: name === 'iframe',
    };
    if (CELLS.has(name)) this.beginCell();
    if (into) this.begin(frame, into);
    this.stack.push(frame);
    if (FIELDS.has(name) && around.into) this.field(frame, around.into);
    // Of what is no text of the page the outside is looked at all the same.
    if (around.into && !isBare) this.medium(frame, around.into, style);
    if (name === 'img' && !isBare && around.into === this.seen && this.seen.builder.isInCell) this.shownBy(frame);
  }

  /** Opens an element where what is in it goes. */
  private begin(frame: Frame<N>, into: Collected<N>): void {
    const { node, name, block, isBare } = frame;
    if (block || name === 'br') into.reading.lineBreak(name === 'br');
    into.builder.open(node, name, isBare, into.reading.length);
    frame.into = into;
    frame.start = into.reading.length;
  }

  private medium(frame: Frame<N>, around: Collected<N>, style: string | null): void {
    const medium = mediumOf(this.tree, frame.node, frame.name, this.base, style);
    if (!medium) return;
    this.ask(false);
    const isAbsent = frame.hidden && this.tree.showing(frame.node) === 'absent';
    const into = frame.hidden ? around : frame.into;
    if (!into || isAbsent) return;
    if (this.seen.media.length + this.hidden.media.length < MAX_MEDIA)
      into.media.push({ ...medium, offset: into.reading.length });
    else this.truncated = true;
  }

  private field(frame: Frame<N>, into: Collected<N>): void {
    const value = this.tree.fieldValue(frame.node);
    if (!value || frame.mute || this.tree.showing(frame.node) !== 'seen') return;
    if (into.reading.length + value.length > MAX_TEXT) this.truncated = true;
    else {
      into.reading.insert(value);
      this.isCellWritten = true;
    }
  }

  /**
   * Asks how the element on top is shown, once, now that something stands in it; `closely` where that is what a report
   * says. What is hidden is taken out of what is seen, from the outermost element that is hidden so.
   */
  private ask(closely: boolean): void {
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
    for (const frame of frames) frame.isInvisible = isInvisible;
    // What is hidden but has a box keeps its place in a table.
    if (showing === 'unseen' && !isFold) {
      for (const frame of frames) frame.mute = true;
      return;
    }
    for (const _ of frames) this.seen.builder.drop();
    for (const frame of frames) {
      frame.into = null;
      if (isFold) this.begin(frame, this.hidden);
    }
  }

  private leave(): void {
    const frame = this.stack.at(-1) as Frame<N>;
    if (CELLS.has(frame.name)) this.picture(frame);
    const isEmpty = frame.into !== null && frame.into.reading.length === frame.start;
    // An empty cell, row or line has its place only where it has a box.
    if (isEmpty && frame.block && frame.into === this.seen && frame.name !== 'hr') this.ask(false);
    this.stack.pop();
    const { into, name, start } = frame;
    if (!into) return;
    const { reading, builder, headings } = into;
    builder.close(start, reading.length);
    if (HEADING.has(name) && reading.length > start) headings.push({ start, end: reading.length });
    // An empty block is an empty cell to whoever reads cells off lines: it keeps a line of its own.
    if (frame.block) reading.lineBreak(isEmpty && frame.from === 0 && frame.children.length === 0 && name !== 'hr');
  }

  private shownBy(image: Frame<N>): void {
    const alt = this.tree.attribute(image.node, 'alt') ?? '';
    const isFigure = FIGURE_SHOWN.test(alt);
    if (!isFigure && !maySayFigure(this.tree, image.node)) return;
    this.ask(false);
    if (image.into !== this.seen || image.mute) return;
    if (isFigure) this.pictured += alt.trim();
    else this.isPictured = true;
  }

  /** A cell with nothing but pictures of its figure has the figure that they are said to show; where that is not said it is unread. */
  private picture({ into }: Frame<N>): void {
    if (into === this.seen && !this.isCellWritten) {
      if (this.isPictured) into.builder.isPicture();
      else if (this.pictured) into.reading.insert(this.pictured);
    }
    this.beginCell();
  }

  private beginCell(): void {
    this.isCellWritten = false;
    this.pictured = '';
    this.isPictured = false;
  }

  private text(node: N, frame: Frame<N>): void {
    const data = this.tree.data(node);
    const { space } = frame;
    if (this.spaces.length + data.length > MAX_CONTENT) {
      this.truncated = true;
      return;
    }
    const start = this.spaces.add(node, data, space);
    if (frame.hidden || frame.muted || !data) return;
    const blank = !isSeen(data);
    if (FIRST_SECTION.test(data)) this.maxClose = MAX_CLOSE;
    if (!blank) this.ask(this.seen.builder.isInCell || TELLING.test(data));
    const { into } = frame;
    if (!into || (frame.mute && !blank)) return;
    const { reading, builder } = into;
    if (reading.length + data.length > MAX_TEXT) {
      this.truncated = true;
      return;
    }
    if (blank && !data.includes('\u00a0') && !frame.pre) {
      if (isSeen(reading.last)) reading.append(' ', start, space);
      return;
    }
    if (!blank) {
      builder.ownText();
      this.isCellWritten = true;
    }
    const setting = frame.mark ?? this.settingByStyle(data);
    reading.append(withBreaks(this.marked(data, setting, reading.last), frame.pre), start, space);
  }

  /** How style sets what looks like a mark: asked of the elements around it in its line. */
  private settingByStyle(data: string): MarkSetting | null {
    const { stack } = this;
    if (stack.at(-1)?.block || !mayBeMark(data)) return null;
    for (let at = stack.length - 1; at > 0; at--) {
      const { block, node } = stack[at] as Frame<N>;
      if (block) return null;
      if (this.tree.isRaised(node)) return 'raised';
    }
    return null;
  }

  /** Text as its element sets it. A figure all of whose digits are set so is no figure with a mark. */
  private marked(text: string, setting: MarkSetting | null, last: string): string {
    if (setting === null || (this.isSetSmall && isSeen(last))) {
      this.isSetSmall &&= setting !== null;
      return text;
    }
    const read = asMark(setting, text, last);
    this.isSetSmall = read === text;
    return read;
  }

  /** The page as data, all text spaces joined into one. */
  *finish(): Generator<void, Omit<Page, 'url' | 'title'> & { index: TextIndex<N> }> {
    const { seen, hidden } = this;
    const text = this.spaces.joined();
    yield;
    const index = this.spaces.index();
    yield;
    const bases = this.spaces.bases();
    return {
      meta: this.meta,
      text,
      ...seen.finish(bases),
      ...(hidden.reading.isEmpty && !hidden.media.length ? {} : { hidden: hidden.finish(bases) }),
      truncated: this.truncated || !seen.builder.isWhole || !hidden.builder.isWhole,
      index,
    };
  }
}
