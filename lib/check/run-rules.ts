import { BASIS, derived, type Edition, type EditionId } from '../forms';
import { type Language, messageOf } from '../locales';
import type { CheckCount, Finding } from '../model/schema';
import { notApplicable, type Outcome, type Rule } from './rule';

const COUNTED = {
  passed: 'passed',
  failed: 'failed',
  failedElsewhere: 'failed',
  incomplete: 'incomplete',
  incompleteElsewhere: 'incomplete',
  notApplicable: 'notApplicable',
} as const;

/**
 * The legal basis of a rule; for a rule that rests on the unified format, the instrument in force for the report's
 * edition.
 */
const instrumentFor = (basis: string | null, { instrument }: Edition): string | null =>
  basis === BASIS.format2021 ? (instrument?.name ?? null) : basis;

/** Identifier of the edition in force. */
const inForce = derived((all) => all.findLast(({ to }) => to === null)?.id);

/** Adds the edition to values that name rows or columns, where it is not the one in force: its labels may differ. */
const ofEdition = (data: NonNullable<Finding['data']>, edition: EditionId): Finding['data'] =>
  edition !== inForce() && ['row', 'rows', 'column', 'candidates'].some((key) => key in data)
    ? { ...data, edition }
    : data;

type Reported = Extract<Outcome, { outcome: 'failed' | 'incomplete' }>;

function toFinding(rule: RuleOver<never>, outcome: Reported, edition: Edition, language: Language): Finding {
  const { data, equation, expected, actual, suspects, derivation, consequences, severity, basis, at, evidence } =
    outcome;
  const finding: Finding = {
    rule: rule.id,
    outcome: outcome.outcome,
    severity: severity ?? rule.severity,
    message: '',
    equation: equation ?? null,
    expected: expected ?? null,
    actual: actual ?? null,
    suspects: suspects ?? [],
    basis: basis ?? instrumentFor(rule.basis, edition),
    at: at ?? [],
    ...(derivation && { derivation }),
    ...(consequences?.length && { consequences }),
    ...(data && { data: ofEdition(data, edition.id) }),
    ...(evidence && { evidence }),
  };
  return { ...finding, message: messageOf(finding, language) };
}

/** A rule that runs on a context of type `T`. */
type RuleOver<T> = Omit<Rule, 'run'> & { run(context: T): Outcome[] };

/** Maximum number of findings reported for one rule; further ones are only counted. No real report has as many. */
const MAX_REPORTED = 50;

/**
 * Runs rules on a report. Returns the findings in the order of the rules, the counts of outcomes for each rule, and
 * whether all findings are reported. A rule for which the edition declares nothing counts as not applicable.
 * @param language the language of the messages
 */
export function runRules<T>(
  rules: RuleOver<T>[],
  context: T,
  edition: Edition,
  language: Language,
): { findings: Finding[]; checks: CheckCount[]; allReported: boolean } {
  const findings: Finding[] = [];
  const checks: CheckCount[] = [];
  let allReported = true;
  for (const rule of rules) {
    const count: CheckCount = { rule: rule.id, passed: 0, failed: 0, incomplete: 0, notApplicable: 0 };
    const outcomes = rule.editions(edition) ? rule.run(context) : [notApplicable];
    for (const { outcome } of outcomes) count[COUNTED[outcome]]++;
    checks.push(count);
    const reported = outcomes.filter(
      (each): each is Reported => each.outcome === 'failed' || each.outcome === 'incomplete',
    );
    findings.push(...reported.slice(0, MAX_REPORTED).map((outcome) => toFinding(rule, outcome, edition, language)));
    allReported &&= reported.length <= MAX_REPORTED;
  }
  return { findings, checks, allReported };
}
