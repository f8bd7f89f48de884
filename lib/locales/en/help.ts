import type { HelpWords } from '../zh-CN/help';

/** The words of the help page in English. */
export const HELP_EN: HelpWords = {
  name: 'Gongkai Lens',
  title: 'Getting started',
  library: 'Library',
  settings: 'Settings',
  colon: ': ',
  caution: 'Findings are for people to judge.',
  headline: ['Audit annual reports on government information disclosure', 'on the page itself'],
  lead: 'Open a report: Gongkai Lens checks that all six sections are there, that the sums in the three statistical tables hold, and that text and tables agree, and marks the cells that do not add up on the page.',
  how: 'Open an annual report on a gov.cn site and it is checked automatically. On other sites, press the toolbar button.',
  scene: {
    alt: 'Illustration: on the page of a report the cell “予以公开” is ringed in red; the panel beside it shows that 26 and 20 differ by 6',
    name: '平潭综合实验区 · 2020',
    verdict: '✕ Errors 1',
    sum: [
      { term: 'Granted', value: '6', kind: '' },
      { term: 'Granted in part', value: '+6', kind: '' },
      { term: 'All others', value: '+14', kind: '' },
      { term: 'Calculated', value: '26', kind: 'result' },
      { term: 'Reported', value: '20', kind: '' },
      { term: 'Difference', value: '6', kind: 'off' },
    ],
    mend: 'If “Granted” is changed to 0, or “Granted in part” to 0, every sum holds.',
  },
  begin: 'Where to begin',
  ways: [
    {
      title: 'Readers',
      text: 'To see whether a report can be trusted: press the toolbar button for the verdict, then a finding in the panel for its cell.',
      action: 'What is checked',
      hash: '#/rules',
    },
    {
      title: 'Auditors',
      text: 'Check the reports of dozens of bodies at once, verify each finding, print check sheets and draft letters.',
      action: 'Batch audit',
      hash: '#/batch',
    },
    {
      title: 'Analysts',
      text: 'Keep reports of many bodies and years, compare years, export to Excel, CSV and JSON, each figure with its place on the page.',
      action: 'Open the library',
      hash: '#/',
    },
  ],
  reading: {
    title: 'How to read a verdict',
    means: {
      errors: 'A sum of the unified form does not hold, or something the law requires is missing.',
      warnings: 'At odds with usual practice or with the rest of the report, and probably wrong: compare the original.',
      notices: 'Not necessarily wrong, but worth knowing.',
      toCheck: 'The program cannot decide; somebody must look.',
      clean: 'Nothing was found in what was checked, which does not mean that the report has no errors.',
      none: 'Not an annual report, or nothing that could be checked; the panel gives the reason.',
    },
  },
  pin: {
    title: 'Pin it to the toolbar',
    chromium: [
      'Click the Extensions icon (a puzzle piece) at the top right of the browser.',
      'Find Gongkai Lens in the list and click the pin.',
    ],
    firefox: [
      'Click the Extensions icon (a puzzle piece) at the top right of the browser.',
      'Click the gear beside Gongkai Lens and choose “Pin to Toolbar”.',
    ],
  },
  keys: {
    title: 'Keys',
    change: 'Shortcuts can be changed in the settings. Keys of the panel work while the focus is in the panel.',
  },
  read: {
    title: 'What is read',
    items: [
      {
        what: 'Pages on gov.cn sites',
        text: 'title, headings and text, only to tell whether the page is an annual report; nothing of it is kept',
      },
      {
        what: 'Annual reports, and pages you ask to audit',
        text: 'text, tables and page information, checked on this device',
      },
      {
        what: 'Pages you list for a batch, files you choose to open',
        text: 'only after you press the button, without your logins',
      },
    ],
  },
  never: {
    title: 'What is never done',
    items: [
      { what: 'Nothing is uploaded', text: 'no server, no account, no usage statistics' },
      { what: 'Nothing is fetched unasked', text: 'no rules from the network, no outside code, fonts or pictures' },
      {
        what: 'The page is never altered',
        text: 'close the panel and its marks are gone; script conversion is your choice and is undone to the letter',
      },
    ],
  },
  rules: {
    title: 'What is checked',
    lead: 'Each rule checks one thing. Only a breach of the unified form or of the law is called an error; what is merely unusual is a warning; what cannot be decided is left for you to check.',
    basis: 'Basis: ',
    areas: {
      sections: 'The six sections',
      tables: 'Completeness of the tables',
      totals: 'Sums in the tables',
      values: 'Values in the tables',
      prose: 'Text against tables',
      consistency: 'Names, year and period',
      basis: 'Documents cited',
      time: 'Deadline',
      years: 'Against earlier years',
      integrity: 'The page itself',
      region: 'Regional requirements',
    },
  },
};
