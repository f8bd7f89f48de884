import type { Words } from './words';

/** The words of the options page in English. */
export const EN: Words = {
  title: 'Gongkai Lens settings',
  saved: 'Saved',
  failed: 'Not saved:',
  cancel: 'Cancel',
  when: {
    title: 'When to audit',
    automatic: 'Audit annual reports on *.gov.cn as they open',
    automaticHint: 'Only pages that look like annual reports are read; others are left alone.',
    asked: 'Only when I ask',
    askedHint: 'Press Gongkai Lens in the toolbar, or use the shortcut or the context menu.',
  },
  sites: {
    title: 'Further sites',
    text: 'Some reports are published outside gov.cn. When you add a site the browser asks you to let Gongkai Lens read it; removing the site takes the permission back.',
    none: 'None yet.',
    label: 'Site',
    hint: 'www.example.com or *.example.com',
    add: 'Add',
    remove: 'Remove',
    removeSite: (site) => `Remove ${site}`,
    invalid: 'This is not the name of a site. Example: www.example.com',
    refused: 'Permission was not given: not added.',
    added: (site) => `Added ${site}`,
    removed: (site) => `Removed ${site}`,
  },
  scripts: {
    title: 'Sites always shown in another script',
    text: 'After changing the script in the popup you can have Gongkai Lens remember the site: its pages then open in that script. This stays on this device.',
    none: 'None remembered yet.',
    names: { s: '简体', t: '繁體', tw: '台灣正體', twp: '台灣用語', hk: '香港繁體' },
    forget: (site) => `Forget ${site}`,
    forgotten: (site) => `Forgot ${site}`,
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
    title: 'What is shown',
    language: 'Language',
    languages: { auto: 'As the browser', 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' },
    severity: 'Findings shown',
    severities: { error: 'Errors only', warning: 'Errors and warnings', notice: 'All: errors, warnings and notices' },
    severityHint: 'This concerns the page and the popup. The library and what is exported are always complete.',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    command: 'Command',
    keys: 'Keys',
    action: 'Open the Gongkai Lens popup',
    unset: 'not set',
    change: 'Change shortcuts',
    where:
      'The browser keeps shortcuts. Chrome and Edge: open chrome://extensions/shortcuts. Firefox: Add-ons Manager → gear → Manage Extension Shortcuts.',
    none: 'The extension has no shortcuts.',
  },
  stored: {
    title: 'What is stored',
    text: 'All of this stays in the browser on this device and is never uploaded:',
    parts: {
      library: {
        name: 'Library',
        what: 'Audits that you saved or ran over many pages (address, title, figures, findings, when read), never the pages themselves. There each can be deleted by itself.',
        count: (n) => (n === 1 ? '1 audit' : `${n} audits`),
      },
      dismissals: {
        name: 'Findings set aside',
        what: 'With the reasons you gave.',
        count: (n) => (n === 1 ? '1 finding' : `${n} findings`),
      },
      batch: {
        name: 'Queue of the batch',
        what: 'Addresses to read and how far it came.',
        count: (n) => (n === 1 ? '1 address' : `${n} addresses`),
      },
      open: {
        name: 'Sites with the panel open',
        what: 'On these the panel opens by itself the next time.',
        count: (n) => (n === 1 ? '1 site' : `${n} sites`),
      },
      scripts: {
        name: 'Sites with a script',
        what: 'These are shown in the script you chose as they open.',
        count: (n) => (n === 1 ? '1 site' : `${n} sites`),
      },
      words: {
        name: 'Your own words',
        what: 'Words written as you say when the script is changed.',
        count: (n) => (n === 1 ? '1 word' : `${n} words`),
      },
      settings: {
        name: 'Settings',
        what: 'Those on this page. Deleted, they are as at first, and permissions for further sites are given back.',
        count: (n) => (n ? 'changed' : 'as at first'),
      },
    },
    taken: (megabytes) => `The extension takes ${megabytes} MB in all.`,
    library: 'Open the library',
    delete: 'Delete',
    clearPart: (name) => `Delete: ${name}`,
    clearPartTitle: (name) => `Delete what is stored under “${name}”?`,
    unreadable: 'cannot be read',
    clearUnreadableText:
      'It cannot be read, and can only be deleted as a whole: the library and the findings set aside are kept together, and both go. This cannot be undone.',
    clearPartText: 'This cannot be undone.',
    clear: 'Delete everything',
    clearTitle: 'Delete everything that is stored?',
    clearText:
      'All of the above is deleted, and the settings go back to what they were at first. This cannot be undone; you may export the library first.',
    cleared: 'Deleted',
    uninstall: 'When the extension is uninstalled the browser deletes all of it too.',
  },
};
