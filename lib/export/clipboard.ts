import type { AuditDocument } from '../audit/schema';
import type { TableId } from '../format';
import { harmless } from './csv';
import { spreadCells } from './grid';
import { renderGrid } from './html';
import { tableTitle } from './labels';
import { printedTable } from './printed';

/** A statutory table for the clipboard, in its printed shape. */
export interface CopiedTable {
  /** Tab-separated, for spreadsheets and plain text. */
  text: string;
  /** With the merged heads, for word processors. */
  html: string;
}

/** One table to be copied, or null where the document has none. */
export function copyTable(document: AuditDocument, table: TableId): CopiedTable | null {
  const grid = printedTable(document, table);
  if (!grid) return null;
  const lines = spreadCells(grid).map((row) =>
    row.map((cell) => harmless(cell?.text.replace(/\s+/g, ' ') ?? '')).join('\t'),
  );
  return { text: lines.join('\n'), html: renderGrid(grid, tableTitle(table)) };
}
