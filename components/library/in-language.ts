import type { AuditDocument, Finding } from '../../lib/audit/schema';
import { type Language, messageOf, ruleSentences, termOf } from '../../lib/sentences';

/** What a finding says, in another language than it was found in. A rule that is not known keeps its own words. */
export function messageIn(finding: Finding, language: Language): string {
  const known = Object.keys(ruleSentences(finding.rule, language)).length > 0;
  return known ? messageOf(finding, language) : finding.message;
}

/** The document with its findings told in a language. */
export const inLanguage = (document: AuditDocument, language: Language): AuditDocument => ({
  ...document,
  findings: document.findings.map((finding) => ({ ...finding, message: messageIn(finding, language) })),
});

/** A cell of the form in words. */
export const cellIn = ({ row, column }: { row: string; column: string }, language: Language): string =>
  `${termOf('row', row, language)} · ${termOf('column', column, language)}`;
