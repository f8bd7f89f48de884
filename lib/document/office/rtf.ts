import type { Page } from '../page';
import { PageWriter } from '../page-writer';
import { type Source, Unreadable } from '../unreadable';
import { RtfFonts } from './rtf-fonts';
import { RtfParagraphs, RtfRow } from './rtf-paragraphs';
import { PARAGRAPH, PLAIN, START, type State, SWITCHES } from './rtf-state';
import { type RtfToken, RtfTokens } from './rtf-tokens';
import { CHARACTERS, HIDDEN_GROUPS, KNOWN_GROUPS } from './rtf-words';
import { isHeadingStyle, isTitleStyle } from './style-names';

const MEDIA_TYPE = 'application/rtf';
/** Maximum depth of groups: no program nests a tenth of it. */
const MAX_DEPTH = 2000;
/** Maximum number of bytes of one stretch of text: they are more characters than a page has. */
const MAX_PENDING = 4_000_004;
/** Maximum number of tables within each other, and of styles. */
const MAX_TABLES = 50;
const MAX_STYLES = 10_000;
/** The outline level of body text. */
const BODY_LEVEL = 9;

const ROW_WORDS = new Set(['trleft', 'clvmrg', 'clmrg', 'cellx']);

/** Whether a character is no control character, or a tab. */
const isShown = (code: number): boolean => code >= 0x20 || code === 0x09;

/**
 * Reads rich text (RTF 1.9.1) as a page: text in the code pages of its fonts, changes accepted, list numbers, text
 * boxes once, tables by the shapes of their rows.
 * @throws Unreadable where it is broken or cut off, nested beyond any report, empty, or has pictures only
 */
export function readRtf(bytes: Uint8Array, { url, name }: Source): Page {
  const writer = new PageWriter();
  const reader = new RtfReader(bytes, writer);
  reader.read();
  if (writer.isBlank) throw new Unreadable(reader.paragraphs.hasPictures ? 'noText' : 'empty');
  return writer.finish({ url, title: reader.title, mediaType: MEDIA_TYPE, file: name });
}

