import { elementsOf, type XmlElement } from '../archive/xml';
import { type CellSlot, PageWriter } from '../page-writer';
import { OdfLists, type OpenList } from './odf-lists';
import { countOf, inGroups, repeated } from './odf-rows';
import type { OdfStyles } from './odf-styles';
import { type Anchored, isGone, paragraphText } from './odf-text';

const MAX_ROWS = 5000;
const MAX_COLUMNS = 1000;
const MAX_CELLS = 100_000;
/** Elements that only wrap blocks. */
const AROUND = new Set([
  'section',
  'table-of-content',
  'alphabetical-index',
  'illustration-index',
  'table-index',
  'object-index',
  'user-index',
  'bibliography',
  'index-body',
  'index-title',
  'numbered-paragraph',
  'page-sequence',
]);

/** Reads the body of a text of OpenDocument: paragraphs with the numbers of lists, tables with their spans. */
export class OdtReader {
  readonly writer = new PageWriter();
  title = '';
  pictures = 0;
  private readonly lists: OdfLists;

  constructor(private readonly styles: OdfStyles) {
    this.lists = new OdfLists(styles);
  }

  /** Writes the paragraphs, lists and tables of a body, a cell or a text box; returns whether there was a table. */
  block(element: XmlElement): boolean {
    let hasTable = false;
    for (const child of elementsOf(element)) {
      if (this.writer.isFull) break;
      if (isGone(child)) continue;
      if (child.name === 'p' || child.name === 'h') this.paragraph(child, '');
      else if (child.name === 'list') hasTable = this.list(child, undefined) || hasTable;
      else if (child.name === 'table') {
        this.table(child);
        hasTable = true;
      } else if (AROUND.has(child.name)) hasTable = this.block(child) || hasTable;
      else if (child.name === 'frame') this.anchored(child);
    }
    return hasTable;
  }

  private list(element: XmlElement, around: OpenList | undefined): boolean {
    const open = this.lists.open(element, around);
    let hasTable = false;
    for (const item of elementsOf(element)) {
      if (item.name !== 'list-item' && item.name !== 'list-header') continue;
      let isFirst = item.name === 'list-item';
      for (const child of elementsOf(item)) {
        if (child.name === 'list') hasTable = this.list(child, open) || hasTable;
        else if (child.name === 'p' || child.name === 'h') {
          this.paragraph(child, isFirst ? this.lists.next(open, item) : '');
          isFirst = false;
        } else if (child.name === 'table') {
          this.table(child);
          hasTable = true;
        }
      }
    }
    return hasTable;
  }

  private paragraph(paragraph: XmlElement, number: string): void {
    const style = this.styles.of('paragraph', paragraph.attributes['style-name']);
    const found: Anchored = { boxes: [], pictures: [] };
    const text = paragraphText(paragraph, this.styles, found);
    const start = this.writer.length;
    for (const picture of found.pictures) this.picture(picture);
    this.writer.line(/\S/.test(text) ? number + text : text);
    if (paragraph.name === 'h' || style.isHeading) this.writer.heading(start);
    if (style.isTitle && !this.title) this.title = text.trim();
    for (const box of found.boxes) this.block(box);
  }

  /** Writes what is anchored to the page rather than to a paragraph. */
  private anchored(frame: XmlElement): void {
    const found: Anchored = { boxes: [], pictures: [] };
    paragraphText(frame, this.styles, found);
    for (const picture of found.pictures) this.picture(picture);
    for (const box of found.boxes) this.block(box);
  }

  private picture(address: string): void {
    this.pictures++;
    this.writer.picture(address);
  }

  private table(table: XmlElement): void {
    const cells: (CellSlot & { content: XmlElement })[] = [];
    let [rows, columns] = [0, 0];
    for (const line of repeated(inGroups(table, 'table-row'), 'number-rows-repeated', MAX_ROWS)) {
      const slots = cellsOf(line.item);
      columns = Math.max(columns, ...slots.slice(-1).map(({ at, times }) => at + times));
      rows = line.at + line.times;
      const own = slots.filter(({ item }) => item.name === 'table-cell');
      if (!own.length) continue;
      for (let row = line.at; row < rows && cells.length <= MAX_CELLS; row++) {
        for (const { item, at, times } of own) {
          const { 'number-rows-spanned': down, 'number-columns-spanned': across } = item.attributes;
          const rowspan = countOf(down, MAX_ROWS - row);
          for (let column = at; column < at + times; column++) {
            cells.push({ row, column, rowspan, colspan: countOf(across, MAX_COLUMNS - column), content: item });
          }
        }
      }
    }
    this.writer.table({ rows, columns }, cells, ({ content }) => {
      const start = this.writer.length;
      const hasTable = this.block(content);
      // A cell with a blank paragraph must not get a second line.
      if (this.writer.length === start) this.writer.endLine();
      return hasTable;
    });
  }
}

/** The cells of a row, covered ones among them. */
const cellsOf = (row: XmlElement): ReturnType<typeof repeated> =>
  repeated(
    elementsOf(row).filter(({ name }) => name === 'table-cell' || name === 'covered-table-cell'),
    'number-columns-repeated',
    MAX_COLUMNS,
  );
