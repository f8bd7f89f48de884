import type { SettingsWords } from '../zh-CN/settings';

/** The words of the options page in English. */
export const SETTINGS_EN: SettingsWords = {
  title: 'Gongkai Lens settings',
  saved: 'Saved',
  failed: 'Could not save:',
  cancel: 'Cancel',
  when: {
    title: 'When to audit',
    automatic: 'Audit annual reports on *.gov.cn as they open',
    automaticHint:
      'The title, headings and text of each page are tested first. Pages that are not annual reports are not audited, and nothing of them is kept.',
    asked: 'Only when I ask',
    askedHint: 'Press Gongkai Lens in the toolbar, or use the shortcut or the context menu.',
  },
  pdfs: {
    title: 'PDF files',
    label: 'Open PDFs on *.gov.cn in Gongkai Lens, with their audit beside them',
    hint: 'The file is fetched once more, without cookies. “Open the file in the browser” leads to the browser’s own viewer, and so does going back.',
  },
  sites: {
    title: 'Further sites',
    text: 'Some reports are published outside gov.cn. When you add a site, the browser asks for permission to read it. Removing the site withdraws the permission.',
    none: 'No sites added.',
    label: 'Site',
    hint: 'www.example.com or *.example.com',
    add: 'Add',
    remove: 'Remove',
    removeSite: (site) => `Remove ${site}`,
    invalid: 'This is not the name of a site. Example: www.example.com',
    refused: 'Permission refused; the site was not added.',
    added: (site) => `Added ${site}`,
    removed: (site) => `Removed ${site}`,
  },
  scripts: {
    title: 'Sites that are always converted',
    text: 'After you convert a page in the popup, you can have Gongkai Lens remember the site and convert its pages when they open. This is saved only on this device.',
    none: 'No sites remembered.',
    names: { s: '简体', t: '繁體 (OpenCC)', tw: '台灣正體', twp: '台灣正體（台灣用語）', hk: '香港繁體' },
    forget: (site) => `Remove ${site}`,
    forgotten: (site) => `Removed ${site}`,
  },
  ownWords: {
    title: 'Your own words',
    text: 'When the script of a page is changed, these words are written as you say, before anything else, and restored exactly. After a change here, change the script of the page once more.',
    none: 'None yet.',
    columns: { from: 'On the page', to: 'Written as', target: 'In' },
    add: 'Add',
    remove: (from) => `Remove ${from}`,
    removed: (from) => `Removed ${from}`,
    added: (from) => `Added ${from}`,
    invalid: 'Both sides are needed, must differ, and have at most forty characters.',
    quotes: 'Quotation marks follow the script: 「」 in Traditional, “” in Simplified',
    export: 'Export',
    import: 'Import',
    imported: (words, unread) => {
      const read = words === 1 ? 'Imported 1 word' : `Imported ${words} words`;
      return unread === 0 ? read : `${read}; ${unread === 1 ? '1 line was' : `${unread} lines were`} not understood`;
    },
  },
  shown: {
    title: 'Display',
    language: 'Language',
    languages: { auto: 'Same as the browser', 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' },
    severity: 'Findings shown',
    severities: { error: 'Errors only', warning: 'Errors and warnings', notice: 'All: errors, warnings and notices' },
    severityHint: 'Affects only the panel and the popup. The library and exported files always contain all findings.',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    command: 'Command',
    keys: 'Keys',
    action: 'Open the Gongkai Lens popup',
    unset: 'not set',
    change: 'Change shortcuts',
    where:
      'Shortcuts are set in the browser. Chrome and Edge: open chrome://extensions/shortcuts. Firefox: Add-ons Manager → gear → Manage Extension Shortcuts.',
    none: 'No shortcuts available.',
  },
  stored: {
    title: 'Stored data',
    text: 'Stored only in this browser on this device, never uploaded:',
    parts: {
      library: {
        name: 'Library',
        what: 'Audits that you saved or ran in a batch (address, title, figures, findings, time), not the pages themselves. Audits can also be deleted one by one in the library.',
        count: (n) => (n === 1 ? '1 audit' : `${n} audits`),
      },
      dismissals: {
        name: 'Findings marked as reviewed',
        what: 'With your notes.',
        count: (n) => (n === 1 ? '1 finding' : `${n} findings`),
      },
      tasks: {
        name: 'Tasks',
        what: 'Their names, pages and what was decided of each finding, with notes and who decided.',
        count: (n) => (n === 1 ? '1 task' : `${n} tasks`),
      },
      batch: {
        name: 'List for “Many pages”',
        what: 'Addresses and progress.',
        count: (n) => (n === 1 ? '1 address' : `${n} addresses`),
      },
      open: {
        name: 'Sites with the panel open',
        what: 'The panel opens again on your next visit.',
        count: (n) => (n === 1 ? '1 site' : `${n} sites`),
      },
      scripts: {
        name: 'Sites that are converted',
        what: 'Pages of these sites are converted when they open.',
        count: (n) => (n === 1 ? '1 site' : `${n} sites`),
      },
      words: {
        name: 'Your own words',
        what: 'Words written as you say when the script is changed.',
        count: (n) => (n === 1 ? '1 word' : `${n} words`),
      },
      settings: {
        name: 'Settings',
        what: 'The settings on this page. Deleting them restores the defaults and withdraws permissions for other sites.',
        count: (n) => (n ? 'changed' : 'default'),
      },
    },
    taken: (megabytes) => `The extension uses ${megabytes} MB in total.`,
    library: 'Open the library',
    delete: 'Delete',
    clearPart: (name) => `Delete: ${name}`,
    clearPartTitle: (name) => `Delete “${name}”?`,
    unreadable: 'cannot be read',
    clearUnreadableText:
      'This data is damaged and can only be deleted as a whole. The library, the findings marked as reviewed and the tasks are stored together; all will be deleted. This cannot be undone.',
    clearPartText: 'This cannot be undone.',
    clear: 'Delete all data',
    clearTitle: 'Delete all stored data?',
    clearText:
      'All of the above will be deleted and the settings restored to their defaults. This cannot be undone. You can export the library first.',
    cleared: 'Deleted',
    uninstall: 'Uninstalling the extension also deletes this data.',
  },
};
