import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FormatDescription } from '../../lib/export/formats';
import { documentWords } from '../../lib/locales/document-words';
import type { Language } from '../../lib/locales/languages';
import type { PopupWords } from '../../lib/locales/popup';
import type { Target } from '../../lib/script/types';
import { LanguageContext } from '../shared/language';
import { AccessProblem, ProblemNotice } from './AccessProblem';
import { Attached } from './Attached';
import { Export } from './Export';
import { History } from './History';
import { Script } from './Script';
import type { Always, Kept, PopupState, ScriptTarget } from './state';
import { Verdict } from './Verdict';

export interface PopupProps {
  state: PopupState;
  /** What the page was taken for and why, in a sentence; null if that is obvious. */
  taken: string | null;
  language: Language;
  words: PopupWords;
  /** The script in which the page is shown. */
  target: ScriptTarget;
  /** The script in which the site is always shown; null if it cannot be stored. */
  always: Always | null;
  /** Audits of this site in the library, newest first. */
  history: Kept[];
  /** The result of the last action, shown below the buttons and read to screen readers. */
  status: string;
  /** Number of reports that the page links to. */
  linked: number;
  /** Makes a task of the reports that the page links to. */
  onTask(): void;
  onAuditAnyway(): void;
  onAgain(): void;
  onOpenPanel(): void;
  /** Audits documents on the document page, together with the web page that they are attached to. */
  onDocument(files: string[], page: string | null): void;
  onConvert(target: ScriptTarget): void;
  onAlways(target: Target | null): void;
  /** @param asShown whether quotations are in the script in which the page is shown */
  onExport(format: FormatDescription['id'], asShown: boolean): void;
  onCopy(asShown: boolean): void;
  onSave(): void;
  onKept(key: string): void;
  onLibrary(): void;
  onOptions(): void;
  /** Opens the browser's side panel; null if there is none. */
  onSidePanel: (() => void) | null;
}

/** Minimum number of links to reports on a list: many other pages have one. */
const A_LIST = 2;

/**
 * The toolbar popup: what the page is, the verdict in numbers, the script switch, export, and earlier audits of the
 * site.
 */
export function Popup(props: PopupProps) {
  const { state, language, words, status, history, onLibrary, onOptions, onAuditAnyway, onOpenPanel } = props;
  const main = useRef<HTMLElement>(null);
  const isList = props.linked >= A_LIST;
  // Focuses the next action, so that Enter runs it, also after the pressed button has disappeared.
  useLayoutEffect(() => {
    main.current?.querySelector<HTMLElement>('.primary, #again')?.focus();
  }, [state.phase, isList]);
  return (
    <LanguageContext.Provider value={language}>
      <main lang={language} ref={main}>
        <h1>{words.title}</h1>
        {state.phase === 'loading' && <p role="status">{words.loading}</p>}
        {state.phase === 'document' && (
          <ProblemNotice {...documentWords(language)[state.kind]}>
            {state.address !== null && (
              <button
                type="button"
                class="primary"
                id="audit-file"
                onClick={() => props.onDocument([state.address as string], null)}
              >
                {documentWords(language).audit}
              </button>
            )}
          </ProblemNotice>
        )}
        {state.phase !== 'loading' && state.phase !== 'ready' && state.phase !== 'document' && (
          <AccessProblem problem={state.phase} words={words} onAgain={props.onAgain} />
        )}
        {state.phase === 'ready' && (
          <>
            {state.audit.report ? (
              <>
                <Verdict
                  audit={state.audit}
                  taken={props.taken}
                  isOpen={state.isOpen}
                  language={language}
                  words={words}
                  onOpenPanel={onOpenPanel}
                />
                <Attached audit={state.audit} language={language} onDocument={props.onDocument} />
              </>
            ) : (
              <>
                {isList ? <p class="name">{words.listPage(props.linked)}</p> : <p>{props.taken ?? words.notReport}</p>}
                {isList && (
                  <button type="button" class="primary" id="make-task" onClick={props.onTask}>
                    {words.makeTask}
                  </button>
                )}
                <button type="button" class={isList ? undefined : 'primary'} onClick={onAuditAnyway}>
                  {words.auditAnyway}
                </button>
              </>
            )}
            <Script
              target={props.target}
              words={words}
              always={props.always}
              onConvert={props.onConvert}
              onAlways={props.onAlways}
            />
            {state.audit.report && (
              <Export
                words={words}
                script={props.target === 'original' ? null : words.scripts[props.target]}
                onExport={props.onExport}
                onCopy={props.onCopy}
                onSave={props.onSave}
              />
            )}
          </>
        )}
        <p class="status" role="status">
          {status}
        </p>
        <History kept={history} language={language} words={words} onKept={props.onKept} />
        <footer>
          <button type="button" class="quiet" onClick={onLibrary}>
            {words.library}
          </button>
          <button type="button" class="quiet" onClick={onOptions}>
            {words.options}
          </button>
          {props.onSidePanel && (
            <button type="button" class="quiet" id="side-panel" onClick={props.onSidePanel}>
              {words.sidePanel}
            </button>
          )}
          <a class="quiet" href="/help.html" target="_blank" rel="noreferrer">
            {words.help}
          </a>
        </footer>
      </main>
    </LanguageContext.Provider>
  );
}
