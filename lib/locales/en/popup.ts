import type { PopupWords } from '../popup';
import { DETECTION_EN } from './detection';

/** What the popup says, in English. */
export const POPUP_EN: PopupWords = {
  title: 'Gongkai Lens',
  loading: 'Reading the page…',
  states: {
    pageLoading: {
      says: 'The page is still loading.',
      advice: 'It will be audited once it has loaded. You can also audit what has loaded so far.',
    },
    browserPage: {
      says: 'This is a browser page; extensions cannot read it.',
      advice: 'Open an annual report and try again.',
    },
    localFile: {
      says: 'This page cannot be read. It may be a file on this device.',
      advice: 'Turn on “Allow access to file URLs” for Gongkai Lens on the browser’s extensions page, then reload.',
    },
    notLoaded: {
      says: 'This page did not open.',
      advice: 'Check the address and the network, then reload.',
    },
    noAccess: {
      says: 'The browser does not let extensions read this page.',
      advice:
        'Extension stores and managed pages cannot be read. For other sites, allow access in the extension’s site settings, then reload.',
    },
    failed: {
      says: 'This page could not be read. It may be busy.',
      advice:
        'Wait and try again, or reload the page. If it still fails, add its address under “Many pages” in the library.',
    },
  },
  again: 'Try again',
  auditNow: 'Audit it now',
  detection: DETECTION_EN,
  auditAnyway: 'Audit as an annual report',
  listPage: (n) => `${n} annual reports are linked here.`,
  makeTask: 'Audit all (make a task)',
  openPanel: 'Open the panel',
  showPanel: 'Go to the panel',
  script: 'Show in',
  scripts: {
    original: 'Original',
    s: '简体',
    t: '繁體 (OpenCC)',
    tw: '台灣正體',
    twp: '台灣正體（台灣用語）',
    hk: '香港繁體',
  },
  twpChanges:
    'Also changes everyday words to those of Taiwan (网络 → 網路, 信息 → 資訊); terms of law and administration (程序, 审核, 信息公开) stay.',
  converting: 'Converting…',
  converted: (n) => `Converted ${n} pieces of text`,
  restored: 'Original restored',
  cannotConvert: 'Conversion failed. Reload the page and try again.',
  notChinese: 'This page is not Chinese: there is nothing to convert.',
  contested: (n) =>
    `The page keeps restoring its own text in ${n === 1 ? '1 place' : `${n} places`}; it was left unconverted there.`,
  always: (site, script) => `Always open pages of ${site} in ${script}`,
  remembered: 'Remembered',
  forgotten: 'No longer remembered',
  cannotRemember: 'Not remembered: the browser refused permission',
  exportJson: 'Export JSON',
  exportAsShown: (script) => `Export quotations as the page is shown (${script})`,
  moreFormats: 'Other formats',
  formats: {
    exportJson: 'JSON',
    exportJsonLines: 'JSON Lines',
    exportCsv: 'CSV table',
    exportXlsx: 'Excel workbook',
    exportMarkdown: 'Markdown',
    exportHtml: 'HTML report',
    exportSheets: 'Check sheet (print)',
    exportSheetsDocx: 'Check sheet (Word)',
    exportLetters: 'Letter (print)',
    exportLettersDocx: 'Letter (Word)',
    exportLedger: 'Ledger (Excel)',
    exportEarl: 'EARL (JSON-LD)',
  },
  exported: (name) => `Exported ${name}`,
  cannotExport: 'Export failed',
  copyTables: 'Copy the tables',
  copied: 'Copied: paste them into a spreadsheet or a document',
  cannotCopy: 'Copying failed',
  save: 'Save to the library',
  saved: 'Saved to the library',
  cannotSave: 'Could not save: ',
  history: 'Last audits of this site',
  library: 'Library',
  options: 'Settings',
  sidePanel: 'Side panel',
  help: 'Help',
};
