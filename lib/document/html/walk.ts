import type { Medium, Page, ReadingRange } from '../page';
import { BLOCK, HEADING, HIDDEN } from './elements';
import { GridBuilder } from './grid-builder';
import { mediumOf } from './media';
import { ReadingText } from './reading-text';
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

/** Nodes opened or closed in one step. */
const STEP = 200;

const PRE_STYLE = /white-space(?:-collapse)?\s*:\s*(?:pre|break-spaces|preserve)/i;

const SEEN = /\S/;

interface Frame<N> {
  /** Whose children are visited: those that are listed, from the `from`-th on, and which of them is next. */
  node: N;
  children: ArrayLike<N>;
  from: number;
  next: number;
  name: string;
  block: boolean;
  hidden: boolean;
  pre: boolean;
  space: number;
  /** Reading length when the element was opened. */
  start: number;
  /** Extra children (frame or shadow root) still to visit, with a text space of their own. */
  inner: N | null;
  /** Children that are fallback text of a frame: part of the text content, never shown. */
  muted: boolean;
}

/** One walk over a body, without recursion: the depth of a page is not ours to choose. */
export class Walk<N> {
  private readonly reading = new ReadingText();
  private nodes = 0;
  private truncated = false;
  private readonly spaces = new TextSpaces<N>();
  private readonly media: Medium[] = [];
  private readonly headings: ReadingRange[] = [];
  private readonly meta = new Map<string, string>();
  private readonly tree: Tree<N>;
  private readonly builder: GridBuilder<N>;

  constructor(
    tree: Tree<N>,
    private readonly base: string | null,
  ) {
    this.tree = { ...tree, attribute: (node, name) => tree.attribute(node, name)?.slice(0, MAX_ATTRIBUTE) ?? null };
    this.builder = new GridBuilder(this.tree);
  }

  /** Collects `<meta>` from the document's head. */
  metadata(root: N): void {
    const { tree } = this;
    for (const child of childrenOf(tree, root)) {
      if (tree.type(child) !== 1 || tree.name(child) !== 'head') continue;
      for (const node of childrenOf(tree, child)) this.takeMeta(node);
    }
  }

  private takeMeta(node: N): void {
    if (this.tree.type(node) !== 1 || this.tree.name(node) !== 'meta') return;
    const name = this.tree.attribute(node, 'name')?.trim().toLowerCase();
    const content = this.tree.attribute(node, 'content')?.trim();
    if (name && content && !this.meta.has(name) && this.meta.size < MAX_META) this.meta.set(name, content);
  }

  /** Walks everything under `body`, in steps of a fraction of a millisecond. */
  *body(body: N): Generator<void, void> {
    const stack: Frame<N>[] = [this.open(body, false, false, this.spaces.open())];
    let steps = 0;
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      if (this.truncated) break;
      if (++steps % STEP === 0) yield;
      const child = frame.children[frame.next++];
      if (child !== undefined) this.visit(child, frame, stack);
      else if (frame.children.length === LISTED) {
        frame.from += LISTED;
        this.list(frame, frame.children[LISTED - 1] as N);
      } else if (frame.inner !== null) {
        frame.node = frame.inner;
        frame.from = 0;
        this.list(frame, null);
        frame.space = this.spaces.open();
        frame.inner = null;
        frame.muted = false;
      } else {
        stack.pop();
        this.close(frame);
      }
    }
    while (stack.length) this.close(stack.pop() as Frame<N>);
  }

  private list(frame: Frame<N>, before: N | null): void {
    frame.children = this.tree.children(frame.node, frame.from, before);
    frame.next = 0;
  }

  private visit(node: N, frame: Frame<N>, stack: Frame<N>[]): void {
    if (++this.nodes > MAX_NODES) this.truncated = true;
    const type = this.tree.type(node);
    if (type === 3) this.text(node, frame);
    else if (type === 1) stack.push(this.open(node, frame.hidden, frame.pre, frame.space));
  }

  private open(node: N, hidden: boolean, pre: boolean, space: number): Frame<N> {
    const { tree } = this;
    const name = tree.name(node);
    const hiddenHere = hidden || HIDDEN.has(name);
    const block = BLOCK.has(name);
    const isBare = tree.isBare(node);
    if (name === 'meta') this.takeMeta(node);
    if (!hiddenHere) {
      if (block || name === 'br') this.reading.lineBreak(name === 'br');
      const medium = isBare ? null : mediumOf(tree, node, name, this.base);
      if (medium) this.take(medium);
      this.builder.open(node, name, isBare, this.reading.length);
    }
    return {
      node,
      children: tree.children(node, 0, null),
      from: 0,
      next: 0,
      name,
      block,
      hidden: hiddenHere,
      pre: pre || name === 'pre' || (!isBare && PRE_STYLE.test(tree.attribute(node, 'style') ?? '')),
      space,
      start: this.reading.length,
      inner: hiddenHere ? null : tree.inner(node),
      muted: name === 'iframe',
    };
  }

  private take(medium: Omit<Medium, 'offset'>): void {
    if (this.media.length < MAX_MEDIA) this.media.push({ ...medium, offset: this.reading.length });
    else this.truncated = true;
  }

  private close(frame: Frame<N>): void {
    if (frame.hidden) return;
    const { name, start } = frame;
    this.builder.close(start, this.reading.length);
    if (HEADING.has(name) && this.reading.length > start) this.headings.push({ start, end: this.reading.length });
    // An empty block is an empty cell to whoever reads cells off lines: it keeps a line of its own.
    if (frame.block)
      this.reading.lineBreak(
        this.reading.length === start && frame.from === 0 && frame.children.length === 0 && name !== 'hr',
      );
  }

  private text(node: N, frame: Frame<N>): void {
    const data = this.tree.data(node);
    const { space } = frame;
    const isRead = !frame.hidden && !frame.muted;
    if (this.spaces.length + data.length > MAX_CONTENT || (isRead && this.reading.length + data.length > MAX_TEXT)) {
      this.truncated = true;
      return;
    }
    const start = this.spaces.add(node, data, space);
    if (!isRead || !data) return;
    const blank = !SEEN.test(data);
    if (blank && !data.includes('\u00a0') && !frame.pre) {
      if (SEEN.test(this.reading.last)) this.reading.append(' ', start, space);
      return;
    }
    if (!blank) this.builder.ownText();
    this.reading.append(withBreaks(data, frame.pre), start, space);
  }

  /** The page as data, all text spaces joined into one. */
  *finish(): Generator<void, Omit<Page, 'url' | 'title'> & { index: TextIndex<N> }> {
    const text = this.spaces.joined();
    yield;
    const index = this.spaces.index();
    yield;
    return {
      meta: this.meta,
      text,
      ...this.reading.finish(this.spaces.bases()),
      grids: this.builder.grids,
      media: this.media,
      headings: this.headings,
      truncated: this.truncated || !this.builder.isWhole,
      index,
    };
  }
}
