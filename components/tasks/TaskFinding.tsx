import { excerptOf, tableOf } from '../../lib/export/papers/excerpt';
import { basisOf, calculationOf, quotationOf } from '../../lib/export/papers/finding';
import { ruleSentences } from '../../lib/locales';
import { fill } from '../../lib/locales/fill';
import { sayOptions } from '../../lib/locales/options';
import { PAPER_WORDS } from '../../lib/locales/papers';
import { TASK_WORDS } from '../../lib/locales/tasks';
import { dateOf } from '../../lib/locales/time';
import { editionIdOf } from '../../lib/model/cells';
import { tableTitle } from '../../lib/model/labels';
import type { AuditDocument, Finding } from '../../lib/model/schema';
import type { Row } from '../../lib/tasks/rows';
import { FindingActions } from '../shared/FindingActions';
import { useLanguage } from '../shared/language';
import { DecisionMark, KindMark } from './DecisionMark';
import { Excerpt } from './Excerpt';
import { messageOfRow } from './words';

/** One finding for the auditor: what it is, its rows of the table, the possible changes, the law, and the decision. */
export function TaskFinding({ row, document }: { row: Row; document: AuditDocument | null }) {
  const language = useLanguage();
  const words = TASK_WORDS[language];
  const { finding, decision } = row;
  return (
    <>
      <div>
        <KindMark kind={row.kind} />
        <p class="message">{messageOfRow(row, language)}</p>
        {!finding && <p class="muted">{words.gone}</p>}
      </div>
      {decision && (decision.state !== 'todo' || decision.note !== '') && (
        <p class="decision-made">
          <DecisionMark state={row.state} /> {decision.note}{' '}
          <span class="muted">{fill(words.by, { by: decision.by, day: dateOf(decision.on) }).trim()}</span>
        </p>
      )}
      {finding && document && <Details finding={finding} document={document} />}
    </>
  );
}

function Details({ finding, document }: { finding: Finding; document: AuditDocument }) {
  const language = useLanguage();
  const table = tableOf(finding);
  const excerpt = excerptOf(document, finding, language);
  const lines = [calculationOf(finding, language), quotationOf(finding, language)];
  const options = sayOptions(finding.suspects, language, editionIdOf(document.report));
  const { why } = ruleSentences(finding.rule, language);
  const basis = basisOf(finding, language);
  return (
    <>
      {lines.map((line) => line && <p key={line}>{line}</p>)}
      {excerpt && table && (
        <Excerpt caption={fill(PAPER_WORDS[language].excerpt, { table: tableTitle(table) })} grid={excerpt} />
      )}
      {options.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {why && <p class="muted">{why}</p>}
      {basis && <p class="muted">{basis}</p>}
      <FindingActions key={finding.rule + finding.message} audit={document} finding={finding} />
    </>
  );
}
