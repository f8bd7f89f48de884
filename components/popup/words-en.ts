import type { PopupWords } from './words';

/** What the popup says, in English. */
export const EN: PopupWords = {
  title: 'Gongkai Lens',
  loading: 'Reading the page…',
  states: {
    pageLoading: {
      says: 'The page is still loading.',
      advice: 'It is audited once it has loaded; you can also audit what is there already.',
    },
    browserPage: {
      says: 'This page belongs to the browser, and extensions do not run here.',
      advice: 'Open an annual report and try again.',
    },
    localFile: {
      says: 'The extension cannot read this page, which is probably a file on this device.',
      advice:
        'Turn on “Allow access to file URLs” for Gongkai Lens on the browser’s extensions page, then reload; or open the file from the library’s batch.',
    },
    notLoaded: {
      says: 'This page did not open.',
      advice: 'Check the address and the network, reload the page and try again.',
    },
    noAccess: {
      says: 'The browser does not let extensions read this page.',
      advice:
        'So it is with extension stores and managed pages: choose another page. Any other site you can allow under the extension’s site access; then reload.',
    },
    failed: {
      says: 'This page could not be read. It may be busy.',
      advice:
        'Wait and try again, or reload it. If that does not help, save the page and open it from the library’s batch.',
    },
  },
  again: 'Try again',
  auditNow: 'Audit it now',
  notReport: 'This page does not look like an annual report on government information disclosure.',
  auditAnyway: 'Audit anyway',
  openPanel: 'Open the panel',
  script: 'Read in',
  scripts: { original: 'Original', s: '简体', t: '繁體', tw: '台灣正體', twp: '台灣用語', hk: '香港繁體' },
  converting: 'Converting…',
  converted: (n) => `Converted ${n} pieces of text`,
  restored: 'The original is back',
  cannotConvert: 'The text of this page could not be converted. Reload the page and try again.',
  notChinese: 'This page is not Chinese: there is nothing to convert.',
  contested: (n) => `This page keeps putting ${n === 1 ? 'a piece' : `${n} pieces`} of text back; left as it is.`,
  always: (site, script) => `Always open pages of ${site} in ${script}`,
  remembered: 'Remembered',
  forgotten: 'Forgotten',
  cannotRemember: 'It could not be remembered: the browser refused',
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
    exportEarl: 'EARL (JSON-LD)',
  },
  exported: (name) => `Exported ${name}`,
  cannotExport: 'It could not be exported',
  copyTables: 'Copy the tables',
  copied: 'Copied: paste them into a spreadsheet or a document',
  nothingToCopy: 'There are no tables to copy',
  cannotCopy: 'The tables could not be copied',
  save: 'Save to the library',
  saved: 'Saved to the library',
  cannotSave: 'It could not be saved',
  history: 'Last audits of this site',
  outcome: { failed: 'problems', incomplete: 'to decide', passed: 'no problems found', notReport: 'no report' },
  library: 'Library',
  options: 'Settings',
};
