import { LANGUAGES, type Language, messageOf } from '../locales';
import { editionOf, figuresByCell } from '../model/cells';
import { bySeverity } from '../model/order';
import type { AuditDocument } from '../model/schema';
import { withVerdict } from '../model/verdict';
import { lastYear } from './previous';
import type { AcrossYears } from './rule';
import { yearsCarryOver } from './rules/years.carryOver';
import { yearsRepeated } from './rules/years.repeated';
import { yearsStock } from './rules/years.stock';
import { runRules } from './run-rules';

/** The rules that two audit documents suffice for: they need no page, no sums and no diagnosis. */
export const RULES_ACROSS_YEARS = [yearsCarryOver, yearsStock, yearsRepeated];
const IDS = new Set(RULES_ACROSS_YEARS.map(({ id }) => id));

/** The language that the findings of a document are told in; zh-CN where none tells. */
const languageOf = ({ findings }: AuditDocument): Language =>
  LANGUAGES.find((language) => findings.some((finding) => messageOf(finding, language) === finding.message)) ?? 'zh-CN';

/**
 * A document as it would be if last year's had been known when its page was audited: what the rules across years say takes
 * the place of what they said. Only those speak that its checks name: what a rule did not judge, it does not judge later.
 * The same document where the other is not last year's of what is or may be the same body.
 *
 * @param doubt why the other proves nothing for certain, see `AcrossYears`
 */
export function judgedAcrossYears(
  document: AuditDocument,
  previous: AuditDocument | null,
  doubt: AcrossYears['doubt'] = null,
): AuditDocument {
  const { report, detection } = document;
  if (!report || detection.kind === 'workSummary') return document;
  const context: AcrossYears = { page: document.page, report, figures: figuresByCell(report), previous, doubt };
  if (!lastYear(context)) return document;
  return judgedBy(document, context);
}

/** A document as it would be if nothing had been known of last year's: what rested on that is said no more. */
export function judgedAlone(document: AuditDocument): AuditDocument {
  const { page, report } = document;
  return report ? judgedBy(document, { page, report, figures: figuresByCell(report), previous: null }) : document;
}

function judgedBy(document: AuditDocument, context: AcrossYears): AuditDocument {
  const rules = RULES_ACROSS_YEARS.filter(({ id }) => document.checks.some(({ rule }) => rule === id));
  const judged = runRules(rules, context, editionOf(context.report), languageOf(document));
  const checks = document.checks.map((count) => judged.checks.find(({ rule }) => rule === count.rule) ?? count);
  // The checks stand in the order of the rules, and findings of one rank do too.
  const order = new Map(checks.map(({ rule }, place) => [rule, place]));
  const findings = [...document.findings.filter(({ rule }) => !IDS.has(rule)), ...judged.findings];
  findings.sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
  return withVerdict({ ...document, findings: bySeverity(findings), checks });
}
