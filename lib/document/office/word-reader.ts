import { childAt, childrenNamed, elementsOf, textIn, type XmlElement } from '../archive/xml';
import type { Page } from '../page';
import { PageWriter } from '../page-writer';
import { type Source, Unreadable } from '../unreadable';
import { Numbering } from './docx-numbering';
import { isNoteMark } from './note-marks';
import { slotsOf, type WrittenCell, type WrittenRow } from './slots';
import { isHeadingStyle, isTitleStyle } from './style-names';

/** Elements that only wrap content. */
const AROUND = new Set([
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'smartTag',
  'customXml',
  'hyperlink',
  'fldSimple',
  'Choice',
  'bdo',
  'dir',
  'txbxContent',
  'body',
  // Of Word 2003: its hints, changes that were made, and pieces.
  'sect',
  'sub-section',
  'pBdrGroup',
  'annotation',
  'content',
  'cfChunk',
]);
/** Deleted text, field instructions, fallbacks, former formatting, and notes where they stand in the text. */
const GONE = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'delInstrText',
  'Fallback',
  'rPrChange',
  'pPrChange',
  'footnote',
  'endnote',
]);

/** Whether nothing of an element is shown; of annotations of Word 2003 only what was inserted is. */
const isGone = ({ name, attributes }: XmlElement): boolean =>
  GONE.has(name) || (name === 'annotation' && attributes.type !== 'Word.Insertion');

/** The parts of a document that its text is read from; null for one that is missing or broken. */
export interface WordParts {
  body: XmlElement;
  numbering: XmlElement | null;
  styles: XmlElement | null;
}

/**
 * Reads a document in Word's markup, of 2007 or of 2003, as a page: changes accepted, list numbers written out, tables
 * with their spans.
 * @throws Unreadable where it is empty, or has pictures only
 */
export function readWord({ body, numbering, styles }: WordParts, mediaType: string, { url, name }: Source): Page {
  const reader = new WordReader(numbering, styles);
  reader.block(body);
  const { writer } = reader;
  if (writer.isBlank) throw new Unreadable(reader.pictures ? 'noText' : 'empty');
  return writer.finish({ url, title: reader.title, mediaType, file: name });
}

class WordReader {
  readonly writer = new PageWriter();
  title = '';
  pictures = 0;
  private readonly numbering: Numbering;
  private readonly styles = new Map<
    string,
    { isHeading: boolean; isTitle: boolean; list: XmlElement | undefined; run: Map<string, XmlElement> }
  >();

  constructor(numbering: XmlElement | null, styles: XmlElement | null) {
    this.numbering = new Numbering(numbering);
    for (const style of childrenNamed(styles ?? undefined, 'style')) {
      const called = childAt(style, 'name')?.attributes.val ?? '';
      const isTitle = isTitleStyle(called);
      const isHeading = isHeadingStyle(called) || !!childAt(style, 'pPr', 'outlineLvl');
      const list = listIn(childAt(style, 'pPr'));
      const properties = childAt(style, 'rPr');
      const run = new Map(properties && elementsOf(properties).map((each) => [each.name, each]));
      this.styles.set(style.attributes.styleId ?? '', { isHeading, isTitle, list, run });
    }
  }

  /** Writes the paragraphs and tables of a body, a cell or a text box; returns whether there was a table. */
  block(element: XmlElement): boolean {
    let hasTable = false;
    for (const child of elementsOf(element)) {
      if (this.writer.isFull) break;
      if (isGone(child)) continue;
      if (child.name === 'p') this.paragraph(child);
      else if (child.name === 'tbl') {
        this.table(child);
        hasTable = true;
      } else if (AROUND.has(child.name)) hasTable = this.block(child) || hasTable;
    }
    return hasTable;
  }

  private paragraph(paragraph: XmlElement): void {
    const properties = childAt(paragraph, 'pPr');
    const style = this.styles.get(childAt(properties, 'pStyle')?.attributes.val ?? '');
    const boxes: XmlElement[] = [];
    const text = this.inline(paragraph, boxes);
    const number = /\S/.test(text) ? this.numberOf(listIn(properties) ?? style?.list) : '';
    const start = this.writer.length;
    this.writer.line(number + text);
    const isHeading = style?.isHeading || childAt(properties, 'outlineLvl') !== undefined;
    if (isHeading) this.writer.heading(start);
    if (style?.isTitle && !this.title) this.title = text.trim();
    for (const box of boxes) this.block(box);
  }

