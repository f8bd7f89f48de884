import { useState } from 'preact/hooks';
import { webAddress } from '../../lib/export/text';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import { saySummary } from '../../lib/locales/summary';
import '../../lib/locales/summary-languages';
import { sayIdentities, sayVerdict } from '../../lib/locales/verdict';
import { subjectsOf } from '../../lib/model/dismissals';
import { verdictIn } from '../../lib/model/verdict';
import { Checked } from '../shared/Checked';
import { useLanguage } from '../shared/language';
import { Summary } from '../shared/Summary';
import { VerdictCounts, VerdictState } from '../shared/Verdict';
import { Distrust } from './Distrust';
import { ExportControl } from './ExportControl';
import { exportDocuments } from './export-documents';
import { FindingItem } from './FindingItem';
import { useLoaded } from './hooks';
import { Fault, Loading } from './Notice';
import { Proposed } from './Proposed';
import { ReportOutline } from './ReportOutline';
import { hashOf } from './route';
import type { Services } from './services';
import { VersionHistory } from './VersionHistory';

/** One audit: its findings, how the report was read, and how the page changed since it was first seen. */
export function ReportScreen({ id, services }: { id: string; services: Services }) {
  const language = useLanguage();
  const words = LIBRARY_WORDS[language];
  const loaded = useLoaded(async () => {
    const document = await services.document(id);
    return {
      document,
      summary: document && (await services.summary(document)),
      versions: await services.versions(id),
      proposed: await services.proposed(),
    };
  }, [id]);
  const [error, setError] = useState<unknown>(null);
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') return <Fault error={loaded.error} onRetry={loaded.again} />;
  const { document, summary, versions, proposed } = loaded.value;
  if (!document) return <p>{words.notKept}</p>;
  const { page, report, findings } = document;
  const subjects: (string | undefined)[] = subjectsOf(document);
  const address = webAddress(page.url);
  const verdict = verdictIn(document);
  const identities = sayIdentities(verdict, language);
  return (
    <article class="report">
      <h2 lang="zh">{page.title || id}</h2>
      <p class="facts">
        <VerdictState verdict={verdict} /> {verdict.state !== 'clean' && sayVerdict({ ...document, verdict }, language)}
      </p>
      {verdict.state !== 'notAudited' && <VerdictCounts verdict={verdict} />}
      {identities && <p class="muted">{identities}</p>}
      <Checked document={{ ...document, verdict }} />
      <div class="actions">
        {address && (
          <a href={address} target="_blank" rel="noreferrer">
            {words.columns.page} ↗
          </a>
        )}
        {report?.issuer && <a href={hashOf({ screen: 'years', issuer: report.issuer })}>{words.screens.years}</a>}
        <ExportControl
          count={1}
          onExport={(format) => exportDocuments([id], services, format, language).then(() => setError(null), setError)}
        />
      </div>
      {error !== null && <Fault error={error} />}
      {summary && <Summary summary={saySummary(document, summary, language)} />}
      <VersionHistory versions={versions} />
      {report && (
        <Distrust
          id={id}
          isDistrusted={versions.at(-1)?.origin.isDistrusted === true}
          services={services}
          onChanged={loaded.again}
        />
      )}
      <Proposed
        document={document}
        proposed={proposed.filter(({ subject }) => subjects.includes(subject))}
        services={services}
        onSettled={loaded.again}
      />
      <h3>{words.findings(findings.length)}</h3>
      {findings.length > 0 && (
        <ol class="findings">
          {findings.map((finding, index) => (
            <FindingItem key={index} finding={finding} audit={document} />
          ))}
        </ol>
      )}
      {report && <ReportOutline report={report} />}
    </article>
  );
}
