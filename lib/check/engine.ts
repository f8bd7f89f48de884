import type { Language } from '../locales';
import { editionOf, figuresByCell } from '../model/cells';
import { bySeverity } from '../model/order';
import type { AuditDocument, CheckCount, Finding } from '../model/schema';
import { trySums } from './arithmetic';
import { diagnose, repairedFigures } from './diagnosis';
import { profileFor } from './region';
import { RULES } from './registry';
import type { AcrossYears, CheckedPage, Context } from './rule';
import { integrityTruncated } from './rules/integrity.truncated';
import { runRules } from './run-rules';

export interface CheckOptions {
  language: Language;
  /** Last year's audit of the same body, for the rules across years. */
  previous?: AuditDocument | null;
  /** Why `previous` proves nothing for certain, see `AcrossYears`. */
  doubt?: AcrossYears['doubt'];
  /** Identifier of the regional profile that the reader chose; by default the body's own, where it is certain. */
  region?: string;
}

/** This rule reports whether findings were left out, so it runs after all others. */
const LAST = integrityTruncated;
const RULES_BUT_LAST = RULES.filter((rule) => rule !== LAST);

/** What is checked: an audit document, or the parts of one being made. */
export type CheckedDocument = Pick<AuditDocument, 'detection' | 'report'> & { page: CheckedPage };

/**
 * Runs every rule on a document. Uses only what the document holds, so that a stored one can be checked again when
 * rules change. A page that is no report, or a work summary, gets no findings and no checks, so that it differs from a
 * report without findings.
 */
export function check(
  { detection, report, page }: CheckedDocument,
  { language, previous = null, doubt = null, region }: CheckOptions,
): { findings: Finding[]; checks: CheckCount[] } {
  if (!report || detection.kind === 'workSummary') return { findings: [], checks: [] };
  const sums = trySums(report);
  const figures = figuresByCell(report);
  const mistakes = diagnose(report, sums);
  const repaired = repairedFigures(figures, mistakes);
  const context: Context = {
    page,
    report,
    isDoubtful: detection.perhaps === true,
    figures,
    sums,
    mistakes,
    repaired,
    previous,
    doubt,
    region: profileFor(report, region),
  };
  const edition = editionOf(report);
  const checked = runRules(RULES_BUT_LAST, context, edition, language);
  const truncated = page.truncated || !checked.allReported;
  const last = runRules([LAST], { ...context, page: { ...page, truncated } }, edition, language);
  return {
    findings: bySeverity([...checked.findings, ...last.findings]),
    checks: [...checked.checks, ...last.checks],
  };
}
