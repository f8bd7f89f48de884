import type { LibraryAudit } from '../library';
import { sayFault } from '../locales/faults';
import type { Language } from '../locales/languages';
import { saySummary } from '../locales/summary';
import type { AuditResult } from './messages';

/** A judgement as it is shown in a language. */
export function sayAudit({ summary, fault, ...judgement }: LibraryAudit, language: Language): AuditResult {
  return {
    ...judgement,
    summary: summary && saySummary(judgement.audit, summary, language),
    fault: fault && sayFault(fault, language),
  };
}
