import { BASIS, derived, type Edition, type EditionId } from '../forms';
import { type Language, messageOf } from '../locales';
import type { CheckCount, Finding } from '../model/schema';
import { notApplicable, type Outcome, type Rule } from './rule';

const COUNTED = {
  passed: 'passed',
  failed: 'failed',
  consequence: 'failed',
  incomplete: 'incomplete',
  undecided: 'incomplete',
  notApplicable: 'notApplicable',
} as const;

/** The instrument that governs the report's own years, where a rule rests on the unified format. */
const instrumentFor = (basis: string | null, { instrument }: Edition): string | null =>
  basis === BASIS.format2021 ? (instrument?.name ?? null) : basis;

/** The edition in force. */
const inForce = derived((all) => all.findLast(({ to }) => to === null)?.id);

/** Values that name rows or columns say of which edition, where it is not the one in force: a label may differ. */
const ofEdition = (data: NonNullable<Finding['data']>, edition: EditionId): Finding['data'] =>
  edition !== inForce() && ['row', 'rows', 'column', 'candidates'].some((key) => key in data)
    ? { ...data, edition }
    : data;

type Told = Extract<Outcome, { outcome: 'failed' | 'incomplete' }>;

function toFinding(rule: Judge<never>, outcome: Told, edition: Edition, language: Language): Finding {
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

/** A rule by what it is run on. */
type Judge<T> = Omit<Rule, 'run'> & { run(context: T): Outcome[] };

/** Findings of one rule, beyond which they are counted and told no more. No real report has as many. */
const MAX_TOLD = 50;

/**
 * What rules say of a report: findings in the order of the rules, a count for each, and whether every finding is told. A
 * rule for which the edition of the form declares nothing counts as not applicable.
 */
export function runRules<T>(
  rules: Judge<T>[],
  context: T,
  edition: Edition,
  language: Language,
): { findings: Finding[]; checks: CheckCount[]; isAllTold: boolean } {
  const findings: Finding[] = [];
  const checks: CheckCount[] = [];
  let isAllTold = true;
  for (const rule of rules) {
    const count: CheckCount = { rule: rule.id, passed: 0, failed: 0, incomplete: 0, notApplicable: 0 };
    const outcomes = rule.formats(edition) ? rule.run(context) : [notApplicable];
    for (const { outcome } of outcomes) count[COUNTED[outcome]]++;
    checks.push(count);
    const told = outcomes.filter((each): each is Told => each.outcome === 'failed' || each.outcome === 'incomplete');
    findings.push(...told.slice(0, MAX_TOLD).map((outcome) => toFinding(rule, outcome, edition, language)));
    isAllTold &&= told.length <= MAX_TOLD;
  }
  return { findings, checks, isAllTold };
}
