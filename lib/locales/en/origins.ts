import type { OriginsWords } from '../zh-CN/origins';

const marks = (n: number): string => (n === 1 ? '1 review mark' : `${n} review marks`);

/** The library's words about where audits came from and how far they are trusted, in English. */
export const ORIGINS_EN: OriginsWords = {
  importing: (file, records) => `Importing “${file}”: ${records} records read`,
  exporting: (records) => `Exporting: ${records} records written`,
  exportingSome: (read, all) => `Exporting: ${read} of ${all} read`,
  tooManyHeld: (most) =>
    `This format takes at most ${most} reports at a time: choose fewer, or take CSV or JSON Lines, which have no limit.`,
  stop: 'Stop',
  importCancelled: 'Import stopped; everything read before is saved.',
  exportCancelled: 'Export stopped; no file was saved.',
  finishing: 'The last import was interrupted. Comparing years for what it added…',
  clamped: (n) =>
    n === 1
      ? '1 line has a time that is in the future or not valid; the time of the import is used.'
      : `${n} lines have a time that is in the future or not valid; the time of the import is used.`,
  clampedLine: 'Line {line}: {said}',
  proposedIn: (n) => `The file has ${marks(n)}. They have no effect until you accept them.`,
  source: 'Source',
  origins: {
    readHere: 'Read on this device, from {from}',
    batch: 'Read on this device in a batch, from {from}',
    file: 'File opened on this device: “{from}”',
    import: 'Imported from the file “{from}”; not read on this device',
    importUnnamed: 'Imported; not read on this device',
  },
  via: (via) => `the file gives its source as “${via}”`,
  importedOn: (date) => `imported on ${date}`,
  tags: { import: 'Imported', file: 'File', distrusted: 'Not compared' },
  clampedVersion: (said) =>
    `The time in the file, “${said}”, is in the future or not valid; the time of saving is used`,
  overtakenVersion: (date) =>
    `Read on ${date}, before the version above, but saved after it (by another window, or the clock was set back)`,
  distrust: 'Do not compare other years with this',
  distrusted: 'Other years of this body are not compared with this audit.',
  trust: 'Compare with it again',
  rechecked: 'The years concerned were checked again.',
  proposed: (n) => `Review marks waiting for you (${n})`,
  proposedText: 'These marks came with an import. Until you accept them, their findings count as before.',
  proposedItem: 'Marked as reviewed on {on}: {reason}',
  proposedFor: (name) => `For ${name}`,
  noFinding: 'No such finding',
  accept: 'Accept',
  reject: 'Reject',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  settled: {
    accepted: (n) => `Accepted ${marks(n)}`,
    rejected: (n) => `Rejected and deleted ${marks(n)}`,
  },
};
