import { type TableId, tableIds } from '../forms';
import { tableTitle } from '../model/labels';
import type { AuditDocument } from '../model/schema';
import { harmless } from './csv';
import { spreadCells } from './grid';
import { renderGrid } from './html';
import { printedTable } from './printed';

/** A statutory table for the clipboard, in its printed shape. */
export interface CopiedTable {
  /** Tab-separated, for spreadsheets and plain text. */
  text: string;
  /** With merged heading cells, for word processors. */
  html: string;
}

/** Returns all tables of a document, one below the other; null where it has none. */
export function copyTables(document: AuditDocument): CopiedTable | null {
  const tables = tableIds().flatMap((table) => copyTable(document, table) ?? []);
  if (!tables.length) return null;
  return { text: tables.map(({ text }) => text).join('\n\n'), html: tables.map(({ html }) => html).join('<p></p>') };
}

/** Returns one table for copying; null where the document does not have it. */
export function copyTable(document: AuditDocument, table: TableId): CopiedTable | null {
  const grid = printedTable(document, table);
  if (!grid) return null;
  const lines = spreadCells(grid).map((row) =>
    row.map((cell) => harmless(cell?.text.replace(/\s+/g, ' ') ?? '')).join('\t'),
  );
  return { text: lines.join('\n'), html: renderGrid(grid, tableTitle(table)) };
}
