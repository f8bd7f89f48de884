import { useState } from 'preact/hooks';
import { misreportFile, misreportOf } from '../../lib/export/misreport';
import type { Language } from '../../lib/locales';
import { PANEL_WORDS } from '../../lib/locales/panel';
import type { AuditDocument, Finding } from '../../lib/model/schema';
import { saveFile } from './save-file';

interface Props {
  audit: AuditDocument;
  finding: Finding;
  language: Language;
}

/** Lets a reader save what the maintainers need to reproduce a wrong finding; all of it is shown first. */
export function Misreport({ audit, finding, language }: Props) {
  const words = PANEL_WORDS[language].tools;
  const [isSaved, setSaved] = useState(false);
  const { name, text } = misreportFile(misreportOf(audit, finding));
  return (
    <div class="misreport">
      <p>{words.wrongWhat}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section tabIndex={0} aria-label={name}>
        <pre lang="zh">{text}</pre>
      </section>
      <button
        type="button"
        class="go"
        onClick={() => {
          saveFile(name, 'application/json', [text]);
          setSaved(true);
        }}
      >
        {words.wrongSave}
      </button>{' '}
      <span role="status">{isSaved && words.wrongSaved}</span>
    </div>
  );
}
