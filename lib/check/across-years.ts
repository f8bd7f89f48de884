import { LANGUAGES, type Language, messageOf } from '../locales';
import { editionOf, figuresByCell } from '../model/cells';
import { bySeverity } from '../model/order';
import type { AuditDocument } from '../model/schema';
import { withVerdict } from '../model/verdict';
import { lastYear } from './previous';
import type { AcrossYears, OtherNarrative, RuleAcrossYears } from './rule';
import { consistencySameText } from './rules/consistency.sameText';
import { yearsCarryOver } from './rules/years.carryOver';
import { yearsRepeated } from './rules/years.repeated';
import { yearsStock } from './rules/years.stock';
import { yearsUnchanged } from './rules/years.unchanged';
import { runRules } from './run-rules';

/** Rules that compare a body's audit documents across years: they need no page, no sums and no diagnosis. */
export const RULES_ACROSS_YEARS = [yearsCarryOver, yearsStock, yearsRepeated, yearsUnchanged];
/** Rules that compare a report with those of other bodies. */
const RULES_AMONG_BODIES = [consistencySameText];

/** The language of a document's messages; zh-CN where no finding shows it. */
const languageOf = ({ findings }: AuditDocument): Language =>
  LANGUAGES.find((language) => findings.some((finding) => messageOf(finding, language) === finding.message)) ?? 'zh-CN';

/**
 * Returns a document as if last year's had been known when its page was audited: the rules across years run again and
 * their findings replace the earlier ones. Only rules that its `checks` name run: what was not checked then is not
 * checked later. Returns the document unchanged where `previous` is not last year's report of a body that is or may be
 * the same.
 *
 * @param doubt why `previous` proves nothing for certain, see `AcrossYears`
 * @param beforeLast the report of the year before last year's
 */
export function checkedAcrossYears(
  document: AuditDocument,
  previous: AuditDocument | null,
  doubt: AcrossYears['doubt'] = null,
  beforeLast: AuditDocument | null = null,
): AuditDocument {
  const { report, detection } = document;
  if (!report || detection.kind === 'workSummary') return document;
  const beside = { beforeLast, others: [] };
  const context: AcrossYears = { page: document.page, report, figures: figuresByCell(report), previous, doubt, beside };
  if (!lastYear(context)) return document;
  return checkedBy(document, context, RULES_ACROSS_YEARS);
}

/** Returns a document as if last year's report were unknown: findings that rested on it are removed. */
export function checkedAlone(document: AuditDocument): AuditDocument {
  const { page, report } = document;
  if (!report) return document;
  return checkedBy(document, { page, report, figures: figuresByCell(report), previous: null }, RULES_ACROSS_YEARS);
}

/** Returns a document as if just these reports of other bodies had been known: their findings replace earlier ones. */
export function checkedAmongBodies(document: AuditDocument, others: OtherNarrative[]): AuditDocument {
  const { page, report, detection } = document;
  if (!report || detection.kind === 'workSummary') return document;
  const beside = { beforeLast: null, others };
  const context: AcrossYears = { page, report, figures: figuresByCell(report), previous: null, beside };
  return checkedBy(document, context, RULES_AMONG_BODIES);
}

function checkedBy(document: AuditDocument, context: AcrossYears, all: RuleAcrossYears[]): AuditDocument {
  const rules = all.filter(({ id }) => document.checks.some(({ rule }) => rule === id));
  if (!rules.length) return document;
  const checked = runRules(rules, context, editionOf(context.report), languageOf(document));
  const checks = document.checks.map((count) => checked.checks.find(({ rule }) => rule === count.rule) ?? count);
  // Checks stand in the order of the rules, and so do findings of equal severity.
  const order = new Map(checks.map(({ rule }, place) => [rule, place]));
  const ids = new Set(all.map(({ id }) => id));
  const findings = [...document.findings.filter(({ rule }) => !ids.has(rule)), ...checked.findings];
  findings.sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
  return withVerdict({ ...document, findings: bySeverity(findings), checks });
}
