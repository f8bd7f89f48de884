import type { Compound } from '../archive/compound';
import type { Page } from '../page';
import { PageWriter } from '../page-writer';
import { type Source, Unreadable } from '../unreadable';
import { Characters } from './doc-characters';
import { Paragraphs } from './doc-paragraphs';
import { docText, tableStream } from './doc-text';
import { MarkedLines } from './marked-lines';

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
    writeLines(new MarkedLines(writer), text, offsets, paragraphs, new Characters(word, table));
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('broken', { cause: error });
  }
  if (writer.isBlank) throw new Unreadable('empty');
  return writer.finish({ url, title: '', mediaType: MEDIA_TYPE, file: name });
}

function writeLines(
  lines: MarkedLines,
  text: string,
  offsets: Uint32Array,
  paragraphs: Paragraphs,
  characters: Characters,
): void {
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
    const depth = properties.inTable || isCell ? Math.max(1, properties.depth) : 0;
    lines.add({ text: shown(start, index), isCell, depth, row: properties.isRowEnd ? properties : undefined });
    start = index + 1;
    if (isCell || properties.isRowEnd || !properties.inTable) fields = 0;
  }
  if (start < text.length) lines.add({ text: shown(start, text.length), isCell: false, depth: 0 });
  lines.end();
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
