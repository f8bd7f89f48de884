import { BASIS, SECTIONS } from '../../forms';
import { failed, notApplicable, passed, type Rule, STATUTORY } from '../rule';

/** A report that states how many parts it has, and names fewer: one was left out of the list, or of the report. */
export const sectionsListed: Rule = {
  id: 'sections.listed',
  severity: 'notice',
  basis: BASIS.format2021,
  editions: STATUTORY,
  says: ['failed'],
  run({ report: { announcedParts } }) {
    if (!announcedParts) return [notApplicable];
    const { said, listed, named, at } = announcedParts;
    if (named.length >= said) return [passed];
    // A heading that contains a comma counts as two entries, so a part is certainly missing only where the list is too
    // short.
    if (listed >= said || said > SECTIONS.length) return [notApplicable];
    const missing = SECTIONS.find(({ id }) => !named.includes(id))?.id ?? '';
    const data = { said, listed: named.length, section: missing };
    return [failed({ data, expected: said, actual: named.length, at })];
  },
};
