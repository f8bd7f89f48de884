import type { AuditDocument, FindingEvidence, Report } from '../model/schema';
import { isBodyName, parseBody } from '../names/body-name';
import { type KnownBody, type Sameness, sameBody } from '../names/same-body';
import { type AcrossYears, notApplicable, type Outcome } from './rule';

/** What a document, or its library entry, says of its body. */
export interface NamedBy {
  issuer: string | null;
  url: string | null;
  title: string;
}

/** Last year's report, the evidence that findings name, and why it may prove nothing. */
export interface LastYear {
  report: Report;
  evidence: FindingEvidence;
  doubt: Doubt | null;
}

/** Why a difference from another document is not certainly a mistake: the document may not be the body's own. */
export type Doubt = NonNullable<AcrossYears['doubt']> | 'perhapsSame';

/** Message keys of a rule across years for findings that rest on a doubtful document. */
export const SAYS_DOUBT = ['incomplete.imported', 'incomplete.otherSite', 'incomplete.perhapsSame'];

/** The issuer by the fullest name in its document: 县教育局 is 甲山县教育局 where the page's title says so. */
function knownBody({ issuer, url, title }: NamedBy): KnownBody {
  const at = issuer && !parseBody(issuer).places.length ? title.indexOf(issuer) : -1;
  const full = at > 0 ? title.slice(0, at) + issuer : '';
  return { name: isBodyName(full) ? full : issuer, url };
}

/** Returns the last place name in a body's name; '' where neither the name nor the title has one. */
export const placeIn = (named: NamedBy): string => parseBody(knownBody(named).name ?? '').places.at(-1)?.name ?? '';

/** Whether two documents are of the same body; `other` where one of them names no issuer. */
export const sameBodyIn = (one: NamedBy, other: NamedBy): Sameness =>
  one.issuer && other.issuer ? sameBody(knownBody(one), knownBody(other)) : 'other';

const namedBy = (page: Pick<AuditDocument['page'], 'url' | 'title'>, { issuer }: Report): NamedBy => ({
  issuer,
  url: page.url,
  title: page.title,
});

/** Returns last year's report if it is of the same body or one that may be the same; null for another year or body. */
export function lastYear({ page, report, previous, doubt = null }: AcrossYears): LastYear | null {
  const before = previous?.report;
  if (!before || report.year === null || before.year !== report.year - 1) return null;
  const sameness = sameBodyIn(namedBy(previous.page, before), namedBy(page, report));
  if (sameness === 'other') return null;
  const { url, file, capturedAt, textSha256 } = previous.page;
  const evidence = { url, ...(file !== undefined && { file }), capturedAt, textSha256 };
  return { report: before, evidence, doubt: sameness === 'perhaps' ? 'perhapsSame' : doubt };
}

/**
 * Adapts a rule's outcomes to last year's report: every finding names it as evidence, and where it is in doubt `failed`
 * becomes `incomplete`. Agreement with a report that may be another body's proves nothing, so `passed` becomes not
 * applicable.
 */
export function restingOn({ evidence, doubt }: LastYear, outcomes: Outcome[]): Outcome[] {
  return outcomes.map((each): Outcome => {
    if (each.outcome === 'failed' && doubt)
      return {
        ...each,
        outcome: 'incomplete',
        severity: 'warning',
        data: { ...each.data, variant: doubt },
        evidence: [evidence],
      };
    if (each.outcome === 'failed' || each.outcome === 'incomplete') return { ...each, evidence: [evidence] };
    if (each.outcome === 'failedElsewhere' && doubt) return { outcome: 'incompleteElsewhere' };
    if (each.outcome === 'passed' && doubt === 'perhapsSame') return notApplicable;
    return each;
  });
}
