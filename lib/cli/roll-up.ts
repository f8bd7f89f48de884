import { auditAgain } from '../audit';
import { checkedAcrossBodies } from '../check/across-bodies';
import { type NoPart, type Part, partOf } from '../check/parts';
import type { AuditDocument, Report } from '../model/schema';
import { type Answer, answer, type Settings } from './answer';

type Region = AuditDocument & { report: Report };

const WHY: Record<NoPart, string> = {
  noReport: 'it is no report of a body that is known by name',
  otherYear: 'it is of another year',
  region: 'it is the report of the region itself',
  twice: 'a report of this body was added up already',
};

/**
 * Checks that a document is the audit of a region's report.
 * @throws Error if it is not
 */
export function regionIn(document: AuditDocument): Region {
  if (!document.report?.year) throw new Error('this is no audit of a report with a year');
  return document as Region;
}

/**
 * Takes the answers for the reports of a region's bodies, and yields one for the region: its document with the findings
 * against the sums over the bodies. Answers for single pages are passed on only if they could not be added up.
 * @throws Error if none could
 */
export async function* rolledUp(
  answers: AsyncIterable<Answer>,
  region: Region,
  settings: Settings,
): AsyncGenerator<Answer> {
  const parts: Part[] = [];
  const told: string[] = [];
  for await (const each of answers) {
    const part = each.document && partOf(each.document, region, parts);
    if (part && typeof part === 'object') {
      parts.push(part);
      told.push(...each.told);
    } else if (each.document && part) {
      yield { ...each, document: null, outcome: 'noReport', told: [...each.told, notAdded(each.document, part)] };
    } else yield each;
  }
  if (!parts.length)
    throw new Error('--roll-up: none of the pages is the report of a body for the year of the region’s');
  const { language } = settings;
  const checked = checkedAcrossBodies(auditAgain(region, { language }) as Region, parts, language);
  const written = answer(checked, region.page.url ?? '-', { ...settings, isRollUp: false }, true);
  yield { ...written, told: [...told, ...written.told] };
}

const notAdded = ({ page }: AuditDocument, why: NoPart): string =>
  `${page.url ?? page.file ?? '-'}: not added up: ${WHY[why]}`;
