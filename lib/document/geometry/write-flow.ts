import type { PageWriter } from '../page-writer';
import { type Flow, type Paragraph, paragraphText } from './flow';
import { continued } from './lines';

/** Print larger than most of the text by this factor is a heading. */
const LARGER = 1.15;
/** A heading is one of so many paragraphs at the top. */
const TOP = 8;
const MAX_HEADING = 80;

/**
 * Writes the paragraphs and tables of a document of sheets.
 * @returns its title: the large print at its top, '' where there is none
 */
export function writeFlow(writer: PageWriter, flow: Flow): string {
  const usual = usualSize(flow);
  let title = '';
  for (const [i, block] of flow.entries()) {
    if (writer.isFull) break;
    if (block.type === 'table') {
      const { rows, columns, isByPlace } = block;
      writer.table({ rows, columns, ...(isByPlace && { isByPlace }) }, block.cells, ({ text, sheet, box, print }) => {
        writer.write(text, { sheet, box, ...(print && { print }) });
        return false;
      });
      continue;
    }
    const start = writer.length;
    writeParagraph(writer, block);
    if (i >= TOP || block.size < LARGER * usual || writer.length - start > MAX_HEADING) continue;
    writer.heading(start);
    title = title ? continued(title, paragraphText(block)) : paragraphText(block);
  }
  return title;
}

function writeParagraph(writer: PageWriter, { lines }: Paragraph): void {
  let before = '';
  for (const { text, place } of lines) {
    const joint = before ? continued(before, text).slice(before.length, -text.length) : '';
    writer.write(joint);
    writer.write(text, place);
    before = text;
  }
  writer.endLine();
}

/** Returns the font size of most of the running text, rounded to half points. */
function usualSize(flow: Flow): number {
  const characters = new Map<number, number>();
  for (const block of flow) {
    if (block.type !== 'paragraph') continue;
    const size = Math.round(block.size * 2) / 2;
    const length = block.lines.reduce((sum, { text }) => sum + text.length, 0);
    characters.set(size, (characters.get(size) ?? 0) + length);
  }
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
