import type { AuditDocument, CheckCount, Finding } from '../audit/schema';
import { BASIS, type FormatId } from '../format';
import type { Reading } from '../read/reading';
import { type Language, messageOf } from '../sentences';
import { trySums } from './arithmetic';
import { figuresByCell } from './cells';
import { diagnose, mendedFigures } from './diagnosis';
import { RULES } from './registry';
import type { Context, Outcome, Rule } from './rule';

export interface CheckOptions {
  language: Language;
  /** Last year's audit of the same body, for the rules across years. */
  previous?: AuditDocument | null;
}

const COUNTED = {
  passed: 'passed',
  failed: 'failed',
  consequence: 'failed',
  incomplete: 'incomplete',
  undecided: 'incomplete',
  notApplicable: 'notApplicable',
} as const;
const SEVERITIES: Finding['severity'][] = ['error', 'warning', 'notice'];

/** The instrument that governs the report's own years, where a rule rests on the unified format. */
const instrumentFor = (basis: string | null, format: FormatId): string | null =>
  basis === BASIS.format2021 && format === '2019' ? BASIS.format2019 : basis;

type Told = Outcome & { outcome: 'failed' | 'incomplete' };

function toFinding(rule: Rule, outcome: Told, format: FormatId, language: Language): Finding {
  const { data, equation, expected, actual, suspects, derivation, consequences, severity, basis, at } = outcome;
  const finding: Finding = {
    rule: rule.id,
    outcome: outcome.outcome,
    severity: severity ?? rule.severity,
    message: '',
    equation: equation ?? null,
    expected: expected ?? null,
    actual: actual ?? null,
    suspects: suspects ?? [],
    basis: basis ?? instrumentFor(rule.basis, format),
    at: at ?? [],
    ...(derivation && { derivation }),
    ...(consequences?.length && { consequences }),
    ...(data && { data }),
  };
  return { ...finding, message: messageOf(finding, language) };
}

const order = ({ outcome, severity }: Finding): number =>
  SEVERITIES.indexOf(severity) * 2 + (outcome === 'failed' ? 0 : 1);

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
  const findings: Finding[] = [];
  const checks: CheckCount[] = [];
  for (const rule of RULES) {
    if (!rule.formats.includes(report.format)) continue;
    const count: CheckCount = { rule: rule.id, passed: 0, failed: 0, incomplete: 0, notApplicable: 0 };
    for (const outcome of rule.run(context)) {
      count[COUNTED[outcome.outcome]]++;
      if (outcome.outcome === 'failed' || outcome.outcome === 'incomplete')
        findings.push(toFinding(rule, outcome, report.format, language));
    }
    checks.push(count);
  }
  return { findings: findings.sort((a, b) => order(a) - order(b)), checks };
}
