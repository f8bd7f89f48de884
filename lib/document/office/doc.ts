import type { Compound } from '../archive/compound';
import { positions } from '../geometry/rules';
import type { Page } from '../page';
import { type CellSlot, PageWriter } from '../page-writer';
import { type Source, Unreadable } from '../unreadable';
import { Characters } from './doc-characters';
import { type ParagraphProperties, Paragraphs } from './doc-paragraphs';
import { docText, tableStream } from './doc-text';
import { slotsOf, type WrittenRow } from './slots';

const MEDIA_TYPE = 'application/msword';
const CELL_END = '\u0007';
const FIELD_BEGIN = '\u0013';
const FIELD_SEPARATOR = '\u0014';
const FIELD_END = '\u0015';
const LINE_BREAK = '\u000b';
const HARD_HYPHEN = '\u001e';
const ENDS = ['\r', CELL_END, '\f'];
/** Control characters that are text; the others mark notes, pictures, comments and drawings. */
const PLAIN = ['\t', '\n'];

/**
 * Reads a Word 97 file (.doc) as a page: text by its pieces, tables by the properties of their rows.
 * @throws Unreadable where it is encrypted, broken or empty
 */
export function readDoc(file: Compound, { url, name }: Source): Page {
  const writer = new PageWriter();
  try {
    const word = file.read('WordDocument') ?? new Uint8Array();
    const table = file.read(tableStream(word)) ?? new Uint8Array();
    const { text, offsets } = docText(word, table);
    const paragraphs = new Paragraphs(word, table, file.read('Data') ?? new Uint8Array());
    write(writer, linesOf(text, offsets, paragraphs, new Characters(word, table)));
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken', { cause: error });
  }
  if (writer.isBlank) throw new Unreadable('empty');
  return writer.finish({ url, title: '', mediaType: MEDIA_TYPE, file: name });
}

/** A paragraph with the properties of the mark that ends it. `isCell`: that mark ends a cell. */
interface DocLine {
  text: string;
  isCell: boolean;
  properties: ParagraphProperties;
}

function linesOf(text: string, offsets: Uint32Array, paragraphs: Paragraphs, characters: Characters): DocLine[] {
  const lines: DocLine[] = [];
  const shown = (from: number, to: number): string =>
    seen(characters.seen(text.slice(from, to), offsets.subarray(from, to)));
  let start = 0;
  /** Number of fields open in the current cell: a cell does not end within a field. */
  let fields = 0;
  for (let index = 0; index < text.length; index++) {
    const end = text[index] as string;
    if (end === FIELD_BEGIN) fields++;
    else if (end === FIELD_END) fields--;
    if (!ENDS.includes(end)) continue;
    const properties = paragraphs.at(offsets[index] as number);
    const isCell = end === CELL_END || (properties.isNestedCellEnd && fields <= 0);
    lines.push({ text: shown(start, index), isCell, properties });
    start = index + 1;
    if (isCell || properties.isRowEnd || !properties.inTable) fields = 0;
  }
  if (start < text.length) lines.push({ text: shown(start, text.length), isCell: false, properties: paragraphs.at(0) });
  return lines;
}

/**
 * Returns text as a reader sees it: the results of fields without their instructions, line breaks as such, no marks.
 */
function seen(text: string): string {
  let shown = '';
  /** For each open field, whether its instruction is still being read. */
  const fields: boolean[] = [];
  for (const character of text) {
    if (character === FIELD_BEGIN) fields.push(true);
    else if (character === FIELD_SEPARATOR) fields[fields.length - 1] = false;
    else if (character === FIELD_END) fields.pop();
    else if (fields.includes(true)) continue;
    else if (character === LINE_BREAK) shown += '\n';
    else if (character === HARD_HYPHEN) shown += '-';
    else if (character >= ' ' || PLAIN.includes(character)) shown += character;
  }
  return shown;
}

interface DocRow {
  cells: string[];
  properties: ParagraphProperties;
}

/** Writes lines as text and tables. Text around a table within a cell is no table: such cells only frame a page. */
function write(writer: PageWriter, lines: DocLine[]): void {
  let rows: DocRow[] = [];
  let cells: string[] = [];
  let cell: string[] = [];
  let depth = 0;
  /** Whether the row around a table within a cell has not ended yet. */
  let isFrame = false;
  const flush = (): void => {
    if (rows.length) writeTable(writer, rows);
    rows = [];
  };
  const writeLines = (): void => {
    for (const text of [...cells, ...cell].filter(Boolean)) for (const line of text.split('\n')) writer.line(line);
    [cells, cell] = [[], []];
  };
  for (const { text, isCell, properties } of lines) {
    const own = properties.inTable || isCell ? Math.max(1, properties.depth) : 0;
    if (own !== depth) flush();
    if (own > depth && own > 1) {
      writeLines();
      isFrame = true;
    }
    depth = own;
    if (!own) writer.line(text);
    else if (properties.isRowEnd && own === 1 && isFrame) {
      writeLines();
      isFrame = false;
    } else if (properties.isRowEnd) {
      rows.push({ cells, properties });
      [cells, cell] = [[], []];
    } else {
      cell.push(text);
      if (isCell) {
        cells.push(cell.join('\n'));
        cell = [];
      }
    }
  }
  flush();
}

/** Writes a table whose columns lie between all cell boundaries of its rows. */
function writeTable(writer: PageWriter, rows: DocRow[]): void {
  const edges = positions(rows.flatMap(({ properties }) => properties.edges));
  const slotAt = (edge: number): number => edges.findLastIndex((each) => each <= edge + 1);
  const written = rows.map(({ cells, properties }): WrittenRow<string> => {
    const own = properties.edges;
    const row: WrittenRow<string> = { before: own.length ? Math.max(0, slotAt(own[0] as number)) : 0, cells: [] };
    for (const [i, content] of cells.entries()) {
      const [from, to] = [own[i], own[i + 1]];
      const span = from === undefined || to === undefined ? 1 : Math.max(1, slotAt(to) - slotAt(from));
      const merge = properties.merged[i];
      const last = row.cells.at(-1);
      if (merge?.horizontal && last && !content) last.span += span;
      else row.cells.push({ content, span, isContinued: merge?.vertical ?? false });
    }
    return row;
  });
  const { cells, ...size } = slotsOf(written);
  writer.table(size, cells, ({ content }: CellSlot & { content: string }) => {
    writer.write(content);
    return false;
  });
}
