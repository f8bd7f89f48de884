import { BASIS } from '../../forms';
import { bodyKind, bodyLevel } from '../body';
import { failed, notApplicable, passed, type Rule, STATUTORY } from '../rule';

/** 经济开发区, 综合实验区: an area with a committee, and no government of its own. */
const ZONE = /(?:开发|实验|试验|高新|经开|示范|管理|保税|合作|产业|工业|新|园)区(?:管委会|管理委员会)?$/;

/** Whether a body can hardly make 规章: counties, townships, zones, and bureaus of any level below the ministries. */
function isBarred(issuer: string): boolean {
  const level = bodyLevel(issuer);
  if (ZONE.test(issuer)) return true;
  if (level === 'ministry') return false;
  return level === 'county' || level === 'township' || bodyKind(issuer) === 'department';
}

/** 规章 are made by ministries, provinces and cities with districts: elsewhere the figure is in the wrong row. */
export const valuesCategory: Rule = {
  id: 'values.category',
  severity: 'warning',
  basis: BASIS.article20,
  formats: STATUTORY,
  says: ['failed', 'failed.prose'],
  run({ report: { issuer, figures, statements } }) {
    const printed = figures.filter(
      ({ table, row, value }) => table === 'proactive' && row === 'regulations' && value !== null,
    );
    const stated = statements.filter(({ quantity }) => quantity === 'proactive.regulations');
    if (!issuer || !isBarred(issuer) || !(printed.length + stated.length)) return [notApplicable];
    const above = printed.find(({ value }) => (value ?? 0) > 0);
    const values = printed.map(({ value }) => value).join('/');
    if (above) return [failed({ data: { issuer, values }, actual: values, at: above.at })];
    const told = stated.find(({ value }) => value > 0);
    if (told) return [failed({ data: { issuer, text: told.text, variant: 'prose' }, actual: told.value, at: told.at })];
    return [passed];
  },
};
