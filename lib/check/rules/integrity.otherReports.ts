import { EVERY_EDITION, incomplete, passed, type Rule } from '../rule';

/**
 * Other reports on the page, which are not checked: only the one that the page's title names is. A list of titles does
 * not count.
 */
export const integrityOtherReports: Rule = {
  id: 'integrity.otherReports',
  severity: 'notice',
  basis: null,
  editions: EVERY_EDITION,
  says: ['incomplete'],
  run({ report: { otherReports = [] } }) {
    if (!otherReports.length) return [passed];
    return otherReports.map(({ title, at }) => incomplete({ data: { title }, at }));
  },
};
