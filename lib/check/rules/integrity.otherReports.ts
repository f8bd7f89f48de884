import { EVERY_EDITION, incomplete, passed, type Rule } from '../rule';

/** Other reports on the page: the one that its title names is checked, they are not. A list of titles is none. */
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
