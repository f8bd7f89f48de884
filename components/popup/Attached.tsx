import { documentWords } from '../../lib/locales/document-words';
import { counted } from '../../lib/locales/fill';
import type { Language } from '../../lib/locales/languages';
import type { AuditDocument } from '../../lib/model/schema';

interface Props {
  audit: AuditDocument;
  language: Language;
  /** Audits files together with the page that they are attached to. */
  onDocument(files: string[], page: string | null): void;
}

/**
 * The attached files with tables of the report, and a button to audit them with the page; nothing if there are none.
 */
export function Attached({ audit: { page, report }, language, onDocument }: Props) {
  const words = documentWords(language);
  const links = Object.values(report?.tables ?? {}).flatMap(({ source, link }) =>
    source === 'attachment' && link && /^https?:/.test(link) ? [link] : [],
  );
  const files = [...new Set(links)];
  if (!files.length) return null;
  return (
    <>
      <p>{counted(words.attached, files.length, language)}</p>
      <button type="button" class="primary" id="audit-attached" onClick={() => onDocument(files, page.url)}>
        {words.auditAttached}
      </button>
    </>
  );
}
