import { derived } from '../../forms';
import { original, place } from '../../read/source';
import { failed, notApplicable, passed, type Rule, STATUTORY } from '../rule';

const instruments = derived((all) => all.flatMap(({ instrument }) => instrument ?? []));

/** A citation written wrong: 公开办涵, 〔2019〕61号, a lost bracket. */
export const basisGarbled: Rule = {
  id: 'basis.garbled',
  severity: 'notice',
  basis: null,
  formats: STATUTORY,
  says: ['failed'],
  run({ reading: { source, citations } }) {
    const outcomes = citations.map(({ year, number, garbled, start, end }) => {
      const ofYear = instruments().filter((instrument) => instrument.year === year);
      if (!garbled && (!ofYear.length || ofYear.some((instrument) => instrument.number === number))) return passed;
      const text = original(source, start, end);
      return failed({ data: { text }, actual: text, at: place(source, start, end) });
    });
    return outcomes.length ? outcomes : [notApplicable];
  },
};
