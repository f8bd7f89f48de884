import { NOTICES } from '../../forms/notices';
import { failed, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

interface Numbered {
  year: number;
  number: number;
}
const isSame = (a: Numbered, b: Numbered): boolean => a.year === b.year && a.number === b.number;

/**
 * Whether a citation may be of a later notice with the same title, as its year differs and we know no notice with its
 * number.
 */
const mayBeLater = (cited: Numbered, titled: Numbered): boolean =>
  cited.year !== titled.year && !NOTICES.some((notice) => isSame(notice, cited));

/** A miswritten citation: 公开办涵, a lost bracket, or a number that does not belong to the title before it. */
export const basisGarbled: Rule = {
  id: 'basis.garbled',
  severity: 'notice',
  basis: null,
  editions: STATUTORY,
  says: ['failed', 'failed.title'],
  run({ report: { citations = [] } }) {
    const outcomes = citations.flatMap(({ kind, cited, titled, garbled, text, at }): Outcome[] => {
      if (kind !== 'notice' || cited === null) return [];
      if (garbled) return [failed({ data: { text }, actual: text, at })];
      if (titled === null || isSame(cited, titled) || mayBeLater(cited, titled)) return [passed];
      const title = NOTICES.find((notice) => isSame(notice, titled))?.title ?? '';
      const expected = `〔${titled.year}〕${titled.number}号`;
      return [failed({ data: { text, title, variant: 'title' }, expected, actual: text, at })];
    });
    return outcomes.length ? outcomes : [notApplicable];
  },
};
