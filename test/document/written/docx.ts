import type { FigureSet } from '../../generate/figures';
import { type Cell, type Grid, slots } from '../../generate/grid';
import { escaped, partsOf } from './article';
import { zipOf } from './zip';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Returns a run of text in Word's markup. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

/** Width between the margins, in twentieths of a point. */
const WIDTH = 9000;
const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
  (side) => `<w:${side} w:val="single" w:sz="4"/>`,
);
const borders = `<w:tblBorders>${BORDERS.join('')}</w:tblBorders>`;

/**
 * Returns a table with `gridSpan` and `vMerge` as Word writes it: a cell that spans rows is an element in each of them.
 */
export function table(
  grid: Grid,
  content = (cell: Cell): string => paragraph(cell.text ? run(cell.text) : ''),
): string {
  const columns = slots(grid)[0]?.length ?? 1;
  const column = Math.floor(WIDTH / columns);
  const widths = `<w:tblGrid>${`<w:gridCol w:w="${column}"/>`.repeat(columns)}</w:tblGrid>`;
  const rows = slots(grid).map((row) => {
    const cells = row.flatMap((slot) => {
      if (!slot?.firstInRow) return [];
      const { cell, origin } = slot;
      const span = cell.width > 1 ? `<w:gridSpan w:val="${cell.width}"/>` : '';
      const merge = cell.height > 1 ? `<w:vMerge${origin ? ' w:val="restart"' : ''}/>` : '';
      const width = `<w:tcW w:w="${cell.width * column}" w:type="dxa"/>`;
      return `<w:tc><w:tcPr>${width}${span}${merge}</w:tcPr>${origin ? content(cell) : paragraph('')}</w:tc>`;
    });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr>${borders}</w:tblPr>${widths}${rows.join('')}</w:tbl>`;
}

/** Returns a document with the given body. */
export const docxOf = (body: string, more: Record<string, string> = {}): Uint8Array =>
  zipOf({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...more,
  });

/** Returns a report as a Word document. */
export const docxReport = (set: FigureSet): Uint8Array =>
  docxOf(
    partsOf(set)
      .map((part) => ('table' in part ? table(part.table) : paragraph(run(part.text))))
      .join(''),
  );
