import type { ComponentChildren } from 'preact';
import { fill } from '../../lib/locales/fill';
import type { Language } from '../../lib/locales/languages';
import type { PanelWords } from '../../lib/locales/panel';
import { editionIn, yearIn } from '../../lib/locales/panel-words';
import { givenVerdict, sayIdentities, sayVerdict } from '../../lib/locales/verdict';
import { editionOf } from '../../lib/model/cells';
import type { AuditDocument } from '../../lib/model/schema';
import { SIGNS, toneOf } from '../../lib/model/verdict-counts';

interface Props {
  audit: AuditDocument;
  /** Number of findings that the settings leave out. */
  hidden: number;
  language: Language;
  words: PanelWords;
  /** Controls of the panel itself. */
  children?: ComponentChildren;
}

/** The kind of page, and the verdict in numbers. */
export function Header({ audit, hidden, language, words, children }: Props) {
  const { report, detection } = audit;
  const verdict = givenVerdict(audit);
  const identities = sayIdentities(verdict, language);
  const tone = toneOf(verdict);
  const kind = words.kind[detection.kind];
  return (
    <header>
      <div class="title">
        <h2 tabIndex={-1}>
          {report?.issuer ?? words.unknownIssuer} {yearIn(report?.year ?? null, words)}
        </h2>
        {children}
      </div>
      {tone !== 'none' && (
        <p class="what">
          {detection.perhaps && detection.kind !== 'none' ? fill(words.perhaps, { kind }) : kind}
          {report && detection.kind === 'annualReport' && ` · ${editionIn(editionOf(report), words)}`}
        </p>
      )}
      <ul class={`verdict tone-${tone}`}>
        <li class="state">
          <span class="sign" aria-hidden="true">
            {SIGNS[tone]}
          </span>
          {sayVerdict(audit, language)}
        </li>
        {identities && <li class="plain">{identities}</li>}
      </ul>
      {hidden > 0 && <p class="what">{fill(words.hidden, { n: hidden })}</p>}
    </header>
  );
}
