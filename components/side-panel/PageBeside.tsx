import { documentWords } from '../../lib/locales/document-words';
import type { PopupWords } from '../../lib/locales/popup';
import { SIDE_PANEL_WORDS } from '../../lib/locales/side-panel';
import { BesidePanel } from '../overlay/BesidePanel';
import { loadTools } from '../overlay/load-tools';
import { AccessProblem, ProblemNotice } from '../popup/AccessProblem';
import { useLanguage } from '../shared/language';
import { Enclosed } from './Enclosed';
import type { PageBesideState } from './state';

export interface PageBesideProps {
  state: PageBesideState;
  words: PopupWords;
  /** The style sheet of the panel, as on a page. */
  sheet: CSSStyleSheet;
  onAudit(): void;
  onAuditAnyway(): void;
  onAgain(): void;
  /** Audits a document on the document page. */
  onDocument(address: string): void;
  onOptions(): void;
}

/** The panel of the active tab's page, or why there is none and what to do. */
export function PageBeside({ state, words, sheet, ...on }: PageBesideProps) {
  const language = useLanguage();
  const own = SIDE_PANEL_WORDS[language];
  switch (state.phase) {
    case 'loading':
      return <p role="status">{own.loading}</p>;
    case 'report':
      return (
        <Enclosed sheet={sheet}>
          <BesidePanel {...state.props} tools={loadTools} />
        </Enclosed>
      );
    case 'noReport':
      return (
        <ProblemNotice says={state.because ?? words.notReport} advice="">
          <button type="button" id="audit-anyway" onClick={on.onAuditAnyway}>
            {words.auditAnyway}
          </button>
        </ProblemNotice>
      );
    case 'notAudited':
      return (
        <ProblemNotice {...own.notAudited}>
          <button type="button" class="primary" id="audit" onClick={on.onAudit}>
            {words.auditNow}
          </button>
        </ProblemNotice>
      );
    case 'notAllowed':
      return (
        <ProblemNotice {...own.notAllowed}>
          <button type="button" onClick={on.onOptions}>
            {words.options}
          </button>
        </ProblemNotice>
      );
    case 'document': {
      const { address } = state;
      return (
        <ProblemNotice {...documentWords(language)[state.kind]}>
          {address !== null && (
            <button type="button" class="primary" id="audit-file" onClick={() => on.onDocument(address)}>
              {documentWords(language).audit}
            </button>
          )}
        </ProblemNotice>
      );
    }
    default:
      return <AccessProblem problem={state.phase} words={words} onAgain={on.onAgain} />;
  }
}
