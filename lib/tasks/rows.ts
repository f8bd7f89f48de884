import { groupBy } from '../collections';
import { type Dismissal, subjectsOf } from '../model/dismissals';
import { findingFingerprint } from '../model/finding-fingerprint';
import type { AuditDocument, Finding } from '../model/schema';
import { type FindingKind, kindOf } from '../model/verdict-counts';
import { decisionsOf, type FindingKey, keyText } from './decisions';
import type { Decision, DecisionState, Task } from './schema';

/** One finding of a task. */
export interface Row extends FindingKey {
  /** Identifies the row, since a page may have two findings with one key. */
  id: string;
  /** The page, by its key in the library. */
  page: string;
  /** Null if a decision is on a finding that the page no longer has: it may have been corrected. */
  finding: Finding | null;
  /** Null with the finding. */
  kind: FindingKind | null;
  issuer: string | null;
  year: number | null;
  title: string;
  state: DecisionState;
  decision: Decision | null;
}

/** `todo` not audited yet · `failed` could not be read · `toCheck` findings are undecided · `done` all are decided. */
export type PageState = 'todo' | 'failed' | 'toCheck' | 'done';

/** One page of a task. */
export interface PageRow {
  key: string;
  asked: string | null;
  document: AuditDocument | null;
  state: PageState;
  /** Number of its findings that are decided, and of all. */
  decided: number;
  findings: number;
}

/** The audits and dismissals of a task's pages. */
export interface TaskContents {
  /** The last saved audit of each page, by key; pages not audited are absent. */
  documents: ReadonlyMap<string, AuditDocument>;
  /** The dismissals on these pages. */
  dismissals: Dismissal[];
}

/** Returns the decisions on a task's findings, by `keyText`. */
export function knownDecisions(task: Pick<Task, 'decisions'>, contents: TaskContents): Map<string, Decision> {
  const pages = groupBy(
    [...contents.documents].flatMap(([key, document]) => subjectsOf(document).map((subject) => ({ key, subject }))),
    ({ subject }) => subject,
  );
  return decisionsOf(task, contents.dismissals, (subject) => (pages.get(subject) ?? []).map(({ key }) => key));
}

/**
 * Returns the findings of a task as rows, in the order of its pages and of each audit; findings that are gone come last
 * on their page.
 */
export function rowsOf(task: Pick<Task, 'pages' | 'decisions'>, contents: TaskContents): Row[] {
  const known = knownDecisions(task, contents);
  const ofPage = groupBy(known.values(), ({ subject }) => subject);
  return task.pages.flatMap(({ key: page }) => {
    const document = contents.documents.get(page);
    if (!document) return [];
    const { report, findings } = document;
    const about = { page, issuer: report?.issuer ?? null, year: report?.year ?? null, title: document.page.title };
    const rows = findings.map((finding, index): Row => {
      const key = { subject: page, rule: finding.rule, place: findingFingerprint(finding) };
      const decision = known.get(keyText(key)) ?? null;
      const state = decision?.state ?? 'todo';
      return { ...key, ...about, id: `${page} ${index}`, finding, kind: kindOf(finding), state, decision };
    });
    const here = new Set(rows.map(keyText));
    const gone = (ofPage.get(page) ?? [])
      .filter((decision) => !here.has(keyText(decision)) && (decision.state !== 'todo' || decision.note !== ''))
      .map((decision): Row => {
        const { subject, rule, place, state } = decision;
        const id = `${page} ${rule} ${place}`;
        return { subject, rule, place, ...about, id, finding: null, kind: null, state, decision };
      });
    return [...rows, ...gone];
  });
}

/**
 * Returns the pages of a task in order, each with its progress.
 *
 * @param failed the addresses that could not be read
 */
export function pageRowsOf(
  task: Pick<Task, 'pages'>,
  contents: TaskContents,
  rows: Row[],
  failed: ReadonlySet<string>,
): PageRow[] {
  const ofPage = groupBy(
    rows.filter(({ finding }) => finding !== null),
    ({ page }) => page,
  );
  return task.pages.map(({ key, asked = null }): PageRow => {
    const document = contents.documents.get(key) ?? null;
    const own = ofPage.get(key) ?? [];
    const decided = own.filter(({ state }) => state !== 'todo').length;
    const isFailed = failed.has(key) || (asked !== null && failed.has(asked));
    const read = decided < own.length ? 'toCheck' : 'done';
    const state = document ? read : isFailed ? 'failed' : 'todo';
    return { key, asked, document, state, decided, findings: own.length };
  });
}

/** The progress of a task. */
export interface Progress {
  /** Number of findings, and of those decided. */
  findings: number;
  decided: number;
  states: Record<DecisionState, number>;
  pages: Record<PageState, number>;
}

/** Counts findings and pages by state. Findings that are gone do not count. */
export function progressOf(rows: Row[], pages: Pick<PageRow, 'state'>[]): Progress {
  const progress: Progress = {
    findings: 0,
    decided: 0,
    states: { todo: 0, confirmed: 0, falseAlarm: 0, notified: 0, corrected: 0 },
    pages: { todo: 0, failed: 0, toCheck: 0, done: 0 },
  };
  for (const { finding, state } of rows) {
    if (!finding) continue;
    progress.findings += 1;
    progress.states[state] += 1;
    if (state !== 'todo') progress.decided += 1;
  }
  for (const { state } of pages) progress.pages[state] += 1;
  return progress;
}
