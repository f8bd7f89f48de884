/** Describes a format without the code that writes it, so that a menu of formats loads nothing. */
export interface FormatDescription {
  id:
    | 'json'
    | 'jsonl'
    | 'csv'
    | 'xlsx'
    | 'markdown'
    | 'html'
    | 'sheets'
    | 'sheetsDocx'
    | 'letters'
    | 'lettersDocx'
    | 'ledger'
    | 'earl';
  /** Without the dot. */
  extension: string;
  mime: string;
  /** Key of the format's name in the locale files. */
  label: string;
  /** Whether one file can hold several documents. */
  many: boolean;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * Every export format, in the order of the menus. The popup, the library page and the command derive from this list.
 */
export const FORMAT_DESCRIPTIONS: FormatDescription[] = [
  { id: 'json', extension: 'json', mime: 'application/json', label: 'exportJson', many: false },
  {
    id: 'jsonl',
    extension: 'jsonl',
    mime: 'application/jsonl',
    label: 'exportJsonLines',
    many: true,
  },
  { id: 'csv', extension: 'csv', mime: 'text/csv;charset=utf-8', label: 'exportCsv', many: true },
  {
    id: 'xlsx',
    extension: 'xlsx',
    mime: XLSX,
    label: 'exportXlsx',
    many: true,
  },
  {
    id: 'markdown',
    extension: 'md',
    mime: 'text/markdown;charset=utf-8',
    label: 'exportMarkdown',
    many: true,
  },
  { id: 'html', extension: 'html', mime: 'text/html;charset=utf-8', label: 'exportHtml', many: true },
  { id: 'sheets', extension: 'check.html', mime: 'text/html;charset=utf-8', label: 'exportSheets', many: true },
  { id: 'sheetsDocx', extension: 'check.docx', mime: DOCX, label: 'exportSheetsDocx', many: true },
  { id: 'letters', extension: 'letter.html', mime: 'text/html;charset=utf-8', label: 'exportLetters', many: true },
  { id: 'lettersDocx', extension: 'letter.docx', mime: DOCX, label: 'exportLettersDocx', many: true },
  { id: 'ledger', extension: 'ledger.xlsx', mime: XLSX, label: 'exportLedger', many: true },
  { id: 'earl', extension: 'earl.jsonld', mime: 'application/ld+json', label: 'exportEarl', many: true },
];
