import { childAt, childrenNamed, elementsOf, parseXml, textIn, type XmlElement } from '../archive/xml';
import type { Zip } from '../archive/zip';
import type { Page } from '../page';
import { PageWriter } from '../page-writer';
import { type Source, Unreadable } from '../unreadable';
import { Numbering } from './docx-numbering';
import { isNoteMark } from './note-marks';
import { slotsOf, type WrittenCell, type WrittenRow } from './slots';
import { isHeadingStyle, isTitleStyle } from './style-names';

const DOCUMENT = 'word/document.xml';
const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
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
]);
/** Deleted text, field instructions, fallbacks and former formatting. */
const GONE = new Set(['del', 'moveFrom', 'delText', 'instrText', 'delInstrText', 'Fallback', 'rPrChange', 'pPrChange']);
const ENTRY = /^word\/(?:numbering|styles)\.xml$/;

/**
 * Reads a Word document (.docx) as a page: changes accepted, list numbers written out, tables with their spans.
 * @throws Unreadable where it is broken, empty, or has pictures only
 */
export function readDocx(zip: Zip, { url, name }: Source): Page {
  const text = zip.text(DOCUMENT);
  if (text === null) throw new Unreadable('broken');
  const parts = new Map(zip.paths.filter((path) => ENTRY.test(path)).map((path) => [path, partOf(zip, path)]));
  const body = childAt(parseXml(text), 'body');
  if (!body) throw new Unreadable('broken');
  const reader = new DocxReader(parts.get('word/numbering.xml') ?? null, parts.get('word/styles.xml') ?? null);
  reader.block(body);
  const { writer } = reader;
  if (writer.isBlank) throw new Unreadable(reader.pictures ? 'noText' : 'empty');
  return writer.finish({ url, title: reader.title, mediaType: MEDIA_TYPE, file: name });
}

/** Parses an auxiliary part; null where it is broken: the text is read without it. */
function partOf(zip: Zip, path: string): XmlElement | null {
  try {
    return parseXml(zip.text(path) ?? '');
  } catch (error) {
    if (error instanceof Unreadable && error.reason === 'broken') return null;
    throw error;
  }
}

class DocxReader {
  readonly writer = new PageWriter();
  title = '';
  pictures = 0;
  private readonly numbering: Numbering;
  private readonly styles = new Map<string, { isHeading: boolean; isTitle: boolean; list: XmlElement | undefined }>();

  constructor(numbering: XmlElement | null, styles: XmlElement | null) {
    this.numbering = new Numbering(numbering);
    for (const style of childrenNamed(styles ?? undefined, 'style')) {
      const called = childAt(style, 'name')?.attributes.val ?? '';
      const isTitle = isTitleStyle(called);
      const isHeading = isHeadingStyle(called) || !!childAt(style, 'pPr', 'outlineLvl');
      this.styles.set(style.attributes.styleId ?? '', { isHeading, isTitle, list: childAt(style, 'pPr', 'numPr') });
    }
  }

  /** Writes the paragraphs and tables of a body, a cell or a text box; returns whether there was a table. */
  block(element: XmlElement): boolean {
    let hasTable = false;
    for (const child of elementsOf(element)) {
      if (this.writer.isFull) break;
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
    const number = /\S/.test(text) ? this.numberOf(childAt(properties, 'numPr') ?? style?.list) : '';
    const start = this.writer.length;
    this.writer.line(number + text);
    const isHeading = style?.isHeading || childAt(properties, 'outlineLvl') !== undefined;
    if (isHeading) this.writer.heading(start);
    if (style?.isTitle && !this.title) this.title = text.trim();
    for (const box of boxes) this.block(box);
  }

  private numberOf(list: XmlElement | undefined): string {
    const numId = childAt(list, 'numId')?.attributes.val;
    const level = Number(childAt(list, 'ilvl')?.attributes.val ?? 0);
    return numId === undefined ? '' : this.numbering.next(numId, Number.isInteger(level) ? level : 0);
  }

  /** Returns the text of a paragraph or run; collects its text boxes, which are written after the paragraph. */
  private inline(element: XmlElement, boxes: XmlElement[]): string {
    let text = '';
    for (const child of elementsOf(element)) {
      const { name } = child;
      if (GONE.has(name)) continue;
      if (name === 't') text += textIn(child);
      else if (name === 'tab' && element.name === 'r') text += '\t';
      else if (name === 'br' || name === 'cr') text += '\n';
      else if (name === 'noBreakHyphen') text += '-';
      else if (name === 'r') text += this.run(child, boxes, text);
      else if (name === 'txbxContent') boxes.push(child);
      else if (name === 'blip' || name === 'imagedata') {
        this.pictures++;
        this.writer.picture(`#${child.attributes.embed ?? child.attributes.id ?? ''}`);
      } else if (name !== 'pPr' && name !== 'rPr') text += this.inline(child, boxes);
    }
    return text;
  }

  /** Returns the visible text of a run: '' where it is hidden, struck out, or a raised note mark. */
  private run(run: XmlElement, boxes: XmlElement[], before: string): string {
    const properties = childAt(run, 'rPr');
    const isOn = (name: string): boolean => {
      const found = childAt(properties, name);
      return found !== undefined && !/^(?:0|false|off|none)$/.test(found.attributes.val ?? '');
    };
    if (isOn('vanish') || isOn('strike') || isOn('dstrike')) return '';
    const text = this.inline(run, boxes);
    const isRaised = childAt(properties, 'vertAlign')?.attributes.val === 'superscript';
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

const nested = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return AROUND.has(child.name) ? nested(child, name) : [];
  });

/** Returns the rows of a table except deleted ones. */
const rowsIn = (table: XmlElement): XmlElement[] => nested(table, 'tr').filter((row) => !childAt(row, 'trPr', 'del'));

/** Returns the cells of a row; in old documents each cell of a horizontal merge is an element (hMerge). */
function writtenCells(row: XmlElement): WrittenCell<XmlElement>[] {
  const cells: WrittenCell<XmlElement>[] = [];
  for (const content of nested(row, 'tc')) {
    const properties = childAt(content, 'tcPr');
    const goesOn = (name: string): boolean => {
      const found = childAt(properties, name);
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
