import type { Faults } from '../zh-CN/faults';

/** What can go wrong with the data kept on this device, in English. */
export const FAULTS_EN: Faults = {
  full: {
    what: 'This device is out of space; nothing was saved.',
    todo: 'Export and delete some audits, or free disk space, then try again.',
  },
  corrupt: {
    what: 'Part of the library cannot be read.',
    todo: 'Export the whole library if you can, delete it in the settings, then import it again.',
  },
  newer: {
    what: 'The library was saved by a newer version of Gongkai Lens.',
    todo: 'Update the extension and try again.',
  },
  closed: {
    what: 'The connection to the library was closed.',
    todo: 'Another tab may be upgrading it: reload this page.',
  },
  unavailable: {
    what: 'The browser blocked access to the library.',
    todo: 'See whether the disk is full, whether this is a private window, or whether site data is blocked.',
  },
  other: { what: 'An error occurred.', todo: 'Try again. If it happens again, send us the text below.' },
  first: 'Another window marked this finding as reviewed first ({reason}); this mark was not saved.',
};
