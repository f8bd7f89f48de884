import type { Language } from '../../lib/locales/languages';
import { panelWords, yearIn } from '../../lib/locales/panel-words';
import type { PopupWords } from '../../lib/locales/popup';
import { givenVerdict, sayIdentities, sayVerdict } from '../../lib/locales/verdict';
import type { AuditDocument } from '../../lib/model/schema';
import { SIGNS, toneOf } from '../../lib/model/verdict-counts';
import { Checked } from '../shared/Checked';
import { VerdictCounts } from '../shared/Verdict';

interface Props {
  audit: AuditDocument;
  /** What the page was taken for and why; null if that is obvious. */
  taken: string | null;
  language: Language;
  words: PopupWords;
  /** Whether the panel is open on the page already. */
  isOpen: boolean;
  onOpenPanel(): void;
}

/** The kind of page and the verdict, in the words of the panel. */
export function Verdict({ audit, taken, language, words, isOpen, onOpenPanel }: Props) {
  const overlay = panelWords(language);
  const { report, detection } = audit;
  const verdict = givenVerdict(audit);
  const tone = toneOf(verdict);
  const identities = sayIdentities(verdict, language);
  return (
    <>
      <p class="name">
        {report?.issuer ?? overlay.unknownIssuer} · {yearIn(report?.year ?? null, overlay)}
      </p>
      <p class="kind">{taken ?? overlay.kind[detection.kind]}</p>
      <div class={`verdict tone-${tone}`} id="verdict">
        <p class="state">
          <span aria-hidden="true">{SIGNS[tone]} </span>
          {sayVerdict(audit, language)}
        </p>
        {verdict.state !== 'notAudited' && <VerdictCounts verdict={verdict} />}
        {identities && <p class="plain">{identities}</p>}
      </div>
      <Checked document={audit} />
      <button type="button" class="primary" id="open-panel" aria-describedby="verdict" onClick={onOpenPanel}>
        {isOpen ? words.showPanel : words.openPanel}
      </button>
    </>
  );
}
