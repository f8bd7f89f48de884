import { EVERY_EDITION, incomplete, passed, type Rule } from '../rule';

/** A page that has more than is read, or more wrong with it than is told: whatever lies beyond was not checked. */
export const integrityTruncated: Rule = {
  id: 'integrity.truncated',
  severity: 'warning',
  basis: null,
  editions: EVERY_EDITION,
  says: ['incomplete'],
  run: ({ page }) => [page.truncated ? incomplete({}) : passed],
};