  private numberOf(list: XmlElement | undefined): string {
    const numId = (childAt(list, 'numId') ?? childAt(list, 'ilfo'))?.attributes.val;
    const level = Number(childAt(list, 'ilvl')?.attributes.val ?? 0);
    const number = numId === undefined ? '' : this.numbering.next(numId, Number.isInteger(level) ? level : 0);
    // Word 2003 notes the number as it showed it.
    return number && (childAt(list, 't')?.attributes.val ?? number);
  }

  /** Returns the text of a paragraph or run; collects its text boxes, which are written after the paragraph. */
  private inline(element: XmlElement, boxes: XmlElement[]): string {
    let text = '';
    for (const child of elementsOf(element)) {
      const { name } = child;
      if (isGone(child)) continue;
      if (name === 't') text += textIn(child);
      else if (name === 'tab' && element.name === 'r') text += '\t';
      else if (name === 'br' || name === 'cr') text += '\n';
      else if (name === 'noBreakHyphen') text += '-';
      else if (name === 'r') text += this.run(child, boxes, text);
      else if (name === 'txbxContent') boxes.push(child);
      else if (name === 'blip' || name === 'imagedata') {
        this.pictures++;
        this.writer.picture(`#${child.attributes.embed ?? child.attributes.id ?? child.attributes.src ?? ''}`);
      } else if (name !== 'pPr' && name !== 'rPr') text += this.inline(child, boxes);
    }
    return text;
  }

  /** Returns the visible text of a run: '' where it is hidden, struck out, or a raised note mark. */
  private run(run: XmlElement, boxes: XmlElement[], before: string): string {
    const properties = childAt(run, 'rPr');
    const style = this.styles.get(childAt(properties, 'rStyle')?.attributes.val ?? '')?.run;
    const given = (name: string): XmlElement | undefined => childAt(properties, name) ?? style?.get(name);
    const isOn = (name: string): boolean => {
      const found = given(name);
      return found !== undefined && !/^(?:0|false|off|none)$/.test(found.attributes.val ?? '');
    };
    if (isOn('vanish') || isOn('strike') || isOn('dstrike')) return '';
    const text = this.inline(run, boxes);
    const isRaised = given('vertAlign')?.attributes.val === 'superscript';
    return isRaised && isNoteMark(text, before) ? '' : text;
  }

  private table(table: XmlElement): void {
    const rows = rowsIn(table).map((row): WrittenRow<XmlElement> => {
      const before = Number(childAt(row, 'trPr', 'gridBefore')?.attributes.val ?? 0);
      return { before: before > 0 ? before : 0, cells: writtenCells(row) };
    });
    const { cells, ...size } = slotsOf(rows);
    this.writer.table(size, cells, ({ content }) => {
      const start = this.writer.length;
      const hasTable = this.block(content);
      // A cell with a blank paragraph must not get a second line.
      if (this.writer.length === start) this.writer.endLine();
      return hasTable;
    });
  }
}

/** Returns the list that a paragraph or a style is in: Word 2003 has another name for it. */
const listIn = (properties: XmlElement | undefined): XmlElement | undefined =>
  childAt(properties, 'numPr') ?? childAt(properties, 'listPr');

const nested = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    if (isGone(child)) return [];
    return AROUND.has(child.name) ? nested(child, name) : [];
  });

/** Returns the rows of a table except deleted ones. */
const rowsIn = (table: XmlElement): XmlElement[] =>
  nested(table, 'tr').filter((row) => {
    const properties = childAt(row, 'trPr');
    return !childAt(properties, 'del') && childAt(properties, 'annotation')?.attributes.type !== 'Word.Deletion';
  });

/** Returns the cells of a row; in old documents each cell of a horizontal merge is an element (hMerge). */
function writtenCells(row: XmlElement): WrittenCell<XmlElement>[] {
  const cells: WrittenCell<XmlElement>[] = [];
  for (const content of nested(row, 'tc')) {
    const properties = childAt(content, 'tcPr');
    const goesOn = (name: string): boolean => {
      const found = childAt(properties, name) ?? childAt(properties, name.toLowerCase());
      return found !== undefined && found.attributes.val !== 'restart';
    };
    const given = Number(childAt(properties, 'gridSpan')?.attributes.val ?? 1);
    const span = Number.isInteger(given) && given > 0 ? given : 1;
    const last = cells.at(-1);
    if (last && goesOn('hMerge')) last.span += span;
    else cells.push({ content, span, isContinued: goesOn('vMerge') });
  }
  return cells;
}
