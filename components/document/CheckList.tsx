import type { ComponentChildren } from 'preact';
import type { DocumentPageWords } from '../../lib/locales/document-page';
import { fill } from '../../lib/locales/fill';
import { givenVerdict, sayIdentities, sayVerdict } from '../../lib/locales/verdict';
import { isActive } from '../../lib/model/is-active';
import { bySeverity } from '../../lib/model/order';
import type { AuditDocument, Finding } from '../../lib/model/schema';
import { FindingItem } from '../library/FindingItem';
import { Checked } from '../shared/Checked';
import { useLanguage } from '../shared/language';
import { VerdictCounts, VerdictState } from '../shared/Verdict';

interface Props {
  name: string;
  audit: AuditDocument;
  words: DocumentPageWords;
  children?: ComponentChildren;
}

/** The findings of an audit as a list to work through: errors to correct first, then what a person must look at. */
export function CheckList({ name, audit, words, children }: Props) {
  const language = useLanguage();
  const verdict = givenVerdict(audit);
  const findings = bySeverity(audit.findings.filter(isActive));
  const isMend = ({ outcome, severity }: Finding): boolean => outcome === 'failed' && severity === 'error';
  const { report } = audit;
  const identities = sayIdentities(verdict, language);
  return (
    <article class="check-list">
      <header>
        <h2 lang="zh">{name}</h2>
        {report && (
          <p class="muted" lang="zh">
            {[report.issuer, report.year].filter(Boolean).join(' ')}
          </p>
        )}
        {verdict.state === 'notAudited' ? (
          <p>{sayVerdict(audit, language)}</p>
        ) : (
          <>
            <p>
              <VerdictState verdict={verdict} />
            </p>
            <VerdictCounts verdict={verdict} />
          </>
        )}
        {identities && <p class="muted">{identities}</p>}
        {children}
      </header>
      <Part heading={words.mend} findings={findings.filter(isMend)} />
      <Part heading={words.lookAt} findings={findings.filter((finding) => !isMend(finding))} />
      <Checked document={audit} />
    </article>
  );
}

function Part({ heading, findings }: { heading: string; findings: Finding[] }) {
  if (!findings.length) return null;
  return (
    <>
      <h3>{fill(heading, { n: findings.length })}</h3>
      <ol class="findings">
        {findings.map((finding, i) => (
          <FindingItem key={i} finding={finding} />
        ))}
      </ol>
    </>
  );
}
