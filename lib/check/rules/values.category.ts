import { BASIS } from '../../forms';
import type { Report } from '../../model/schema';
import { bodyKind, bodyLevel } from '../../names/levels';
import { failed, notApplicable, passed, type Rule, STATUTORY } from '../rule';

/** Whether a body can hardly make 规章: counties, townships, zones, and departments below the ministries. */
function isBarred(issuer: string): boolean {
  const level = bodyLevel(issuer);
  return level === 'zone' || level === 'county' || level === 'township' || bodyKind(issuer) === 'department';
}

/** Words that show the level of the issuer where the text does not name it. */
const BARRED_WORDS = ['我镇', '我乡', '我街道', '我县'];
const barredWord = ({ selfReferences = [] }: Report): string | undefined =>
  selfReferences.find(({ word }) => BARRED_WORDS.includes(word))?.word;

/** Only ministries, provinces and cities with districts make 规章: another body has put the figure in the wrong row. */
export const valuesCategory: Rule = {
  id: 'values.category',
  severity: 'warning',
  basis: BASIS.article20,
  editions: STATUTORY,
  says: ['failed', 'failed.prose'],
  run({ report }) {
    const { figures, statements } = report;
    const printed = figures.filter(
      ({ table, row, value }) => table === 'proactive' && row === 'regulations' && value !== null,
    );
    const stated = statements.filter(({ quantity }) => quantity === 'proactive.regulations');
    const issuer = report.issuer ? isBarred(report.issuer) && report.issuer : barredWord(report);
    if (!issuer || !(printed.length + stated.length)) return [notApplicable];
    const above = printed.find(({ value }) => (value ?? 0) > 0);
    const values = printed.map(({ value }) => value).join('/');
    if (above) return [failed({ data: { issuer, values }, actual: values, at: above.at })];
    const told = stated.find(({ value }) => value > 0);
    if (told) return [failed({ data: { issuer, text: told.text, variant: 'prose' }, actual: told.value, at: told.at })];
    return [passed];
  },
};
