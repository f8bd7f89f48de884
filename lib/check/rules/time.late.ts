import { BASIS, DEADLINES } from '../../format';
import { bodyKind } from '../body';
import { failed, incomplete, notApplicable, passed, type Rule, STATUTORY } from '../rule';

const pad = (value: number): string => String(value).padStart(2, '0');

/** Published after the date of art. 49. Certain only for departments at county level and above, and for governments. */
export const timeLate: Rule = {
  id: 'time.late',
  severity: 'warning',
  basis: BASIS.article49,
  formats: STATUTORY,
  run({ report }) {
    const { issuer, year, publishedOn } = report;
    if (year === null || issuer === null) return [notApplicable];
    if (publishedOn === null) return [incomplete({ data: { variant: 'undated', issuer }, severity: 'notice' })];
    const kind = bodyKind(issuer);
    const due = (which: keyof typeof DEADLINES): string => `${year + 1}-${pad(DEADLINES[which].month)}-${pad(DEADLINES[which].day)}`;
    if (publishedOn <= due('department')) return [passed];
    if (kind === 'other') return [notApplicable];
    const deadline = due(kind);
    if (publishedOn <= deadline) return [passed];
    return [failed({ expected: deadline, actual: publishedOn, data: { issuer, publishedOn, deadline } })];
  },
};
