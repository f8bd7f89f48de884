import { useState } from 'preact/hooks';
import { excerptOf } from '../../lib/export/papers/excerpt';
import { PANEL_WORDS } from '../../lib/locales/panel';
import type { AuditDocument, Finding } from '../../lib/model/schema';
import { useLanguage } from './language';
import { Misreport } from './Misreport';
import { copyPicture } from './picture';

/** Actions for a finding: a picture of its rows, and a misreport for the maintainers. */
export function FindingActions({ audit, finding }: { audit: AuditDocument; finding: Finding }) {
  const language = useLanguage();
  const words = PANEL_WORDS[language].tools;
  const [said, setSaid] = useState('');
  const [isOpen, setOpen] = useState(false);
  const onPicture = (): void => {
    copyPicture(audit, finding, language).then(
      (end) => setSaid(end === 'copied' ? words.pictureCopied : words.pictureSaved),
      () => setSaid(words.pictureFailed),
    );
  };
  return (
    <div class="finding-actions">
      {excerptOf(audit, finding, language) && (
        <button type="button" onClick={onPicture}>
          {words.picture}
        </button>
      )}
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.wrong}
      </button>
      <span role="status">{said}</span>
      {isOpen && <Misreport audit={audit} finding={finding} language={language} />}
    </div>
  );
}
