import { EVERY_EDITION, incomplete, passed, type Rule } from '../rule';

/** People listed by name, or an identity number: a person must decide; this never fails. */
export const integrityPersonalData: Rule = {
  id: 'integrity.personalData',
  severity: 'notice',
  basis: null,
  editions: EVERY_EDITION,
  says: ['incomplete'],
  run: ({ report: { personalData } }) => [personalData ? incomplete({ at: personalData }) : passed],
};
