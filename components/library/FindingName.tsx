import { checkName, messageIn } from '../../lib/locales';
import { MARKS } from '../../lib/locales/marks';
import { findingOf } from '../../lib/model/dismissals';
import type { AuditDocument } from '../../lib/model/schema';
import type { FindingKey } from '../../lib/tasks/decisions';
import { useLanguage } from '../shared/language';

export interface FindingNameProps {
  of: FindingKey;
  /**
   * The audit that the finding is from, if saved: without it, or without the finding in it, the page and the rule are
   * named.
   */
  document: AuditDocument | null;
}

/** Which report a finding is of, and what it says. */
export function FindingName({ of, document }: FindingNameProps) {
  const language = useLanguage();
  const finding = document && findingOf(document, of);
  const { issuer, year } = document?.report ?? {};
  return (
    <>
      <span lang="zh">{[issuer ?? of.subject, year].filter(Boolean).join(' · ')}</span>
      {MARKS[language].colon}
      {finding ? messageIn(finding, language) : checkName(of.rule, language)}
    </>
  );
}
