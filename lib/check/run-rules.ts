import { BASIS, type FormatId } from '../forms';
import { type Language, messageOf } from '../locales';
import type { CheckCount, Finding } from '../model/schema';
import type { Outcome, Rule } from './rule';

const COUNTED = {
  passed: 'passed',
  failed: 'failed',
  consequence: 'failed',
  incomplete: 'incomplete',
  undecided: 'incomplete',
  notApplicable: 'notApplicable',
} as const;

/** The instrument that governs the report's own years, where a rule rests on the unified format. */
const instrumentFor = (basis: string | null, format: FormatId): string | null =>
  basis === BASIS.format2021 && format === '2019' ? BASIS.format2019 : basis;

/** Values that name rows or columns say of which edition, where it is not the one in force: a label may differ. */
const ofEdition = (data: NonNullable<Finding['data']>, format: FormatId): Finding['data'] =>
  format === '2019' && ['row', 'rows', 'column', 'candidates'].some((key) => key in data)
    ? { ...data, edition: format }
    : data;

type Told = Extract<Outcome, { outcome: 'failed' | 'incomplete' }>;

function toFinding(rule: Judge<never>, outcome: Told, format: FormatId, language: Language): Finding {
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
    ...(data && { data: ofEdition(data, format) }),
  };
  return { ...finding, message: messageOf(finding, language) };
}

/** A rule by what it is run on. */
type Judge<T> = Omit<Rule, 'run'> & { run(context: T): Outcome[] };

/** Findings of one rule, beyond which they are counted and told no more. No real report has as many. */
const MAX_TOLD = 50;

/**
 * What rules say of a report: findings in the order of the rules, a count for each that applies to its format, and
 * whether every finding is told.
 */
export function runRules<T>(
  rules: Judge<T>[],
  context: T,
  format: FormatId,
  language: Language,
): { findings: Finding[]; checks: CheckCount[]; isAllTold: boolean } {
  const findings: Finding[] = [];
  const checks: CheckCount[] = [];
  let isAllTold = true;
  for (const rule of rules) {
    if (!rule.formats.includes(format)) continue;
    const count: CheckCount = { rule: rule.id, passed: 0, failed: 0, incomplete: 0, notApplicable: 0 };
    const outcomes = rule.run(context);
    for (const { outcome } of outcomes) count[COUNTED[outcome]]++;
    checks.push(count);
    const told = outcomes.filter((each): each is Told => each.outcome === 'failed' || each.outcome === 'incomplete');
    findings.push(...told.slice(0, MAX_TOLD).map((outcome) => toFinding(rule, outcome, format, language)));
    isAllTold &&= told.length <= MAX_TOLD;
  }
  return { findings, checks, isAllTold };
}
