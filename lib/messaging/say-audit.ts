import type { LibraryAudit } from '../library';
import { sayFault } from '../locales/faults';
import type { Language } from '../locales/languages';
import { saySummary } from '../locales/summary';
import type { AuditResult } from './messages';

/** Returns an audit for display, with summary and fault in words of a language. */
export function sayAudit({ summary, fault, ...audited }: LibraryAudit, language: Language): AuditResult {
  return {
    ...audited,
    summary: summary && saySummary(audited.audit, summary, language),
    fault: fault && sayFault(fault, language),
  };
}
