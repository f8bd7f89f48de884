import { EVERY_EDITION, incomplete, passed, type Rule } from '../rule';

/** The page has more than was read, or more findings than are reported: the rest was not checked. */
export const integrityTruncated: Rule = {
  id: 'integrity.truncated',
  severity: 'warning',
  basis: null,
  editions: EVERY_EDITION,
  says: ['incomplete'],
  run: ({ page }) => [page.truncated ? incomplete({}) : passed],
};
