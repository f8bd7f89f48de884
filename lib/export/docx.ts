import { strToU8, zipSync } from 'fflate';
import type { ExportSentences } from '../locales/exported';
import { escapeMarkup } from '../text/markup';
import { type Block, boxesOf, type Paper } from './block';
import { type PlacedCell, type PrintedCell, type PrintedGrid, placeCells } from './grid';
import { isAlternative } from './suspects';
import { cleanText } from './text';

/**
 * Returns a Word document (ECMA-376, WordprocessingML) of several papers, each in its own section; lists are landscape.
 * We write it ourselves, as we need only headings, paragraphs, lists and tables.
 */
export function docx(papers: Paper[], sentences: ExportSentences): Uint8Array {
  const body = papers.map((paper, index) => {
    const section = sectionOf(paper.kind);
    const isLast = index === papers.length - 1;
    const blocks = paper.blocks.map((block) => render(block, paper.kind)).join('');
    // The last section belongs to the document itself; earlier ones end with a paragraph that holds their properties.
    return blocks + (isLast ? section : `<w:p><w:pPr>${section}</w:pPr></w:p>`);
  });
  const parts = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relations('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relations('styles', 'styles.xml'),
    'word/styles.xml': stylesOf(sentences.lang),
    'word/document.xml': `${XML}<w:document ${NAMESPACE}><w:body>${body.join('')}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/></Types>`;

const relations = (kind: string, target: string): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`;

/** Sides of A4, and margins, in twentieths of a point. */
const [SHORT, LONG] = [11_906, 16_838];
const MARGINS = { sheet: 850, list: 680, letter: 1_587 };

function sectionOf(kind: Paper['kind']): string {
  const margin = MARGINS[kind];
  const size = kind === 'list' ? `w:w="${LONG}" w:h="${SHORT}" w:orient="landscape"` : `w:w="${SHORT}" w:h="${LONG}"`;
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => `w:${side}="${margin}"`).join(' ');
  return `<w:sectPr><w:pgSz ${size}/><w:pgMar ${sides} w:header="400" w:footer="400" w:gutter="0"/></w:sectPr>`;
}

interface Style {
  id: string;
  name: string;
  /** In half points. */
  size: number;
  font?: string;
  bold?: boolean;
  align?: 'center' | 'end' | 'both';
  /** First line, in hundredths of a character. */
  indent?: number;
  /** Space after the paragraph, and exact line height, in twentieths of a point. */
  after?: number;
  line?: number;
  next?: boolean;
}

const SONG = '宋体';
const FANG_SONG = '仿宋';
const HEI = '黑体';
const STYLES: Style[] = [
  { id: 'Normal', name: 'Normal', size: 18, after: 20 },
  { id: 'Title', name: 'Title', size: 30, bold: true, align: 'center', after: 120 },
  { id: 'Heading2', name: 'heading 2', size: 20, bold: true, after: 40, next: true },
  { id: 'Heading3', name: 'heading 3', size: 18, bold: true, after: 20, next: true },
  { id: 'Cell', name: 'Cell', size: 15 },
  { id: 'Note', name: 'Note', size: 16 },
  { id: 'LetterTitle', name: 'Letter Title', size: 44, font: SONG, bold: true, align: 'center', after: 400 },
  { id: 'LetterHeading', name: 'Letter Heading', size: 32, font: HEI, indent: 200, line: 570, next: true },
  { id: 'Letter', name: 'Letter', size: 32, font: FANG_SONG, align: 'both', indent: 200, line: 570 },
  { id: 'LetterAddress', name: 'Letter Address', size: 32, font: FANG_SONG, line: 570 },
  { id: 'LetterSigned', name: 'Letter Signed', size: 32, font: FANG_SONG, align: 'end', line: 570 },
];

function stylesOf(lang: string): string {
  const language = `<w:lang w:val="${lang === 'en' ? 'en-GB' : lang}" w:eastAsia="${lang === 'en' ? 'zh-CN' : lang}"/>`;
  const fonts = (east: string) => `<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="${east}" w:cs="Arial"/>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(SONG)}<w:sz w:val="18"/>${language}</w:rPr></w:rPrDefault></w:docDefaults>`;
  const styles = STYLES.map(({ id, name, size, font, bold, align, indent, after = 0, line, next }) => {
    const spacing = `<w:spacing w:after="${after}"${line ? ` w:line="${line}" w:lineRule="exact"` : ''}/>`;
    const paragraph = [
      next ? '<w:keepNext/>' : '',
      spacing,
      indent ? `<w:ind w:firstLineChars="${indent}"/>` : '',
      align ? `<w:jc w:val="${align}"/>` : '',
    ].join('');
    const run = [font ? fonts(font) : '', bold ? '<w:b/>' : '', `<w:sz w:val="${size}"/>`].join('');
    const isDefault = id === 'Normal' ? ' w:default="1"' : '';
    return `<w:style w:type="paragraph"${isDefault} w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  });
  return `${XML}<w:styles ${NAMESPACE}>${defaults}${styles.join('')}</w:styles>`;
}

const escapeXml = (text: string): string => escapeMarkup(cleanText(text));

/** A run of text; line feeds become line breaks. */
const run = (text: string, properties = ''): string =>
  text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>')
    .replace(/^/, `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}`)
    .concat('</w:r>');

