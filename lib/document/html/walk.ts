import type { Page } from '../page';
import { Collected } from './collected';
import { BLOCK, FIELDS, HEADING, HIDDEN, STRUCK } from './elements';
import { readHead, takeMeta } from './head-metadata';
import { maySayFigure, mediumOf } from './media';
import { asMark, type MarkSetting, markSetting, mayBeMark } from './note-marks';
import { type Frame, OpenElements } from './open-elements';
import { type TextIndex, TextSpaces } from './text-spaces';
import { LISTED, type Tree } from './tree';
import { withBreaks } from './typed-table';

/** Limits that no report exceeds; reading stops there and marks the page as truncated. */
const MAX_TEXT = 1_000_000;
/** Maximum length of all text, including text that is never shown. */
const MAX_CONTENT = 4_000_000;
const MAX_NODES = 1_500_000;
const MAX_MEDIA = 10_000;
/** Number of characters of an attribute that are read. */
const MAX_ATTRIBUTE = 4000;

/** Number of nodes opened or closed in one step. */
const STEP = 200;

/** Inline style that makes an element a block though it is none by its name. */
const BLOCK_STYLE = /display\s*:\s*(?:block|flex|grid)(?![\w-])/i;
const PRE_STYLE = /white-space(?:-collapse)?\s*:\s*(?:pre|break-spaces|preserve)/i;

const SEEN = /\S/;
/** Whether a text has a visible character: the first one decides in most cases. */
function isSeen(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || (first >= 0x3400 && first <= 0x9fff) || SEEN.test(text);
}
/** Text that may be a figure or a label of a report: whether it is hidden is checked closely. */
const TELLING = /\d|^\s*[（(〔【]?[一二三四五六七八九十第]/;
/** The beginning of the first section, for which, and for what follows, some close looks are reserved. */
const FIRST_SECTION = /^\s*第?一/;

/** What the body inherits. */
const OUTSIDE = { hidden: false, mute: false, isInvisible: false, mark: null, pre: false };
/** Cells, in which a picture may show a figure that its description (`FIGURE_SHOWN`) states. */
const CELLS = new Set(['td', 'th']);
const FIGURE_SHOWN = /^\s*\d[\d,.]*\s*$/;

/** One walk over a body, without recursion, as a page may be of any depth. */
export class Walk<N> {
  private nodes = 0;
  /** Whether the text before was set like a mark but is a figure. */
  private isSetSmall = false;
  /** The figure that pictures in the cell show by their descriptions, and whether there is a picture without one. */
  private pictured = '';
  private isPictured = false;
  /** Whether the cell has words, or a field with a value. */
  private isCellWritten = false;
  private truncated = false;
  private readonly spaces = new TextSpaces<N>();
  private readonly tree: Tree<N>;
  private readonly seen: Collected<N>;
  private readonly hidden: Collected<N>;
  private readonly opened: OpenElements<N>;
  private readonly meta = new Map<string, string>();

  private readonly base: string | null;

  /**
   * Reads the document's head.
   * @param address the page's own address, which a `<base>` overrides
   */
  constructor(tree: Tree<N>, root: N, address: string | null) {
    this.tree = { ...tree, attribute: (node, name) => tree.attribute(node, name)?.slice(0, MAX_ATTRIBUTE) ?? null };
    this.seen = new Collected(this.tree);
    this.hidden = new Collected(this.tree);
    this.opened = new OpenElements(this.tree, this.seen, this.hidden);
    this.base = readHead(this.tree, root, address, this.meta);
  }

  /** Walks everything under `body`, in steps of a fraction of a millisecond. */
  *body(body: N): Generator<void, void> {
    const { stack } = this.opened;
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

  /** Continues with the frame or shadow tree within an element; if the element is hidden, all of it is. */
  private enter(frame: Frame<N>, inner: N): void {
    this.opened.ask(false);
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
    if (name === 'meta') takeMeta(tree, node, this.meta);
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
    if (into) this.opened.begin(frame, into);
    this.opened.stack.push(frame);
    if (FIELDS.has(name) && around.into) this.field(frame, around.into);
    // Elements whose text is not the page's may still be media.
    if (around.into && !isBare) this.medium(frame, around.into, style);
    if (name === 'img' && !isBare && around.into === this.seen && this.seen.builder.isInCell) this.shownBy(frame);
  }

  private medium(frame: Frame<N>, around: Collected<N>, style: string | null): void {
    const medium = mediumOf(this.tree, frame.node, frame.name, this.base, style);
    if (!medium) return;
    this.opened.ask(false);
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

  private leave(): void {
    const frame = this.opened.stack.at(-1) as Frame<N>;
    if (CELLS.has(frame.name)) this.picture(frame);
    const isEmpty = frame.into !== null && frame.into.reading.length === frame.start;
    // An empty cell, row or line keeps its place only if it has a box.
    if (isEmpty && frame.block && frame.into === this.seen && frame.name !== 'hr') this.opened.ask(false);
    this.opened.stack.pop();
    const { into, name, start } = frame;
    if (!into) return;
    const { reading, builder, headings } = into;
    builder.close(start, reading.length);
    if (HEADING.has(name) && reading.length > start) headings.push({ start, end: reading.length });
    // An empty block keeps a line of its own: where cells are read from lines, it is an empty cell.
    if (frame.block) reading.lineBreak(isEmpty && frame.from === 0 && frame.children.length === 0 && name !== 'hr');
  }

  private shownBy(image: Frame<N>): void {
    const alt = this.tree.attribute(image.node, 'alt') ?? '';
    const isFigure = FIGURE_SHOWN.test(alt);
    if (!isFigure && !maySayFigure(this.tree, image.node)) return;
    this.opened.ask(false);
    if (image.into !== this.seen || image.mute) return;
    if (isFigure) this.pictured += alt.trim();
    else this.isPictured = true;
  }

  /** Reads a cell of nothing but pictures: their descriptions give its figure, or it is marked as a picture. */
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
    if (FIRST_SECTION.test(data)) this.opened.beginSections();
    if (!blank) this.opened.ask(this.seen.builder.isInCell || TELLING.test(data));
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

  /** How style sets a text that looks like a mark, by the elements around it in its line. */
  private settingByStyle(data: string): MarkSetting | null {
    const { stack } = this.opened;
    if (stack.at(-1)?.block || !mayBeMark(data)) return null;
    for (let at = stack.length - 1; at > 0; at--) {
      const { block, node } = stack[at] as Frame<N>;
      if (block) return null;
      if (this.tree.isRaised(node)) return 'raised';
    }
    return null;
  }

  /** The text as its element sets it. If all digits of a figure are set like marks, it is a figure without a mark. */
  private marked(text: string, setting: MarkSetting | null, last: string): string {
    if (setting === null || (this.isSetSmall && isSeen(last))) {
      this.isSetSmall &&= setting !== null;
      return text;
    }
    const read = asMark(setting, text, last);
    this.isSetSmall = read === text;
    return read;
  }

  /** Returns the page as data, with all text spaces joined into one. */
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
