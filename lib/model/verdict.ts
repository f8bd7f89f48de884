import { derived } from '../forms/registry';
import { editionOf, identitiesOf as printedIdentities, tablesRead } from './cells';
import { isActive } from './is-active';
import type { AuditDocument, CheckCount, Report, Verdict } from './schema';
import { kindOf, madeChecks, noCounts } from './verdict-counts';

export type Kind = AuditDocument['detection']['kind'];
export type VerdictState = Verdict['state'];

/** What the states are sorted and counted by: what needs a person first. */
export const VERDICT_STATES: readonly VerdictState[] = ['problems', 'toCheck', 'clean', 'notAudited'];

/** Checks of the page rather than of the report: that they pass says nothing of the report. */
const OF_THE_PAGE = 'integrity.';

/** The rules that try declared sums. */
const identityRules = derived(
  (all) => new Set(all.flatMap(({ tables }) => tables.flatMap(({ identities }) => identities.map(({ rule }) => rule)))),
);

/**
 * What an audit comes to, from its checks and findings: the one source of every count and mark shown anywhere. Findings
 * that a person dismissed are counted as such and nowhere else. `clean` only where something of the report was checked:
 * a work summary, a page that is no report, a report of years without a form to check it by, and one of which nothing
 * could be checked are `notAudited`.
 */
export function verdictOf(document: AuditDocument): Verdict {
  const active = document.findings.filter(isActive);
  const counts = noCounts();
  for (const finding of active) counts[kindOf(finding)]++;
  return {
    state: stateOf(document, active.length - counts.toCheck, counts.toCheck),
    ...counts,
    dismissed: document.findings.length - active.length,
    identities: identitiesOf(document),
    notChecked: notCheckedOf(document),
  };
}

/** The verdict that a document brings, which is of all its findings even where only some are shown; made where it brings none. */
export const verdictIn = (document: AuditDocument): Verdict => document.verdict ?? verdictOf(document);

/** The document with its verdict made anew: to be called by whatever changes findings or checks. A new document. */
export const withVerdict = (document: AuditDocument): AuditDocument => ({ ...document, verdict: verdictOf(document) });

function stateOf(document: AuditDocument, failed: number, toCheck: number): VerdictState {
  if (!document.report) return 'notAudited';
  if (failed > 0) return 'problems';
  if (toCheck > 0) return 'toCheck';
  const isChecked = madeChecks(document).some(({ rule }) => !rule.startsWith(OF_THE_PAGE));
  return isChecked && hasForm(document.report) ? 'clean' : 'notAudited';
}

/** Identities by what became of them: those of the forms a report is printed on, and of tables that were not read. */
function identitiesOf({ report, checks }: AuditDocument): Verdict['identities'] {
  const tried = checks.filter(({ rule }) => identityRules().has(rule));
  const sum = (key: Exclude<keyof CheckCount, 'rule'>): number => tried.reduce((all, check) => all + check[key], 0);
  const [hold, fail, undecided] = [sum('passed'), sum('failed'), sum('incomplete')];
  const declared = report && tried.length > 0 ? printedIdentities(report).length + unreadIdentities(report) : 0;
  return { hold, fail, undecided, notTried: Math.max(0, declared - hold - fail - undecided) };
}

/** How many identities the report's own form has in tables of which no figure was read. */
function unreadIdentities(report: Report): number {
  const read = new Set(tablesRead(report));
  return editionOf(report)
    .tables.filter(({ id }) => !read.has(id))
    .reduce((sum, { identities }) => sum + identities.length, 0);
}

/** What was not checked, and why, by identifiers; the page as a whole first. */
function notCheckedOf(document: AuditDocument): Verdict['notChecked'] {
  const { report, detection, checks, page } = document;
  const check = (id: string) => checks.find(({ rule }) => rule === id);
  const isCut = page.truncated || (check('integrity.truncated')?.incomplete ?? 0) > 0;
  const cut = isCut ? [{ what: 'page', why: 'truncated' }] : [];
  if (!report) return [{ what: 'page', why: detection.kind === 'workSummary' ? 'workSummary' : 'none' }, ...cut];
  if (detection.kind === 'workSummary') return [{ what: 'page', why: 'workSummary' }];
  if (madeChecks(document).length === 0) return [{ what: 'page', why: 'noChecks' }];
  const years = checks.filter(({ rule }) => rule.startsWith('years.'));
  const hasYearBefore = years.some(({ passed, failed, incomplete }) => passed + failed + incomplete > 0);
  return [
    ...cut,
    ...(editionOf(report).sections.length > 0 ? [] : [{ what: 'sections', why: 'older' }]),
    ...(hasForm(report) ? unreadTables(report) : [{ what: 'tables', why: 'older' }]),
    ...(years.length > 0 && !hasYearBefore ? [{ what: 'years', why: 'previous' }] : []),
  ];
}

/** Whether the law had a form for the report's year: without one a few dates and names are all that is looked at. */
const hasForm = (report: Report): boolean => editionOf(report).tables.length > 0;

const unreadTables = (report: Report): Verdict['notChecked'] =>
  editionOf(report).tables.flatMap(({ id }) => {
    const why = report.tables[id]?.source ?? 'absent';
    return why === 'table' || why === 'flattened' ? [] : [{ what: `tables.${id}`, why }];
  });