const paragraph = (text: string, style: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text, properties)}</w:p>`;

function render(block: Block, kind: Paper['kind']): string {
  const isLetter = kind === 'letter';
  switch (block.kind) {
    case 'title': {
      if (block.level === 1) return paragraph(block.text, isLetter ? 'LetterTitle' : 'Title');
      if (isLetter) return paragraph(block.text, 'LetterHeading');
      return paragraph(block.text, block.level === 2 ? 'Heading2' : 'Heading3');
    }
    case 'text':
      return paragraph(block.text, styleOf(block.tone, isLetter));
    case 'facts':
      return table(
        block.facts.map(({ name, value }) => [cell(name, { width: 1_600 }), cell(value, {})]),
        [1_600, 8_600],
      );
    case 'list':
      return block.items.map((item) => paragraph(`· ${item}`, 'Normal')).join('');
    case 'grid':
      return grid(block.grid);
    case 'boxes':
      return paragraph([...boxesOf(block), block.line + (block.written ?? '＿＿＿＿＿＿＿＿')].join('　'), 'Normal');
    case 'fields':
      return (
        paragraph('', 'Normal') +
        table(
          [block.labels.map((label) => cell(`${label}\n\n`, {}))],
          block.labels.map(() => 2_550),
        )
      );
  }
}

function styleOf(tone: Extract<Block, { kind: 'text' }>['tone'], isLetter: boolean): string {
  if (isLetter) return tone === 'address' ? 'LetterAddress' : tone === 'signed' ? 'LetterSigned' : 'Letter';
  if (tone === 'note') return 'Note';
  return tone ? 'Heading2' : 'Normal';
}

/**
 * Minimum and maximum length of text (characters) that a column's width is computed from, and the width of the whole
 * table in twentieths of a point.
 */
const [SHORTEST, LONGEST, WIDTH] = [3, 18, 10_200];

interface CellSet {
  width?: number;
  colspan?: number;
  /** `begin` for the first of cells merged down the rows, `go on` for the others. */
  merge?: 'begin' | 'go on';
  head?: boolean;
  ring?: 'single' | 'dashed' | undefined;
  end?: boolean;
}

function cell(text: string, { width, colspan = 1, merge, head, ring, end }: CellSet): string {
  const side = (name: string): string => `<w:${name} w:val="${ring}" w:sz="18" w:space="0" w:color="B3261E"/>`;
  const properties = [
    width ? `<w:tcW w:w="${width}" w:type="dxa"/>` : '',
    colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : '',
    merge ? `<w:vMerge${merge === 'begin' ? ' w:val="restart"' : ''}/>` : '',
    ring ? `<w:tcBorders>${['top', 'left', 'bottom', 'right'].map(side).join('')}</w:tcBorders>` : '',
    head ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : '',
  ].join('');
  const align = end ? '<w:jc w:val="end"/>' : '';
  return `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:pPr><w:pStyle w:val="Cell"/>${align}</w:pPr>${run(text, ring ? '<w:b/>' : '')}</w:p></w:tc>`;
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`)
  .join('');

/** A table of rows of cells; with `hasHead` the first row is repeated on each page. */
function table(rows: string[][], widths: number[], hasHead = false): string {
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const body = rows.map((cells, index) => {
    const head = hasHead && index === 0 ? '<w:tblHeader/>' : '';
    return `<w:tr><w:trPr><w:cantSplit/>${head}</w:trPr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${body.join('')}</w:tbl>${paragraph('', 'Note')}`;
}

/** A table from a grid with spans: Word needs a cell in every row that a merged cell covers. */
function grid(printed: PrintedGrid): string {
  const placed = placeCells(printed);
  const width = Math.max(1, ...placed.map(({ column, cell: { colspan } }) => column + colspan));
  const rows = printed.map((_, row) => {
    const here = placed
      .filter((each) => each.row <= row && row < each.row + each.cell.rowspan)
      .sort((a, b) => a.column - b.column);
    return here.map(({ cell: printedCell, row: begin }) => gridCell(printedCell, begin === row));
  });
  return table(rows, widthsOf(placed, width), true);
}

/**
 * Column widths in proportion to their longest text, so that labels stay readable and columns of figures are narrow.
 */
function widthsOf(placed: PlacedCell[], count: number): number[] {
  const lengths = Array.from({ length: count }, () => SHORTEST);
  for (const { column, cell } of placed) {
    if (cell.colspan > 1) continue;
    lengths[column] = Math.max(lengths[column] ?? 0, Math.min(cell.text.length, LONGEST));
  }
  const sum = lengths.reduce((all, length) => all + length, 0);
  return lengths.map((length) => Math.floor((WIDTH * length) / sum));
}

function gridCell({ text, header, colspan, rowspan, doubts, figure }: PrintedCell, isFirst: boolean): string {
  const ring = doubts.length === 0 ? undefined : isAlternative(doubts) ? 'dashed' : 'single';
  const merge = rowspan > 1 ? (isFirst ? 'begin' : 'go on') : undefined;
  return cell(isFirst ? text : '', {
    colspan,
    head: header,
    ring,
    end: figure !== null,
    ...(merge && { merge }),
  });
}
