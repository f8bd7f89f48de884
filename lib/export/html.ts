import type { ExportSentences } from '../locales/exported';
import type { AuditDocument } from '../model/schema';
import { escapeMarkup } from '../text/markup';
import { type Block, boxesOf } from './block';
import type { PrintedCell, PrintedGrid } from './grid';
import { REPORT_STYLE } from './html-style';
import { outline } from './outline';
import { type Fact, titleOf } from './outline-facts';
import { isAlternative, suggestion } from './suspects';
import { cleanText } from './text';

/** Escapes text for an element or a quoted attribute. */
export const escapeHtml = (text: string): string => escapeMarkup(cleanText(text));

/** Lets the file load and run nothing, even if some of its text were parsed as markup after all. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * Returns one self-contained HTML page with the report of each document, made for printing. It runs and loads nothing.
 */
export function html(documents: AuditDocument[], sentences: ExportSentences): string {
  const reports = documents.map((document) => ({ kind: 'report', blocks: outline(document, sentences) }));
  return htmlPage(reports, titlesOf(documents, sentences), sentences, REPORT_STYLE);
}

/** Returns the titles of all documents in one line. */
export const titlesOf = (documents: AuditDocument[], sentences: ExportSentences): string =>
  documents.map((document) => titleOf(document, sentences)).join(' · ');

/** Returns one self-contained HTML page of several papers, each an `article` with its kind as class. */
export function htmlPage(
  papers: { kind: string; blocks: Block[] }[],
  title: string,
  sentences: ExportSentences,
  style: string,
): string {
  const articles = papers.map(
    ({ kind, blocks }) =>
      `<article class="${kind}">\n${blocks.map((block) => render(block, sentences)).join('\n')}\n</article>`,
  );
  return `<!DOCTYPE html>
<html lang="${escapeHtml(sentences.lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${articles.join('\n')}
</main>
</body>
</html>
`;
}

function render(block: Block, sentences: ExportSentences): string {
  switch (block.kind) {
    case 'title':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case 'text':
      return `<p${block.tone ? ` class="${block.tone}"` : ''}>${escapeHtml(block.text)}</p>`;
    case 'facts':
      return `<dl>\n${block.facts.map(renderFact).join('\n')}\n</dl>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}\n</ul>`;
    case 'grid':
      return renderGrid(block.grid, block.caption, sentences);
    case 'boxes':
      return `<p class="boxes">${boxesOf(block)
        .map((box) => `<span>${escapeHtml(box)}</span>`)
        .join(' ')} <span class="line">${escapeHtml(block.line + (block.written ?? ''))}</span></p>`;
    case 'fields':
      return `<div class="fields">${block.labels.map((label) => `<div>${escapeHtml(label)}</div>`).join('')}</div>`;
  }
}

function renderFact({ name, value, address }: Fact): string {
  const shown = address
    ? `<a href="${escapeHtml(address)}" rel="noreferrer">${escapeHtml(value)}</a>`
    : escapeHtml(value);
  return `<div><dt>${escapeHtml(name)}</dt><dd>${shown}</dd></div>`;
}

/** Returns a grid as an HTML table, also for the clipboard. Without `sentences` it leaves out marks and suggestions. */
export function renderGrid(grid: PrintedGrid, caption: string, sentences?: ExportSentences): string {
  const rows = grid.map((cells) => {
    const scope = cells.every(({ header }) => header) ? 'col' : 'row';
    return `<tr>${cells.map((cell) => renderCell(cell, scope, sentences)).join('')}</tr>`;
  });
  const heads = headRows(grid);
  const head = heads > 0 ? `<thead>\n${rows.slice(0, heads).join('\n')}\n</thead>\n` : '';
  return `<table>\n<caption>${escapeHtml(caption)}</caption>\n${head}<tbody>\n${rows.slice(heads).join('\n')}\n</tbody>\n</table>`;
}

/** Number of rows at the top with headings only, which are repeated on every printed page. */
function headRows(grid: PrintedGrid): number {
  const first = grid.findIndex((cells) => cells.some(({ header, text }) => !header && text !== ''));
  return first < 0 ? 0 : first;
}

function renderCell(cell: PrintedCell, scope: 'col' | 'row', sentences: ExportSentences | undefined): string {
  const doubted = cell.doubts.length > 0 && sentences;
  const note = doubted ? ` <small>${escapeHtml(suggestion(cell.doubts, sentences.lang))}</small>` : '';
  const names = [
    doubted ? (isAlternative(cell.doubts) ? 'suspect alternative' : 'suspect') : '',
    cell.figure ? 'figure' : '',
  ]
    .filter(Boolean)
    .join(' ');
  const attributes = [
    cell.header ? `scope="${scope}"` : '',
    names ? `class="${names}"` : '',
    cell.colspan > 1 ? `colspan="${cell.colspan}"` : '',
    cell.rowspan > 1 ? `rowspan="${cell.rowspan}"` : '',
  ].filter(Boolean);
  const tag = cell.header ? 'th' : 'td';
  return `<${[tag, ...attributes].join(' ')}>${escapeHtml(cell.text)}${note}</${tag}>`;
}
