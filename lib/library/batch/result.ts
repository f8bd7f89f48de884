import { isActive } from '../../model/is-active';
import type { AuditDocument } from '../../model/schema';
import { verdictOf } from '../../model/verdict';
import type { Failure, PageResult } from './types';

/** An audit in short, as the queue keeps it. */
export function resultOf(document: AuditDocument): PageResult {
  const { page, report, findings } = document;
  const rules: PageResult['rules'] = {};
  for (const { rule, outcome: found } of findings.filter(isActive)) {
    const count = rules[rule] ?? { failed: 0, incomplete: 0 };
    rules[rule] = { ...count, [found]: count[found] + 1 };
  }
  return {
    key: page.url ?? page.textSha256,
    title: page.title,
    issuer: report?.issuer ?? null,
    year: report?.year ?? null,
    verdict: verdictOf(document),
    rules,
  };
}

/** A page that gave no audit, with the reason. */
export class PageFailure extends Error {
  override name = 'PageFailure';
  constructor(
    readonly kind: Failure,
    readonly detail = '',
    /** After how many milliseconds the host asks to be asked again; absent where it does not. */
    readonly after?: number,
  ) {
    super(`${kind}: ${detail}`);
  }
}

/** What became of a page whose work threw. */
export function failureOf(error: unknown): { kind: Failure; detail: string } {
  if (error instanceof PageFailure) return { kind: error.kind, detail: error.detail };
  return { kind: 'internal', detail: error instanceof Error ? error.message : String(error) };
}
