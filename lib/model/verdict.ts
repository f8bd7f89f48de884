import { derived } from '../forms/registry';
import { editionOf, identitiesOf as printedIdentities, tablesRead } from './cells';
import { isActive } from './is-active';
import type { AuditDocument, CheckCount, Report, Verdict } from './schema';
import { kindOf, madeChecks, noCounts } from './verdict-counts';

export type Kind = AuditDocument['detection']['kind'];
export type VerdictState = Verdict['state'];

/** Order in which states are sorted and counted: those that need a person come first. */
export const VERDICT_STATES: readonly VerdictState[] = ['problems', 'toCheck', 'clean', 'notAudited'];

/** Prefix of rules that check the page rather than the report: their passing proves nothing about the report. */
const OF_THE_PAGE = 'integrity.';

/** Identifiers of the rules that try declared sums. */
const identityRules = derived(
  (all) => new Set(all.flatMap(({ tables }) => tables.flatMap(({ identities }) => identities.map(({ rule }) => rule)))),
);

/**
 * Returns the result of an audit, from its checks and findings: the one source of every count and mark shown anywhere.
 * Dismissed findings are counted only as dismissed. The state is `clean` only where something of the report was
 * checked: a work summary, a page that is no report, a report of a year without a form to check it by, and one where
 * nothing could be checked are `notAudited`.
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

/**
 * Returns a document's own verdict, which covers all findings even where only some are shown; computes it where it has
 * none.
 */
export const verdictIn = (document: AuditDocument): Verdict => document.verdict ?? verdictOf(document);

/** Returns a copy of a document with a new verdict; call it after every change of findings or checks. */
export const withVerdict = (document: AuditDocument): AuditDocument => ({ ...document, verdict: verdictOf(document) });

function stateOf(document: AuditDocument, failed: number, toCheck: number): VerdictState {
  if (!document.report) return 'notAudited';
  if (failed > 0) return 'problems';
  if (toCheck > 0) return 'toCheck';
  const isChecked = madeChecks(document).some(({ rule }) => !rule.startsWith(OF_THE_PAGE));
  return isChecked && hasForm(document.report) ? 'clean' : 'notAudited';
}

/**
 * Counts identities by outcome, over the editions that the report's tables are printed on; tables not read count as not
 * tried.
 */
function identitiesOf({ report, checks }: AuditDocument): Verdict['identities'] {
  const tried = checks.filter(({ rule }) => identityRules().has(rule));
  const sum = (key: Exclude<keyof CheckCount, 'rule'>): number => tried.reduce((all, check) => all + check[key], 0);
  const [hold, fail, undecided] = [sum('passed'), sum('failed'), sum('incomplete')];
  const declared = report && tried.length > 0 ? printedIdentities(report).length + unreadIdentities(report) : 0;
  return { hold, fail, undecided, notTried: Math.max(0, declared - hold - fail - undecided) };
}

/** Number of identities of the report's own edition in tables without any figure read. */
function unreadIdentities(report: Report): number {
  const read = new Set(tablesRead(report));
  return editionOf(report)
    .tables.filter(({ id }) => !read.has(id))
    .reduce((sum, { identities }) => sum + identities.length, 0);
}

/** What was not checked, and why, as identifiers; the page as a whole comes first. */
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

/** Whether the report's edition has tables: without them only a few dates and names can be checked. */
const hasForm = (report: Report): boolean => editionOf(report).tables.length > 0;

const unreadTables = (report: Report): Verdict['notChecked'] =>
  editionOf(report).tables.flatMap(({ id }) => {
    const why = report.tables[id]?.source ?? 'absent';
    return why === 'table' || why === 'flattened' ? [] : [{ what: `tables.${id}`, why }];
  });
