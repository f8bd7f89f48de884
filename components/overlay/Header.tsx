import { counted, fill } from '../../lib/locales/fill';
import type { Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import { editionIn, yearIn } from '../../lib/locales/panel-words';
import { editionOf } from '../../lib/model/cells';
import type { AuditDocument } from '../../lib/model/schema';
import { counts, holding, TONE_SIGN, toneOf } from '../../lib/overlay/shown-findings';

interface Props {
  audit: AuditDocument;
  /** Findings that the settings leave out. */
  hidden: number;
  language: Language;
  words: PanelWords;
  onAside(): void;
  onCollapse(): void;
  onClose(): void;
}

/** What the page is and the verdict in numbers. */
export function Header({ audit, hidden, language, words, onAside, onCollapse, onClose }: Props) {
  const { report, detection } = audit;
  const { failed, undecided } = counts(audit);
  const { holds, all } = holding(audit);
  const tone = toneOf(audit);
  const actions = [
    { sign: '⇄', says: words.moveAside, act: onAside },
    { sign: '–', says: words.collapse, act: onCollapse },
    { sign: '×', says: words.close, act: onClose },
  ];
  return (
    <header>
      <div class="title">
        <h2 tabIndex={-1}>
          {report?.issuer ?? words.unknownIssuer} {yearIn(report?.year ?? null, words)}
        </h2>
        {actions.map(({ sign, says, act }) => (
          <button key={sign} type="button" class="icon" onClick={act} aria-label={says} title={says}>
            {sign}
          </button>
        ))}
      </div>
      {tone !== 'none' && (
        <p class="what">
          {words.kind[detection.kind]}
          {report && detection.kind === 'annualReport' && ` · ${editionIn(editionOf(report), words)}`}
        </p>
      )}
      {tone === 'none' ? (
        <p class="what">{words.summaryNote}</p>
      ) : (
        <ul class={`verdict ${tone}`}>
          <li class={failed ? 'failed' : 'good'}>
            <span class="sign" aria-hidden="true">
              {failed ? TONE_SIGN[tone] : TONE_SIGN.clean}
            </span>
            {failed ? counted(words.problems, failed, language) : words.clean}
          </li>
          {undecided > 0 && (
            <li class="incomplete">
              <span class="sign" aria-hidden="true">
                ?
              </span>
              {counted(words.questions, undecided, language)}
            </li>
          )}
          {all > 0 && <li class="plain">{fill(words.identities, { holds, all })}</li>}
        </ul>
      )}
      {hidden > 0 && <p class="what">{fill(words.hidden, { n: hidden })}</p>}
    </header>
  );
}
