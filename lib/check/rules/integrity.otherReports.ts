import { EVERY_FORMAT, incomplete, passed, type Rule } from '../rule';

/** Other reports on the page: the one that its title names is judged, they are not. A list of titles is none. */
export const integrityOtherReports: Rule = {
  id: 'integrity.otherReports',
  severity: 'notice',
  basis: null,
  formats: EVERY_FORMAT,
  says: ['incomplete'],
  run({ reading: { others } }) {
    if (!others.length) return [passed];
    return others.map(({ title, at }) => incomplete({ data: { title }, at }));
  },
};
