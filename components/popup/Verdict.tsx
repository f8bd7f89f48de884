import { counted, fill } from '../../lib/locales/fill';
import type { Language } from '../../lib/locales/languages';
import { PANEL_WORDS } from '../../lib/locales/panel';
import { yearIn } from '../../lib/locales/panel-words';
import type { AuditDocument } from '../../lib/model/schema';
import { counts, holding, TONE_SIGN, toneOf } from '../../lib/overlay/shown-findings';
import type { PopupWords } from './words';

interface Props {
  audit: AuditDocument;
  language: Language;
  words: PopupWords;
  onOpenPanel(): void;
}

/** What the page is and what it comes to, in the words of the panel. */
export function Verdict({ audit, language, words, onOpenPanel }: Props) {
  const overlay = PANEL_WORDS[language];
  const { report, detection } = audit;
  const { failed, undecided } = counts(audit);
  const { holds, all } = holding(audit);
  const tone = toneOf(audit);
  return (
    <>
      <p class="name">
        {report?.issuer ?? overlay.unknownIssuer} · {yearIn(report?.year ?? null, overlay)}
      </p>
      <p class="kind">{overlay.kind[detection.kind]}</p>
      <ul class={`verdict ${tone}`} id="verdict">
        {tone !== 'none' && (
          <li class={failed ? 'failed' : 'good'}>
            <span aria-hidden="true">{failed ? TONE_SIGN[tone] : TONE_SIGN.clean} </span>
            {failed ? counted(overlay.problems, failed, language) : overlay.clean}
          </li>
        )}
        {undecided > 0 && (
          <li class="undecided">
            <span aria-hidden="true">? </span>
            {counted(overlay.questions, undecided, language)}
          </li>
        )}
        {all > 0 && <li class="plain">{fill(overlay.identities, { holds, all })}</li>}
      </ul>
      <button type="button" class="primary" id="open-panel" aria-describedby="verdict" onClick={onOpenPanel}>
        {words.openPanel}
      </button>
    </>
  );
}
