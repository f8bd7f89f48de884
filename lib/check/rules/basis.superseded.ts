import { BASIS, editionOfYear, editions } from '../../forms';
import { NOTICES } from '../../forms/notices';
import type { Citation } from '../../model/schema';
import { failed, incomplete, notApplicable, type Outcome, passed, type Rule, STATUTORY } from '../rule';

type Numbered = NonNullable<Citation['cited']>;
const isSame = (a: Numbered, b: Numbered): boolean => a.year === b.year && a.number === b.number;

/** The instrument that a citation means; null where its number is garbled, or belongs to another title. */
function meant({ kind, cited, titled, garbled }: Citation): Numbered | null {
  if (kind !== 'notice' || garbled) return null;
  if (cited && titled && !isSame(cited, titled)) return null;
  const notice = cited ?? titled;
  const isInstrument = editions().some(({ instrument }) => instrument && notice && isSame(instrument, notice));
  return isInstrument ? notice : null;
}

/** A citation as a reader finds it on the page: by its number, or by its title where it has no number. */
function nameOf({ cited }: Citation, notice: Numbered): string {
  const title = NOTICES.find((each) => isSame(each, notice))?.title;
  return cited || !title
    ? `〔${notice.year}〕${notice.number}号`
    : `《${title.replace(/《/g, '〈').replace(/》/g, '〉')}》`;
}

function instruments(citations: Citation[], year: number): Outcome[] {
  const { instrument } = editionOfYear(year);
  const known = citations.flatMap((citation) => {
    const notice = meant(citation);
    return notice ? [{ citation, notice }] : [];
  });
  const citesDue = known.some(({ notice }) => instrument && isSame(notice, instrument));
  return known.map(({ citation, notice }) => {
    if (instrument && isSame(notice, instrument)) return passed;
    // A report of 2019 or 2020 filed late may follow the later form.
    if (!instrument || notice.year > instrument.year) return notApplicable;
    const cited = nameOf(citation, notice);
    const details = {
      expected: instrument.name,
      actual: cited,
      basis: instrument.name,
      at: citation.at,
      data: { year, cited },
    };
    return citesDue
      ? incomplete({ ...details, severity: 'notice', data: { ...details.data, variant: 'both' } })
      : failed(details);
  });
}

function oldDecree(citations: Citation[], year: number): Outcome[] {
  const found = citations.find(({ kind, revised }) => kind === 'decree' && !revised);
  if (!found) return [];
  const data = { year, cited: '国务院令第492号' };
  const [basis, expected] = [BASIS.oldRegulation, BASIS.regulation];
  return [failed({ data, actual: data.cited, expected, basis, severity: 'error', at: found.at })];
}

/** The report cites the instrument of another edition, by number or title, or the old regulation, as its basis. */
export const basisSuperseded: Rule = {
  id: 'basis.superseded',
  severity: 'warning',
  basis: BASIS.format2021,
  editions: STATUTORY,
  says: ['failed', 'incomplete.both'],
  run({ report: { year, citations = [] } }) {
    if (year === null) return [notApplicable];
    const outcomes = [...instruments(citations, year), ...oldDecree(citations, year)];
    return outcomes.length ? outcomes : [notApplicable];
  },
};
