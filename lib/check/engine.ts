import type { Language } from '../locales';
import { bySeverity } from '../model/order';
import type { AuditDocument, CheckCount, Finding } from '../model/schema';
import type { Reading } from '../read/reading';
import { trySums } from './arithmetic';
import { figuresByCell } from './cells';
import { diagnose, mendedFigures } from './diagnosis';
import { RULES } from './registry';
import type { Context } from './rule';
import { integrityTruncated } from './rules/integrity.truncated';
import { runRules } from './run-rules';

export interface CheckOptions {
  language: Language;
  /** Last year's audit of the same body, for the rules across years. */
  previous?: AuditDocument | null;
}

/** The last rule says whether there was more than is told, and so is run when all others have spoken. */
const LAST = integrityTruncated;
const RULES_BUT_LAST = RULES.filter((rule) => rule !== LAST);

/**
 * Judges a reading by every rule that applies to its format. A page that is no report, or a work summary, is not
 * judged: no findings, and no checks, so that silence can be told from absence.
 */
export function check(
  reading: Reading,
  { language, previous = null }: CheckOptions,
): { findings: Finding[]; checks: CheckCount[] } {
  const { report, detection } = reading;
  if (!report || detection.kind === 'workSummary') return { findings: [], checks: [] };
  const sums = trySums(report);
  const figures = figuresByCell(report);
  const mistakes = diagnose(report, sums);
  const mended = mendedFigures(figures, mistakes);
  const context: Context = { reading, report, figures, sums, mistakes, mended, previous };
  const judged = runRules(RULES_BUT_LAST, context, report.format, language);
  const truncated = reading.truncated || !judged.isAllTold;
  const last = runRules([LAST], { ...context, reading: { ...reading, truncated } }, report.format, language);
  return {
    findings: bySeverity([...judged.findings, ...last.findings]),
    checks: [...judged.checks, ...last.checks],
  };
}
