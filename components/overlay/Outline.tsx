import type { AuditDocument } from '../../lib/audit/schema';
import { type Language, termOf } from '../../lib/sentences';
import type { OverlayWords } from './words';

interface Props {
  audit: AuditDocument;
  language: Language;
  words: OverlayWords;
}

/** The six sections and the three tables, each with how it stands on the page. */
export function Outline({ audit, language, words }: Props) {
  const { report } = audit;
  if (!report || report.format === 'older') return null;
  return (
    <>
      <h3>{words.sections}</h3>
      <dl class="outline">
        {report.sections.map(({ id, status }) => [
          <dt key={id}>{termOf('section', id, language)}</dt>,
          <dd key={`${id} status`} class={status}>
            {words.status[status]}
          </dd>,
        ])}
      </dl>
      <h3>{words.tables}</h3>
      <dl class="outline">
        {Object.entries(report.tables).map(([id, { source }]) => [
          <dt key={id}>{termOf('table', id, language)}</dt>,
          <dd key={`${id} source`} class={source}>
            {words.source[source]}
          </dd>,
        ])}
      </dl>
    </>
  );
}
