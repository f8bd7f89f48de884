import { EVERY_FORMAT, incomplete, passed, type Rule } from '../rule';

/** A page larger than what is read: whatever lies beyond was not judged. */
export const integrityTruncated: Rule = {
  id: 'integrity.truncated',
  severity: 'warning',
  basis: null,
  formats: EVERY_FORMAT,
  says: ['incomplete'],
  run: ({ reading }) => [reading.source.page.truncated ? incomplete({}) : passed],
};
