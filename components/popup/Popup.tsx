import type { AuditDocument } from '../../lib/audit/schema';
import { EXPORTS, type ExportFormat } from '../../lib/export';
import type { Language } from '../../lib/sentences';
import { OVERLAY_WORDS } from '../overlay/words';
import { gravest, holding } from '../overlay/verdict';
import { POPUP_WORDS, type PopupWords } from './words';

export type ScriptTarget = keyof PopupWords['scripts'];
/** What the popup can say of the page in front. */
export type PopupState =
  | { phase: 'loading' }
  | { phase: 'noAccess' }
  | { phase: 'failed' }
  | { phase: 'ready'; audit: AuditDocument };

export interface PopupProps {
  state: PopupState;
  language: Language;
  target: ScriptTarget;
  /** Outcome of the last action, said below the buttons and to screen readers. */
  status: string;
  onAuditAnyway(): void;
  onOpenPanel(): void;
  onConvert(target: ScriptTarget): void;
  onExport(format: ExportFormat): void;
  onSave(): void;
  onLibrary(): void;
  onOptions(): void;
}

/** The toolbar popup: what the page is, the verdict in numbers, the script switch, export. */
export function Popup(props: PopupProps) {
  const { state, language, status, onLibrary, onOptions } = props;
  const words = POPUP_WORDS[language];
  return (
    <main lang={language}>
      <h1>{words.title}</h1>
      {state.phase === 'loading' && <p role="status">{words.loading}</p>}
      {state.phase === 'noAccess' && <p>{words.noAccess}</p>}
      {state.phase === 'failed' && <p>{words.failed}</p>}
      {state.phase === 'ready' && <Ready {...props} audit={state.audit} words={words} />}
      <p class="status" role="status">
        {status}
      </p>
      <footer>
        <button type="button" class="quiet" onClick={onLibrary}>
          {words.library}
        </button>
        <button type="button" class="quiet" onClick={onOptions}>
          {words.options}
        </button>
      </footer>
    </main>
  );
}

type ReadyProps = PopupProps & { audit: AuditDocument; words: PopupWords };

function Ready(props: ReadyProps) {
  const { audit, words, target, onConvert } = props;
  return (
    <>
      {audit.report ? <Verdict {...props} /> : <NoReport {...props} />}
      <fieldset>
        <legend>{words.script}</legend>
        {(Object.keys(words.scripts) as ScriptTarget[]).map((id) => (
          <label key={id}>
            <input type="radio" name="script" value={id} checked={id === target} onChange={() => onConvert(id)} />
            {words.scripts[id]}
          </label>
        ))}
      </fieldset>
      {audit.report && <Export {...props} />}
    </>
  );
}

function NoReport({ words, onAuditAnyway }: ReadyProps) {
  return (
    <>
      <p>{words.notReport}</p>
      <button type="button" class="primary" onClick={onAuditAnyway}>
        {words.auditAnyway}
      </button>
    </>
  );
}

function Verdict({ audit, language, words, onOpenPanel }: ReadyProps) {
  const overlay = OVERLAY_WORDS[language];
  const { report, detection, findings } = audit;
  const failed = findings.filter(({ outcome }) => outcome === 'failed').length;
  const undecided = findings.length - failed;
  const { holds, all } = holding(audit);
  return (
    <>
      <p class="name">
        {report?.issuer ?? overlay.unknownIssuer} · {overlay.year(report?.year ?? null)}
      </p>
      <p class="kind">{overlay.kind[detection.kind]}</p>
      <ul class={`verdict ${gravest(audit) ?? 'clean'}`}>
        {detection.kind !== 'workSummary' && <li>{failed ? overlay.problems(failed) : overlay.clean}</li>}
        {undecided > 0 && <li class="undecided">{overlay.questions(undecided)}</li>}
        {all > 0 && <li class="plain">{overlay.identities(holds, all)}</li>}
      </ul>
      <button type="button" class="primary" id="open-panel" onClick={onOpenPanel}>
        {words.openPanel}
      </button>
    </>
  );
}

function Export({ words, onExport, onSave }: ReadyProps) {
  const [json, ...others] = EXPORTS;
  return (
    <>
      <div class="row">
        {json && (
          <button type="button" id="export" onClick={() => onExport(json)}>
            {words.exportJson}
          </button>
        )}
        <button type="button" id="save" onClick={onSave}>
          {words.save}
        </button>
      </div>
      <details>
        <summary>{words.moreFormats}</summary>
        <div class="row">
          {others.map((format) => (
            <button type="button" key={format.id} onClick={() => onExport(format)}>
              {words.formats[format.label as keyof PopupWords['formats']]}
            </button>
          ))}
        </div>
      </details>
    </>
  );
}
