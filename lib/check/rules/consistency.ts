import { BASIS, formatOfYear } from '../../format';
import { statedPeriod } from '../../read/dates';
import { place } from '../../read/source';
import { EVERY_FORMAT, failed, incomplete, notApplicable, passed, type Rule, STATUTORY } from '../rule';

/** A statistics period other than the report year. */
export const consistencyPeriod: Rule = {
  id: 'consistency.period',
  severity: 'error',
  basis: BASIS.article50,
  formats: EVERY_FORMAT,
  run({ report, reading }) {
    const period = statedPeriod(reading.source);
    if (!period || report.year === null) return [notApplicable];
    const due = { from: `${report.year}-01-01`, to: `${report.year}-12-31` };
    if (period.from === due.from && period.to === due.to) return [passed];
    const { from, to } = period;
    const at = place(reading.source, period.start, period.end);
    const details = { expected: `${due.from}/${due.to}`, actual: `${from}/${to}`, at, data: { from, to, year: report.year } };
    const otherYear = !from.startsWith(String(report.year)) || !to.startsWith(String(report.year));
    return [otherYear ? failed(details) : failed({ ...details, severity: 'warning', data: { ...details.data, variant: 'part' } })];
  },
};

/** Published before the year it reports on was over, or a first section that speaks of another year only. */
export const consistencyYear: Rule = {
  id: 'consistency.year',
  severity: 'warning',
  basis: BASIS.article49,
  formats: EVERY_FORMAT,
  run({ report, reading }) {
    const { year, publishedOn } = report;
    if (year === null) return [incomplete({ data: { variant: 'unknown' } })];
    if (publishedOn !== null && Number(publishedOn.slice(0, 4)) <= year) {
      return [failed({ expected: year + 1, actual: Number(publishedOn.slice(0, 4)), data: { year, publishedOn } })];
    }
    const overview = reading.sections.find(({ id }) => id === 'overview');
    if (!overview?.heading) return [passed];
    const years = [...reading.source.folded.text.slice(overview.start, overview.end).matchAll(/(20\d\d)年/g)].map(([, y]) => Number(y));
    const spoken = new Set(years);
    if (years.length < 3 || spoken.has(year) || !spoken.has(year - 1)) return [passed];
    return [incomplete({ data: { year, found: year - 1, variant: 'narrated' }, at: place(reading.source, overview.heading.start, overview.heading.end) })];
  },
};

/** The instrument of another format, or the old regulation, given as the basis of the report. */
export const basisSuperseded: Rule = {
  id: 'basis.superseded',
  severity: 'warning',
  basis: BASIS.format2021,
  formats: STATUTORY,
  run({ report, reading }) {
    const { source, citations } = reading;
    if (report.year === null) return [notApplicable];
    const due = formatOfYear(report.year);
    const instrument = due === '2021' ? { year: 2021, number: 30 } : { year: 2019, number: 60 };
    const outcomes = citations
      .filter(({ garbled, year, number }) => !garbled && (year !== 2019 || number === 60) && (year !== 2021 || number === 30))
      .map(({ year, number, start, end }) => {
        if (year === instrument.year && number === instrument.number) return passed;
        if (year > instrument.year) return notApplicable;
        const at = place(source, start, end);
        return failed({ data: { year: report.year as number, cited: `〔${year}〕${number}号` }, expected: BASIS[due === '2021' ? 'format2021' : 'format2019'], actual: `〔${year}〕${number}号`, at });
      });
    const old = /国务院令\(?第?492号/.exec(source.folded.text);
    if (old) {
      const at = place(source, old.index, old.index + old[0].length);
      outcomes.push(failed({ data: { year: report.year, cited: '国务院令第492号' }, actual: '国务院令第492号', expected: BASIS.regulation, basis: BASIS.oldRegulation, severity: 'error', at }));
    }
    return outcomes.length ? outcomes : [notApplicable];
  },
};

/** A citation written wrong: 公开办涵, 〔2019〕61号, a lost bracket. */
export const basisGarbled: Rule = {
  id: 'basis.garbled',
  severity: 'notice',
  basis: null,
  formats: STATUTORY,
  run({ reading: { source, citations } }) {
    const outcomes = citations.map(({ year, number, garbled, start, end }) => {
      const known = (year === 2019 && number === 60) || (year === 2021 && number === 30);
      const wrongNumber = (year === 2019 || year === 2021) && !known;
      const text = source.folded.text.slice(start, end);
      return garbled || wrongNumber ? failed({ data: { text }, actual: text, at: place(source, start, end) }) : passed;
    });
    return outcomes.length ? outcomes : [notApplicable];
  },
};
