import type { Report } from '../model/schema';
import { isBodyName, parseBody } from '../names/body-name';
import { type KnownBody, sameBody } from '../names/same-body';
import type { AcrossYears } from './rule';

/** The issuer as fully as a document names it: 县教育局 is 甲山县教育局 where its page's title says so. */
function knownBody(issuer: string | null, { url, title }: AcrossYears['page']): KnownBody {
  const at = issuer && !parseBody(issuer).places.length ? title.indexOf(issuer) : -1;
  const full = at > 0 ? title.slice(0, at) + issuer : '';
  return { name: isBodyName(full) ? full : issuer, url };
}

/** Last year's report of the same body, or null: another year, or a body that only may be the same, says nothing. */
export function lastYear({ page, report, previous }: AcrossYears): Report | null {
  const before = previous?.report;
  if (!before || report.year === null || before.year !== report.year - 1) return null;
  const isSame = sameBody(knownBody(before.issuer, previous.page), knownBody(report.issuer, page)) === 'same';
  return isSame ? before : null;
}
