import { FORMATS } from '../../forms';
import { original, place } from '../../read/source';
import { failed, notApplicable, passed, type Rule, STATUTORY } from '../rule';

const INSTRUMENTS = [FORMATS['2019'].instrument, FORMATS['2021'].instrument];
const YEARS = INSTRUMENTS.map((instrument) => instrument?.year);

/** A citation written wrong: 公开办涵, 〔2019〕61号, a lost bracket. */
export const basisGarbled: Rule = {
  id: 'basis.garbled',
  severity: 'notice',
  basis: null,
  formats: STATUTORY,
  says: ['failed'],
  run({ reading: { source, citations } }) {
    const outcomes = citations.map(({ year, number, garbled, start, end }) => {
      const known = INSTRUMENTS.some((instrument) => instrument?.year === year && instrument.number === number);
      if (!garbled && (known || !YEARS.includes(year))) return passed;
      const text = original(source, start, end);
      return failed({ data: { text }, actual: text, at: place(source, start, end) });
    });
    return outcomes.length ? outcomes : [notApplicable];
  },
};
