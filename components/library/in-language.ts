import { type Language, messageOf, ruleSentences } from '../../lib/locales';
import type { AuditDocument, Finding } from '../../lib/model/schema';

/**
 * What a finding says, in another language than it was found in. It keeps its own words where the rule is not known,
 * or where the finding does not bring the values that the sentence needs.
 */
export function messageIn(finding: Finding, language: Language): string {
  const { failed } = ruleSentences(finding.rule, language);
  const known = failed !== undefined && (finding.data !== undefined || !failed.includes('{'));
  return known ? messageOf(finding, language) : finding.message;
}

/** The document with its findings told in a language. */
export const inLanguage = (document: AuditDocument, language: Language): AuditDocument => ({
  ...document,
  findings: document.findings.map((finding) => ({ ...finding, message: messageIn(finding, language) })),
});
