import type { Language } from '../locales';
import { editionOf, figuresByCell } from '../model/cells';
import { bySeverity } from '../model/order';
import type { AuditDocument, Report } from '../model/schema';
import { withVerdict } from '../model/verdict';
import { bodiesSum } from './bodies-sum';
import type { Part } from './parts';
import { runRules } from './run-rules';

/**
 * Returns a region's document with the findings and counts of the rules across bodies added: one finding for each cell
 * that is not the sum of its bodies' figures.
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
