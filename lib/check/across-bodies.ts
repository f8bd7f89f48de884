import type { Language } from '../locales';
import { editionOf, figuresByCell } from '../model/cells';
import { bySeverity } from '../model/order';
import type { AuditDocument, Report } from '../model/schema';
import { withVerdict } from '../model/verdict';
import { bodiesSum } from './bodies-sum';
import type { Part } from './parts';
import { runRules } from './run-rules';

/**
 * A region's document with what the rules across bodies say of it: a finding for each cell that is not the sum of its bodies', and
 * the count of what was compared.
 * @param parts the reports of its bodies, see `partOf`
 */
export function checkedAcrossBodies(
  document: AuditDocument & { report: Report },
  parts: readonly Part[],
  language: Language,
): AuditDocument {
  const { report } = document;
  const context = { report, figures: figuresByCell(report), parts };
  const checked = runRules([bodiesSum], context, editionOf(report), language);
  return withVerdict({
    ...document,
    findings: bySeverity([...document.findings, ...checked.findings]),
    checks: [...document.checks, ...checked.checks],
  });
}
