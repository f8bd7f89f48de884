import type { AuditDocument } from '../audit/schema';
import { figuresCsv } from './csv';
import { earl } from './earl';
import { html } from './html';
import { json } from './json';
import { jsonLines } from './jsonl';
import { markdown } from './markdown';
import type { ExportSentences } from './sentences';
import { xlsx } from './xlsx';

export type { AuditDocument } from '../audit/schema';
export { copyTable } from './clipboard';
export { findingsCsv } from './csv';
export { fileName, fileNameOfMany } from './file-name';
export { type ExportSentences, sentencesFor } from './sentences';

export interface ExportFormat {
  id: 'json' | 'jsonl' | 'csv' | 'xlsx' | 'markdown' | 'html' | 'earl';
  /** Without the dot. */
  extension: string;
  mime: string;
  /** Key of the format's name in the locale files. */
  label: string;
  /** Whether one file can hold several documents. */
  many: boolean;
  /** The whole file; text is to be written as UTF-8. */
  write(documents: AuditDocument[], sentences: ExportSentences): Promise<string | Uint8Array> | string;
}

/** Every export, in the order of the menus. The popup, the library page and the command derive from this list. */
export const EXPORTS: ExportFormat[] = [
  { id: 'json', extension: 'json', mime: 'application/json', label: 'exportJson', many: false, write: json },
  {
    id: 'jsonl',
    extension: 'jsonl',
    mime: 'application/jsonl',
    label: 'exportJsonLines',
    many: true,
    write: jsonLines,
  },
  { id: 'csv', extension: 'csv', mime: 'text/csv;charset=utf-8', label: 'exportCsv', many: true, write: figuresCsv },
  {
    id: 'xlsx',
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    label: 'exportXlsx',
    many: true,
    write: xlsx,
  },
  {
    id: 'markdown',
    extension: 'md',
    mime: 'text/markdown;charset=utf-8',
    label: 'exportMarkdown',
    many: true,
    write: markdown,
  },
  { id: 'html', extension: 'html', mime: 'text/html;charset=utf-8', label: 'exportHtml', many: true, write: html },
  { id: 'earl', extension: 'earl.jsonld', mime: 'application/ld+json', label: 'exportEarl', many: true, write: earl },
];