class RtfReader {
  title = '';
  readonly paragraphs: RtfParagraphs;
  private readonly tokens: RtfTokens;
  private readonly fonts = new RtfFonts();
  private readonly styles = new Map<number, { isHeading: boolean; isTitle: boolean }>();
  /** By depth of tables, the shape of the row declared last. */
  private readonly rows = new Map<number, RtfRow>();
  private state = START;
  /** The open groups: the state around each, and what is to be done when it ends. */
  private readonly groups: { around: State; end?: () => void }[] = [];
  /** Whether the next control word is the first of its group, and whether it may be passed over (`\*`). */
  private isFirst = false;
  private isOptional = false;
  private defaultFont = 0;
  /** Bytes of text that are not decoded yet. */
  private pending: number[] = [];
  /** Number of bytes still to be passed over after a Unicode character. */
  private toSkip = 0;
  /** The style or list number that is being read. */
  private style = { number: 0, name: '', hasLevel: false };
  private number = '';
  /** Depth of the group of all styles. */
  private stylesAt = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly writer: PageWriter,
  ) {
    this.tokens = new RtfTokens(bytes);
    this.paragraphs = new RtfParagraphs(writer);
  }

  read(): void {
    let isOpen = true;
    while (isOpen && !this.paragraphs.isFull && !this.writer.isFull) {
      const token = this.tokens.next();
      if (!token) throw new Unreadable('broken');
      this.take(token);
      isOpen = this.groups.length > 0;
    }
    if (isOpen) this.writer.cut();
    this.decode();
    this.paragraphs.finish();
  }

  private take(token: RtfToken): void {
    if (token.kind === 'text') this.text(token.from, token.to);
    else if (token.kind === 'byte') this.byte(token.value);
    else {
      this.decode();
      if (token.kind === 'open') this.open();
      else if (token.kind === 'close') this.close();
      else if (token.kind === 'symbol') this.symbol(token.name);
      else this.word(token.name, token.value);
      return;
    }
    this.isFirst = false;
  }

  private text(from: number, to: number): void {
    const skipped = Math.min(this.toSkip, to - from);
    this.toSkip -= skipped;
    if (!this.isText) return;
    const end = Math.min(to, from + skipped + MAX_PENDING - this.pending.length);
    for (let at = from + skipped; at < end; at++) {
      const byte = this.bytes[at] as number;
      if (isShown(byte)) this.pending.push(byte);
    }
  }

  private byte(value: number): void {
    if (this.toSkip > 0) this.toSkip--;
    else if (this.isText && isShown(value) && this.pending.length < MAX_PENDING) this.pending.push(value);
  }

  /** Whether text here is of use. */
  private get isText(): boolean {
    return this.state.place !== 'none' && this.state.place !== 'fonts';
  }

  private decode(): void {
    if (!this.pending.length) return;
    this.say(this.fonts.decode(Uint8Array.from(this.pending), this.state.font));
    this.pending = [];
  }

  private say(text: string): void {
    const { place, isHidden, isStruck, isStruckTwice, isDeleted, isRaised } = this.state;
    if (place === 'styles') this.style.name += text;
    else if (isHidden || isStruck || isStruckTwice || isDeleted) return;
    else if (place === 'number') this.number += text;
    else if (place === 'body') this.paragraphs.add(text, isRaised);
  }

  private change(changes: Partial<State>): void {
    this.state = { ...this.state, ...changes };
    this.tokens.isWide = this.fonts.isWide(this.state.font);
  }

  private open(): void {
    if (this.groups.length >= MAX_DEPTH) throw new Unreadable('tooLarge');
    this.toSkip = 0;
    this.groups.push({ around: this.state });
    this.isFirst = true;
    if (this.state.place === 'styles' && this.groups.length === this.stylesAt + 1) {
      this.style = { number: 0, name: '', hasLevel: false };
      this.atEnd(() => this.endStyle());
    }
  }

  private close(): void {
    const group = this.groups.pop();
    this.toSkip = 0;
    this.isFirst = false;
    this.isOptional = false;
    if (!group) return;
    group.end?.();
    this.state = group.around;
    this.tokens.isWide = this.fonts.isWide(this.state.font);
  }

  private atEnd(end: () => void): void {
    const group = this.groups.at(-1);
    if (group) group.end = end;
  }

  private symbol(name: string): void {
    if (name === '*') {
      this.isOptional = this.isFirst;
      return;
    }
    this.isFirst = false;
    const character = Object.hasOwn(CHARACTERS, name) ? CHARACTERS[name] : undefined;
    if (this.toSkip > 0) this.toSkip--;
    else if (character !== undefined) this.say(character);
  }

  private word(name: string, value: number | null): void {
    const { isFirst, isOptional } = this;
    this.isFirst = false;
    this.isOptional = false;
    this.toSkip = 0;
    const isHidden = HIDDEN_GROUPS.has(name) || (isOptional && !KNOWN_GROUPS.has(name));
    if (isFirst && (isHidden || name === 'pict')) {
      if (name === 'pict' && this.state.place !== 'number') this.paragraphs.picture();
      this.tokens.skipGroup();
      this.close();
      return;
    }
    if (isFirst && this.begin(name)) return;
    if (Object.hasOwn(SWITCHES, name)) this.change({ [SWITCHES[name] as string]: value !== 0 });
    else if (Object.hasOwn(CHARACTERS, name)) this.say(CHARACTERS[name] as string);
    else if (this.state.place === 'fonts') this.fontWord(name, value ?? 0);
    else if (!this.characterWord(name, value)) this.paragraphWord(name, value);
  }

  /** Begins a group that its first control word says the place of; returns whether it is one. */
  private begin(name: string): boolean {
    const { place, outer } = this.state;
    switch (name) {
      case 'fonttbl':
        this.change({ place: 'fonts' });
        return true;
      case 'stylesheet':
        this.change({ place: 'styles' });
        this.stylesAt = this.groups.length;
        return true;
      case 'shpinst':
      case 'do':
        this.change({ place: 'none' });
        return true;
      case 'shptxt':
      case 'dptxbxtext':
        this.change({ ...PLAIN, ...PARAGRAPH, place: 'body' });
        this.paragraphs.openBox();
        this.atEnd(() => this.paragraphs.closeBox());
        return true;
      case 'listtext':
      case 'pntext':
        if (place !== 'body') return true;
        this.change({ place: 'number' });
        this.number = '';
        this.atEnd(() => this.paragraphs.number(this.number));
        return true;
      case 'upr':
        this.change({ place: 'none', outer: place });
        return true;
      case 'ud':
        this.change({ place: outer });
        return true;
      case 'nesttableprops':
        this.change({ isNestedRow: true });
        return true;
      default:
        return false;
    }
  }

  private fontWord(name: string, value: number): void {
    if (name === 'f') this.change({ font: value });
    else if (name === 'fcharset' || name === 'cpg') this.fonts.declare(this.state.font, value, name === 'cpg');
  }

  /** Takes a control word of characters or of the whole file; returns whether it is one. */
  private characterWord(name: string, value: number | null): boolean {
    switch (name) {
      case 'u':
        if (isShown((value ?? 0) & 0xffff)) this.say(String.fromCharCode((value ?? 0) & 0xffff));
        this.toSkip = this.state.fallback;
        return true;
      case 'uc':
        this.change({ fallback: Math.max(0, value ?? 1) });
        return true;
      case 'f':
        this.change({ font: value ?? 0 });
        return true;
      case 'plain':
        this.change({ ...PLAIN, font: this.defaultFont });
        return true;
      case 'sub':
      case 'nosupersub':
        this.change({ isRaised: false });
        return true;
      case 'deff':
        this.defaultFont = value ?? 0;
        this.change({ font: this.defaultFont });
        return true;
      case 'ansicpg':
        this.fonts.page = value ?? this.fonts.page;
        this.change({});
        return true;
      case 'mac':
        this.fonts.page = 10000;
        return true;
      default:
        return false;
    }
  }

  private paragraphWord(name: string, value: number | null): void {
    const { place, isNestedRow } = this.state;
    if (place === 'styles') {
      if (name === 's') this.style.number = value ?? 0;
      else if (name === 'outlinelevel') this.style.hasLevel = (value ?? 0) < BODY_LEVEL;
      return;
    }
    const level = isNestedRow ? Math.max(2, this.state.depth) : 1;
    if (name === 'pard') this.change(PARAGRAPH);
    else if (name === 'intbl') this.change({ isInTable: true });
    else if (name === 'itap') this.change({ depth: Math.min(value ?? 1, MAX_TABLES) });
    else if (name === 's') this.change({ style: value ?? 0 });
    else if (name === 'outlinelevel') this.change({ hasLevel: (value ?? 0) < BODY_LEVEL });
    else if (name === 'trowd') this.rows.set(level, new RtfRow());
    else if (ROW_WORDS.has(name)) {
      this.paragraphs.spend();
      this.rows.get(level)?.declare(name, value);
    } else if (place === 'body') this.mark(name);
  }

  /** Takes a control word that ends a paragraph, a cell, or a row. */
  private mark(name: string): void {
    const { isInTable, depth, style, hasLevel } = this.state;
    const nested = Math.max(2, depth);
    if (name === 'par' || name === 'sect') {
      const known = this.styles.get(style);
      const isHeading = hasLevel || (known?.isHeading ?? false);
      const text = this.paragraphs.end({ depth: isInTable ? Math.max(1, depth) : 0, isHeading });
      if (known?.isTitle && !this.title) this.title = text.trim();
    } else if (name === 'cell' || name === 'nestcell') {
      this.paragraphs.end({ depth: name === 'cell' ? 1 : nested, isCell: true });
    } else if (name === 'row') this.endRow(1);
    else if (name === 'nestrow') this.endRow(nested);
  }

  /** Ends a row. Text behind its last cell is one more: nothing ended it. */
  private endRow(depth: number): void {
    this.paragraphs.endOpen({ depth, isCell: true });
    const row = this.rows.get(depth) ?? new RtfRow();
    this.paragraphs.end({ depth, row });
  }

  private endStyle(): void {
    const { number, hasLevel } = this.style;
    const name = this.style.name.trim().replace(/;$/, '');
    const isTitle = isTitleStyle(name);
    if (this.styles.size < MAX_STYLES)
      this.styles.set(number, { isTitle, isHeading: hasLevel || isHeadingStyle(name) });
  }
}
