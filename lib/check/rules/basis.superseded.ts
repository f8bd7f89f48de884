import { BASIS, editionOfYear, editions } from '../../forms';
import { place } from '../../read/source';
import { type Context, failed, incomplete, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

const OLD_DECREE = /(?:国务院)?第?492号令?/g;
/** A report may say that decree 711 revised decree 492. */
const REVISED = /711号|修订|修改|废止/;

function instruments({ report, reading: { source, citations } }: Context, year: number): Outcome[] {
  const { instrument } = editionOfYear(year);
  const known = citations.filter(({ garbled, ...cited }) =>
    editions().some(
      (edition) => !garbled && edition.instrument?.year === cited.year && edition.instrument.number === cited.number,
    ),
  );
  const citesDue = known.some((cited) => cited.year === instrument?.year);
  return known.map((cited) => {
    if (cited.year === instrument?.year) return passed;
    // A report of 2019 or 2020 filed late may follow the later form.
    if (!instrument || cited.year > instrument.year) return notApplicable;
    const number = `〔${cited.year}〕${cited.number}号`;
    const details = {
      expected: instrument.name,
      actual: number,
      basis: instrument.name,
      at: place(source, cited.start, cited.end),
      data: { year: report.year as number, cited: number },
    };
    return citesDue
      ? incomplete({ ...details, severity: 'notice', data: { ...details.data, variant: 'both' } })
      : failed(details);
  });
}

function oldDecree({ reading: { source } }: Context, year: number): Outcome[] {
  const { text } = source.folded;
  for (const match of text.matchAll(OLD_DECREE)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (REVISED.test(text.slice(Math.max(0, start - 30), end + 40))) continue;
    const data = { year, cited: '国务院令第492号' };
    const basis = BASIS.oldRegulation;
    return [
      failed({
        data,
        actual: data.cited,
        expected: BASIS.regulation,
        basis,
        severity: 'error',
        at: place(source, start, end),
      }),
    ];
  }
  return [];
}

/** The instrument of another format, or the old regulation, given as the basis of the report. */
export const basisSuperseded: Rule = {
  id: 'basis.superseded',
  severity: 'warning',
  basis: BASIS.format2021,
  formats: STATUTORY,
  says: ['failed', 'incomplete.both'],
  run(context) {
    const { year } = context.report;
    if (year === null) return [notApplicable];
    const outcomes = [...instruments(context, year), ...oldDecree(context, year)];
    return outcomes.length ? outcomes : [notApplicable];
  },
};
