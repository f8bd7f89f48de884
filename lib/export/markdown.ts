import type { ExportSentences } from '../locales/exported';
import { OPTION_WORDS } from '../locales/options';
import type { AuditDocument } from '../model/schema';
import type { Block } from './block';
import { type PrintedCell, type PrintedGrid, spreadCells } from './grid';
import { outline } from './outline';
import type { Fact } from './outline-facts';
import { suggestion } from './suspects';
import { oneLine } from './text';

/**
 * Escapes text so that it stays text within a line: whatever begins markup, raw HTML, a link, an entity or (in extended
 * dialects) an address, a formula or an emoji.
 */
export function escapeInline(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]<>()#|~&@$^!]|:(?=[a-z+/-])/gi, '\\$&')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`);
}

/** Escapes text at the beginning of a line too, where a number or a sign could start a list, a heading or a rule. */
export const escapeLine = (text: string): string =>
  escapeInline(text)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');

/** Returns readable reports in Markdown (CommonMark with tables), one after another. */
export function markdown(documents: AuditDocument[], sentences: ExportSentences): string {
  const reports = documents.map((document) =>
    outline(document, sentences)
      .map((block) => render(block, sentences))
      .join('\n\n'),
  );
  return `${reports.join('\n\n---\n\n')}\n`;
}

function render(block: Block, sentences: ExportSentences): string {
  switch (block.kind) {
    case 'title':
      return `${'#'.repeat(block.level)} ${escapeInline(block.text)}`;
    case 'text':
      return block.tone ? `> **${escapeInline(block.text)}**` : escapeLine(block.text);
    case 'facts':
      return block.facts.map(renderFact).join('\n');
    case 'list':
      return block.items.map((item) => `- ${escapeLine(item)}`).join('\n');
    case 'grid':
      return renderGrid(block.grid, sentences);
    case 'boxes':
      return escapeLine([...block.labels.map((label) => `☐ ${label}`), block.line].join('  '));
    case 'fields':
      return block.labels.map((label) => `- ${escapeLine(label)}`).join('\n');
  }
}

function renderFact({ name, value, address }: Fact): string {
  return `- ${escapeInline(name)}: ${address ? `<${address}>` : escapeInline(value)}`;
}

/** A grid as a table. Markdown has no spans, so covered cells are blank. */
function renderGrid(grid: PrintedGrid, sentences: ExportSentences): string {
  const [head = [], ...body] = spreadCells(grid).map((row) => row.map((cell) => renderCell(cell, sentences)));
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function renderCell(cell: PrintedCell | null, sentences: ExportSentences): string {
  if (!cell) return '';
  const text = escapeInline(cell.text);
  if (cell.doubts.length === 0) return text;
  const shown = text || escapeInline(OPTION_WORDS[sentences.lang].blank);
  return `**${shown}** (${escapeInline(suggestion(cell.doubts, sentences.lang))})`;
}
