import { isActive } from '../../model/is-active';
import type { AuditDocument } from '../../model/schema';
import { verdictOf } from '../../model/verdict';
import type { Failure, PageResult } from './types';

/** Returns the summary of an audit that the queue stores. */
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

/** Thrown if a page could not be audited, with the reason. */
export class PageFailure extends Error {
  override name = 'PageFailure';
  constructor(
    readonly kind: Failure,
    readonly detail = '',
    /** Milliseconds that the host asks us to wait; absent if it does not. */
    readonly after?: number,
  ) {
    super(`${kind}: ${detail}`);
  }
}

/** Returns the reason for which a page failed, from what its work threw. */
export function failureOf(error: unknown): { kind: Failure; detail: string } {
  if (error instanceof PageFailure) return { kind: error.kind, detail: error.detail };
  return { kind: 'internal', detail: error instanceof Error ? error.message : String(error) };
}
