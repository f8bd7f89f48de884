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

/** The rules that audit documents suffice for: they need no page, no sums and no diagnosis. */
export const RULES_ACROSS_YEARS = [yearsCarryOver, yearsStock, yearsRepeated, yearsUnchanged];
/** The rules that other bodies' reports suffice for. */
const RULES_AMONG_BODIES = [consistencySameText];

/** The language that the findings of a document are told in; zh-CN where none tells. */
const languageOf = ({ findings }: AuditDocument): Language =>
  LANGUAGES.find((language) => findings.some((finding) => messageOf(finding, language) === finding.message)) ?? 'zh-CN';

/**
 * A document as it would be if last year's had been known when its page was audited: what the rules across years say takes
 * the place of what they said. Only those speak that its checks name: what a rule did not check, it does not check later.
 * The same document where the other is not last year's of what is or may be the same body.
 *
 * @param doubt why the other proves nothing for certain, see `AcrossYears`
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

/** A document as it would be if nothing had been known of last year's: what rested on that is said no more. */
export function checkedAlone(document: AuditDocument): AuditDocument {
  const { page, report } = document;
  if (!report) return document;
  return checkedBy(document, { page, report, figures: figuresByCell(report), previous: null }, RULES_ACROSS_YEARS);
}

/** A document as it would be if these reports of other bodies had been known, in the place of what was said of others. */
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
  // The checks stand in the order of the rules, and findings of one rank do too.
  const order = new Map(checks.map(({ rule }, place) => [rule, place]));
  const ids = new Set(all.map(({ id }) => id));
  const findings = [...document.findings.filter(({ rule }) => !ids.has(rule)), ...checked.findings];
  findings.sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
  return withVerdict({ ...document, findings: bySeverity(findings), checks });
}
